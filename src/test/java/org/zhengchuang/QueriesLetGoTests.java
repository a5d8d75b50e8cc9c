package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A query answered as a stream keeps its connection until somebody closes the stream; outside a transaction twenty of
 * them stop the application. Seen once, hence this test: ask for the list, and stream that.
 */
class QueriesLetGoTests {

    private static final Pattern OPEN_STREAM = Pattern.compile("\\.query\\([\\w.:]+\\)\\s*\\.stream\\(\\)");

    @Test
    void noQueryIsAnsweredAsAnOpenStream() throws IOException {
        try (var sources = Files.walk(Path.of("src/main/java"))) {
            assertThat(sources.filter(source -> source.toString().endsWith(".java"))
                            .filter(QueriesLetGoTests::streams))
                    .isEmpty();
        }
    }

    private static boolean streams(Path source) {
        try {
            return OPEN_STREAM.matcher(Files.readString(source)).find();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
