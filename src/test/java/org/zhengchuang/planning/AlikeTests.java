package org.zhengchuang.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class AlikeTests {

    private static final String PLAN = "本支部承担总装线年度检修任务，工期紧、人手少。党员带头攻关，开展岗位练兵。";

    @Test
    void aTextIsWhollyLikeItself() {
        var alike = Alike.of(PLAN, PLAN);
        assertThat(alike.percent()).isEqualTo(100);
        assertThat(alike.passages()).containsExactly(PLAN.substring(0, PLAN.length() - 1));
    }

    @Test
    void otherPunctuationAndSpacesMakeNoOtherText() {
        assertThat(Alike.of(PLAN, PLAN.replace("，", " , ").replace("。", "\n")).percent())
                .isEqualTo(100);
    }

    @Test
    void aParagraphThatIsTakenOverIsNamed() {
        var own = "二车间去年返修率偏高，年轻职工多，师徒结对尚未成形。" + PLAN;
        var alike = Alike.of(own, PLAN + "另有措施若干。");
        assertThat(alike.percent()).isBetween(50, 75);
        assertThat(alike.passages()).containsExactly(PLAN.substring(0, PLAN.length() - 1));
    }

    @Test
    void aLongTextThatHoldsTheWholeOfAShortOneIsItselfHardlyLikeIt() {
        var noise = new StringBuilder();
        var random = new Random(7);
        for (int letter = 0; letter < 400; letter++) {
            noise.append((char) ('一' + random.nextInt(5000)));
        }
        assertThat(Alike.of(noise + PLAN, PLAN).percent()).isLessThan(15);
        assertThat(Alike.of(PLAN, noise + PLAN).percent()).isEqualTo(100);
    }

    @Test
    void textsOfTheirOwnAreNotAlike() {
        var alike = Alike.of(PLAN, "运输队全年安全行车，驾驶员分散在各线路，组织生活集中难，支部改为按班次过组织生活。");
        assertThat(alike.percent()).isLessThan(10);
        assertThat(alike.passages()).isEmpty();
    }

    @Test
    void emptyAndShortTextsAreLikeNothing() {
        assertThat(Alike.of("", PLAN)).isEqualTo(new Alike(0, java.util.List.of()));
        assertThat(Alike.of("攻关", "攻关").percent()).isZero();
    }
}
