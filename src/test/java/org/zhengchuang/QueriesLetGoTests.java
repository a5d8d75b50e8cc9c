package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * A query answered as a stream keeps its connection until somebody closes the stream; outside a transaction twenty of
 * them stop the application. Seen once, hence this test: ask for the list, and stream that. What has no end that fits
 * into memory is opened by {@code try (...)}, or handed out by a method that says it is to be closed.
 */
class QueriesLetGoTests {

    private static final String STREAM = ".stream()";

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
            var text = Files.readString(source);
            for (int at = text.indexOf(STREAM); at >= 0; at = text.indexOf(STREAM, at + 1)) {
                var statement = text.substring(startOfStatement(text, at), at).strip();
                int query = statement.lastIndexOf(".query(");
                boolean open = query >= 0
                        && statement.contains(".sql(")
                        && !statement.substring(query).contains(".list()");
                boolean handedOut = statement.startsWith("return") && text.startsWith(";", at + STREAM.length());
                if (open && !statement.startsWith("try (") && !handedOut) {
                    return true;
                }
            }
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int startOfStatement(String text, int at) {
        int start = at;
        while (start > 0 && ";{}".indexOf(text.charAt(start - 1)) < 0) {
            start--;
        }
        return start;
    }
}
