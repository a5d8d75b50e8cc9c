package org.zhengchuang.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Looks into evidence packs and forges them. */
final class Packs {

    private Packs() {}

    static List<String> names(Path pack) throws IOException {
        try (var zip = new ZipFile(pack.toFile())) {
            return zip.stream().map(ZipEntry::getName).toList();
        }
    }

    static Path extract(Path pack, String name, Path folder) throws IOException {
        return Files.write(folder.resolve(name), content(pack).get(name));
    }

    private static Map<String, byte[]> content(Path pack) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var zip = new ZipFile(pack.toFile())) {
            for (var entry : zip.stream().toList()) {
                files.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return files;
    }

    /** A copy with one file changed, and the manifest made to fit it. */
    static Path forge(Path pack, String file, UnaryOperator<String> change) throws IOException {
        var files = content(pack);
        var before = new String(files.get(file), StandardCharsets.UTF_8);
        var after = change.apply(before);
        if (after.equals(before)) {
            throw new AssertionError("Nothing was forged in " + file);
        }
        files.put(file, after.getBytes(StandardCharsets.UTF_8));
        var manifest = new String(files.get("manifest.txt"), StandardCharsets.UTF_8)
                .replace(Submissions.sha256(before), Submissions.sha256(after));
        files.put("manifest.txt", manifest.getBytes(StandardCharsets.UTF_8));
        var forged = pack.resolveSibling("forged.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(forged))) {
            for (var one : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(one.getKey()));
                zip.write(one.getValue());
                zip.closeEntry();
            }
        }
        return forged;
    }
}
