package org.zhengchuang.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.zhengchuang.planning.Sentences.Change;

class SentencesTests {

    @Test
    void aTextThatStayedHasNoChanges() {
        assertThat(changed("抓学习。抓检修。", "抓学习。\n抓检修。")).isEmpty();
    }

    @Test
    void aRewrittenSentenceIsToldAsOutAndIn() {
        assertThat(changed("抓学习。抓检修。抓安全。", "抓学习。抓检修进度；抓安全。"))
                .containsExactly(new Change(false, "抓检修。"), new Change(true, "抓检修进度；"));
    }

    @Test
    void whatIsPutInAtTheEndAndTakenOutAtTheBeginningIsTold() {
        assertThat(changed("一。二。", "二。三。")).containsExactly(new Change(false, "一。"), new Change(true, "三。"));
    }

    @Test
    void whatWasNotThereBeforeIsAllNew() {
        assertThat(changed(null, "一。")).containsExactly(new Change(true, "一。"));
        assertThat(changed("一。", "")).containsExactly(new Change(false, "一。"));
    }

    @Test
    void anEntryOfAListIsToldWhole() {
        var before = List.of("练兵；每月一次", "走访");

        assertThat(Sentences.changed(before, List.of("练兵；每周一次", "走访")))
                .containsExactly(new Change(false, "练兵；每月一次"), new Change(true, "练兵；每周一次"));
    }

    private static List<Change> changed(String before, String after) {
        return Sentences.changed(Sentences.of(before), Sentences.of(after));
    }
}
