package org.zhengchuang.roster.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.exchange.ImportRun.State;
import org.zhengchuang.roster.exchange.ImportRuns;

/** The roster as people and programs reach it, with their rights. What is changed is put in branches of no other test. */
@ServedApplication
class RosterPagesTests {

    private static final String OFFICE = "M1116";
    private static final String AUDITOR = "M1120";
    private static final String SECRETARY = "M1001";
    private static final String MEMBER = "M1008";

    @LocalServerPort
    int port;

    @Autowired
    Roster roster;

    @Autowired
    ImportRuns runs;

    @TempDir
    Path directory;

    @Test
    void theOfficeAndTheAuditorReadEverythingABranchItsOwn() {
        for (var reader : new String[] {OFFICE, AUDITOR}) {
            var visitor = Visitor.signedIn(port, reader);
            assertThat(visitor.open("/roster").body()).contains("示例机械厂铸造车间党支部", "样例·李一", "代理");
            assertThat(visitor.open("/roster/branches/B01").statusCode()).isEqualTo(200);
        }
        var member = Visitor.signedIn(port, MEMBER);
        assertThat(member.open("/roster").headers().firstValue("Location").orElse(""))
                .endsWith("/roster/branches/B10");
        assertThat(member.open("/roster/branches/B10").body()).contains("样例·李十").doesNotContain("1380000");
        assertThat(member.open("/roster/branches/B01").statusCode()).isEqualTo(403);
        assertThat(member.open("/roster/import").statusCode()).isEqualTo(403);
        assertThat(member.open("/api/roster/export").statusCode()).isEqualTo(403);
    }

    @Test
    void onlyTheOfficeAndTheSecretaryOfTheBranchHandOver() {
        var fields = Map.of("stage", "REVIEW", "memberId", "M1006", "from", "2030-01-01", "reason", "试");
        for (var other : new String[] {AUDITOR, MEMBER, "M0901"}) {
            assertThat(Visitor.signedIn(port, other)
                            .submit("/", "/roster/branches/B10/owner", fields)
                            .statusCode())
                    .as(other)
                    .isEqualTo(403);
        }
        var secretary = Visitor.signedIn(port, SECRETARY);
        secretary.submit("/", "/roster/branches/B10/owner", fields);
        assertThat(roster.ownerOn("B10", Stage.REVIEW, LocalDate.of(2030, 1, 1)))
                .isEqualTo("M1006");
        assertThat(secretary.open("/roster/branches/B10").body()).contains("负责人已移交。", "M1006");
    }

    @Test
    void whatIsRefusedIsSaidAndNothingTypedIsLost() {
        var office = Visitor.signedIn(port, OFFICE);
        var fields = new HashMap<>(Map.of("memberId", "M0908", "from", "2030-01-01", "reason", "写了很久的原因"));
        office.submit("/", "/roster/branches/B09/owner", fields);
        assertThat(office.open("/roster/branches/B09").body())
                .contains("不是“示例机械厂技术中心党支部”的支委", "value=\"写了很久的原因\"", "value=\"2030-01-01\"");
        fields.put("from", "昨天");
        office.submit("/", "/roster/branches/B09/owner", fields);
        assertThat(office.open("/roster/branches/B09").body()).contains("“昨天”不是有效日期。");
        fields.remove("from");
        office.submit("/", "/roster/branches/B09/owner", fields);
        assertThat(office.open("/roster/branches/B09").body()).contains("请填写所有必填项。");
    }

    @Test
    void pagesAreEnglishForWhoAsks() {
        var office = Visitor.signedIn(port, OFFICE);
        assertThat(office.open("/roster?lang=en").body()).contains("Departments", "Publicity");
        assertThat(office.open("/roster/branches/B01?lang=en").body()).contains("Hand over");
        assertThat(office.open("/roster/import?lang=en").body()).contains("Upload and preview");
    }

    @Test
    void aProgramExportsPreviewsAndImports() throws Exception {
        var exported = send(OFFICE, "/api/roster/export", null);
        assertThat(exported.headers().firstValue("Content-Disposition").orElse(""))
                .contains("filename*=UTF-8''");
        var preview = send(OFFICE, "/api/roster/import", exported.body());
        assertThat(preview.statusCode()).isEqualTo(200);
        assertThat(text(preview)).contains("\"faultCount\":0", "\"changeCount\":0", "\"applied\":false");
        var spoilt = "no workbook".getBytes(StandardCharsets.UTF_8);
        assertThat(send(OFFICE, "/api/roster/import", spoilt).statusCode()).isEqualTo(200);
        var refused = send(OFFICE, "/api/roster/import?apply=true", spoilt);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(text(refused)).contains("这不是 Excel 工作簿");
        assertThat(send(AUDITOR, "/api/roster/import", exported.body()).statusCode())
                .isEqualTo(403);
        assertThat(send(AUDITOR, "/api/roster/export", null).statusCode()).isEqualTo(200);
    }

    @Test
    void anImportIsShownThenWrittenInTheBackground() throws Exception {
        var file = directory.resolve("roster.xlsx");
        Files.write(file, send(OFFICE, "/api/roster/export", null).body());
        var id = runs.preview(file, "名册.xlsx", OFFICE, Locale.SIMPLIFIED_CHINESE);
        var office = Visitor.signedIn(port, OFFICE);
        assertThat(office.open("/roster/import/" + id).body()).contains("名册.xlsx", "预览：尚未写入");
        runs.apply(id, OFFICE, Locale.SIMPLIFIED_CHINESE);
        await().until(() -> runs.run(id).state() == State.APPLIED);
        assertThat(office.open("/roster/import/" + id).body()).contains("已全部写入");
        assertThat(office.open("/roster/import").body()).contains(id);
        office.submit("/", "/roster/import/" + id + "/apply", Map.of());
        assertThat(office.open("/roster/import/" + id).body()).contains("这次导入已经处理过或已过期");
    }

    @Test
    void aFileBeyondTheLimitIsTurnedAwayInOneSentence() throws Exception {
        var answer = send(OFFICE, "/api/roster/import", new byte[21 * 1024 * 1024 - 100_000]);
        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(text(answer)).contains("文件超过 20 MB。");
    }

    private HttpResponse<byte[]> send(String account, String path, byte[] file) throws Exception {
        var secret = Base64.getEncoder()
                .encodeToString((account + ":" + Visitor.SAMPLE_PASSWORD).getBytes(StandardCharsets.UTF_8));
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Authorization", "Basic " + secret);
        if (file != null) {
            request.header("Content-Type", "multipart/form-data; boundary=part")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(multipart(file)));
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofByteArray());
    }

    private static byte[] multipart(byte[] file) throws IOException {
        var body = new ByteArrayOutputStream();
        body.write(("--part\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.xlsx\"\r\n"
                        + "Content-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.write(file);
        body.write("\r\n--part--\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
