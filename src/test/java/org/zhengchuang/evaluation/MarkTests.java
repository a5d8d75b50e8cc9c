package org.zhengchuang.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Refusal;

class MarkTests {

    private static final BigDecimal LINE = new BigDecimal("85");

    @Test
    void aMeanJustBelowTheLineNeverReachesItNorLooksAsIfItDid() {
        var mark = new Mark(new BigDecimal("254.5"), 3);
        assertThat(mark.reaches(LINE)).isFalse();
        assertThat(mark.shown()).isEqualByComparingTo("84.83");
        assertThat(new Mark(new BigDecimal("763"), 9).shown()).isEqualByComparingTo("84.77");
        assertThat(new Mark(new BigDecimal("255"), 3).reaches(LINE)).isTrue();
    }

    @Test
    void theOrderOfEntryDoesNotChangeASum() {
        var random = new Random(2002);
        for (int round = 0; round < 500; round++) {
            var points = new ArrayList<BigDecimal>();
            for (int i = 0; i < 60; i++) {
                points.add(BigDecimal.valueOf(random.nextInt(200)).divide(BigDecimal.valueOf(2)));
            }
            var sum = sum(points);
            Collections.shuffle(points, random);
            assertThat(sum(points)).isEqualByComparingTo(sum);
        }
    }

    private static BigDecimal sum(List<BigDecimal> points) {
        return points.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    @Test
    void comparisonIsExactForEverySumAndEveryNumberOfScorers() {
        for (int one = 2; one <= 9; one++) {
            for (int other = 2; other <= 9; other++) {
                for (int halves = 0; halves <= 400; halves += 7) {
                    var left = new Mark(BigDecimal.valueOf(halves).multiply(new BigDecimal("0.5")), one);
                    for (int more = 0; more <= 400; more += 11) {
                        var right = new Mark(BigDecimal.valueOf(more).multiply(new BigDecimal("0.5")), other);
                        assertThat(Integer.signum(left.compareTo(right)))
                                .isEqualTo(Integer.signum(Long.compare((long) halves * other, (long) more * one)));
                    }
                }
            }
        }
    }

    @Test
    void aLineIsReachedExactlyWhenNoScorersShareIsMissing() {
        for (int scorers = 1; scorers <= 9; scorers++) {
            for (int halves = 0; halves <= 200 * scorers; halves++) {
                var mark = new Mark(BigDecimal.valueOf(halves).multiply(new BigDecimal("0.5")), scorers);
                assertThat(mark.reaches(LINE)).isEqualTo(halves >= 170 * scorers);
                assertThat(mark.shown().compareTo(LINE) >= 0).isEqualTo(mark.reaches(LINE));
            }
        }
    }

    @Test
    void equalMarksShareAPlace() {
        var standings = Standing.of(List.of(marked("A", "180", 2), marked("B", "270", 3), marked("C", "176", 2)));
        assertThat(standings).extracting(Standing::place).containsExactly(1, 1, 3);
    }

    @Test
    void choosingOneOfATieIsNoOvertaking() {
        var tied = Standing.of(List.of(marked("A", "180", 2), marked("B", "270", 3)));
        Choice.check(List.of(choice(tied.get(0), false, null), choice(tied.get(1), true, null)), Track.MEMBER, 1);
    }

    @Test
    void overtakingNeedsAReasonForEveryPairThatIsReversed() {
        var random = new Random(37);
        for (int round = 0; round < 300; round++) {
            var marked = new ArrayList<Standing.Marked>();
            for (int i = 0; i < 6; i++) {
                marked.add(marked("N" + i, String.valueOf(170 + random.nextInt(30)), 2));
            }
            var choices = Standing.of(marked).stream()
                    .map(standing -> choice(standing, random.nextBoolean(), null))
                    .toList();
            boolean reversed = choices.stream().anyMatch(one -> choices.stream().anyMatch(one::overtakes));
            if (reversed) {
                assertThatThrownBy(() -> Choice.check(choices, Track.MEMBER, 6)).isInstanceOf(Refusal.class);
            } else {
                Choice.check(choices, Track.MEMBER, 6);
            }
            Choice.check(
                    choices.stream()
                            .map(one -> choice(one.standing(), one.awarded(), "长期坚守一线岗位,贡献突出"))
                            .toList(),
                    Track.MEMBER,
                    6);
        }
    }

    private static Choice choice(Standing standing, boolean awarded, String overtakingReason) {
        return new Choice(standing, awarded, "理由", overtakingReason);
    }

    private static Standing.Marked marked(String id, String sum, int scorers) {
        var nominee = new Nominee("2026", Track.MEMBER, id, "B01", "一支部", id, "事迹", 10, 12, null, null);
        return new Standing.Marked(nominee, new Mark(new BigDecimal(sum), scorers), LINE, Mark.NONE);
    }
}
