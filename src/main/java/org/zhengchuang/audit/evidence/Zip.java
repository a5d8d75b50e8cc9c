package org.zhengchuang.audit.evidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes the files of a pack one after another and keeps the fingerprint of each for the manifest. */
final class Zip implements AutoCloseable {

    /** What fills one file. */
    interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    private final ZipOutputStream zip;
    private final Map<String, String> manifest = new LinkedHashMap<>();

    Zip(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    void file(String name, Content content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var digest = new DigestOutputStream(zip, sha256());
        content.writeTo(digest);
        zip.closeEntry();
        manifest.put(name, HexFormat.of().formatHex(digest.getMessageDigest().digest()));
    }

    void text(String name, String text) throws IOException {
        file(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
    }

    void stream(String name, InputStream content) throws IOException {
        try (content) {
            file(name, content::transferTo);
        }
    }

    /** The manifest is the last file. */
    @Override
    public void close() throws IOException {
        zip.putNextEntry(new ZipEntry("manifest.txt"));
        for (var file : manifest.entrySet()) {
            zip.write((file.getValue() + "  " + file.getKey() + "\n").getBytes(StandardCharsets.UTF_8));
        }
        zip.closeEntry();
        zip.finish();
        zip.flush();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
