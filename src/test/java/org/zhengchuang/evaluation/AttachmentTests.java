package org.zhengchuang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.zhengchuang.engine.Refusal;

class AttachmentTests {

    private static final byte[] PDF = "%PDF-1.7 and more".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isKnownByItsContentAndNotByItsName() {
        assertThat(Attachment.checked("picture.png", PDF).mediaType()).isEqualTo("application/pdf");
        refuses("evidence.pdf", "<script>alert(1)</script>".getBytes(StandardCharsets.US_ASCII), "kind");
        refuses("evidence.pdf", new byte[0], "kind");
    }

    @Test
    void isNotLargerThanFiveMegabytes() {
        var large = new byte[Attachment.LARGEST + 1];
        System.arraycopy(PDF, 0, large, 0, PDF.length);
        refuses("a.pdf", large, "too-large");
    }

    @Test
    void keepsNoPathAndNoMarkupInItsName() {
        assertThat(Attachment.checked("..\\..\\etc/x<y>\".pdf", PDF).name()).isEqualTo("x_y__.pdf");
        assertThat(Attachment.checked(null, PDF).name()).isEqualTo("attachment");
    }

    private static void refuses(String name, byte[] content, String why) {
        assertThatThrownBy(() -> Attachment.checked(name, content))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.key()).isEqualTo("evaluation.attachment." + why));
    }
}
