package org.zhengchuang.roster.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.web.multipart.MultipartFile;

/** An uploaded file on disk for as long as it is read. */
class Upload implements AutoCloseable {

    private final Path path;

    Upload(MultipartFile file) throws IOException {
        path = Files.createTempFile("roster", ".xlsx");
        try {
            file.transferTo(path);
        } catch (IOException e) {
            Files.deleteIfExists(path);
            throw e;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
