package org.zhengchuang.evaluation;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.zhengchuang.engine.Refusal;

/**
 * What is handed in with an objection: a picture, a PDF or a Word document of at most 5 MB. What it is is read from its first
 * bytes and not from its name.
 */
record Attachment(String name, String mediaType, byte[] content) {

    static final int LARGEST = 5 * 1024 * 1024;

    private static final int LONGEST_NAME = 100;

    private enum Kind {
        PDF("application/pdf", "%PDF-".getBytes(StandardCharsets.US_ASCII)),
        JPEG("image/jpeg", new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF}),
        PNG("image/png", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'}),
        DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", new byte[] {'P', 'K', 3, 4});

        private final String mediaType;
        private final byte[] start;

        Kind(String mediaType, byte[] start) {
            this.mediaType = mediaType;
            this.start = start;
        }

        private boolean begins(byte[] content) {
            return content.length > start.length && Arrays.equals(start, Arrays.copyOf(content, start.length));
        }
    }

    /** @throws Refusal where it is too large or of another kind */
    static Attachment checked(String name, byte[] content) {
        if (content.length > LARGEST) {
            throw new Refusal("evaluation.attachment.too-large", LARGEST / 1024 / 1024);
        }
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.begins(content))
                .findFirst()
                .map(kind -> new Attachment(safe(name), kind.mediaType, content))
                .orElseThrow(() -> new Refusal("evaluation.attachment.kind"));
    }

    /** A name is only shown: nothing in it leads anywhere. */
    private static String safe(String name) {
        var bare = (name == null ? "" : name).replaceAll(".*[/\\\\]", "").replaceAll("[\\p{Cntrl}\"<>|:*?]", "_");
        return bare.isBlank() ? "attachment" : bare.substring(0, Math.min(LONGEST_NAME, bare.length()));
    }
}
