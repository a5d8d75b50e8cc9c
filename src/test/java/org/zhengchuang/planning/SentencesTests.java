package org.zhengchuang.planning;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.zhengchuang.planning.Sentences.Change;

class SentencesTests {

    @Test
    void aTextThatStayedHasNoChanges() {
        assertThat(Sentences.changed("抓学习。抓检修。", "抓学习。\n抓检修。")).isEmpty();
    }

    @Test
    void aRewrittenSentenceIsToldAsOutAndIn() {
        assertThat(Sentences.changed("抓学习。抓检修。抓安全。", "抓学习。抓检修进度；抓安全。"))
                .containsExactly(new Change(false, "抓检修。"), new Change(true, "抓检修进度；"));
    }

    @Test
    void whatIsPutInAtTheEndAndTakenOutAtTheBeginningIsTold() {
        assertThat(Sentences.changed("一。二。", "二。三。")).containsExactly(new Change(false, "一。"), new Change(true, "三。"));
    }

    @Test
    void whatWasNotThereBeforeIsAllNew() {
        assertThat(Sentences.changed(null, "一。")).containsExactly(new Change(true, "一。"));
        assertThat(Sentences.changed("一。", "")).containsExactly(new Change(false, "一。"));
    }
}
