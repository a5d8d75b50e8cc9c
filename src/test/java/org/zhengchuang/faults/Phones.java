package org.zhengchuang.faults;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.Visitor;

/**
 * Imports the whole roster again and again, each time with one new telephone number for everybody: were an import done by
 * half, two numbers would be found.
 */
final class Phones {

    private static final int MEMBERS = 2;
    private static final int PHONE = 5;
    private static final String BOUNDARY = "of-the-test";

    private final String base;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String office = "Basic "
            + Base64.getEncoder().encodeToString(("M1116:" + Visitor.SAMPLE_PASSWORD).getBytes(StandardCharsets.UTF_8));
    private long number = 13_000_000_000L;
    private String acknowledged;

    Phones(int port) {
        base = "http://127.0.0.1:" + port;
    }

    /** Answers whether the import was acknowledged. */
    boolean change() throws IOException, InterruptedException {
        var next = String.valueOf(++number);
        var roster = client.send(request("/api/roster/export").build(), HttpResponse.BodyHandlers.ofByteArray());
        if (roster.statusCode() != 200) {
            return false;
        }
        var answer = client.send(
                request("/api/roster/import?apply=true")
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(changed(roster.body(), next))))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        var applied = answer.statusCode() == 200
                && Visitor.json(answer).get("applied").asBoolean();
        if (applied) {
            acknowledged = next;
        }
        return applied;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).header("Authorization", office);
    }

    private static byte[] changed(byte[] roster, String phone) throws IOException {
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(roster));
                var out = new ByteArrayOutputStream()) {
            for (var row : workbook.getSheetAt(MEMBERS)) {
                if (row.getRowNum() > 0 && row.getCell(0) != null) {
                    row.createCell(PHONE).setCellValue(phone);
                }
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] multipart(byte[] file) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(("--" + BOUNDARY
                        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.xlsx\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        out.write(file);
        out.write(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return out.toByteArray();
    }

    /** What is wrong, if anything: two numbers, or one older than what was acknowledged. */
    Optional<String> fault(JdbcClient database) {
        Set<String> found = new TreeSet<>(database.sql("select distinct phone from member where phone is not null")
                .query(String.class)
                .list());
        if (acknowledged == null) {
            return Optional.empty();
        }
        return found.size() == 1 && found.iterator().next().compareTo(acknowledged) >= 0
                ? Optional.empty()
                : Optional.of("acknowledged " + acknowledged + ", found " + found);
    }
}
