package org.zhengchuang.campaign;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.zhengchuang.campaign.Counting.QuotaRounding;

/**
 * What a first draft of a rule book begins with: the two tracks of the minutes, the five branch areas of R48, items that
 * serve production (R45), and the lists of bonus, deduction and veto as they are usual in practice.
 */
public final class RuleBookProposal {

    private static final BigDecimal BASELINE = new BigDecimal("60");
    private static final BigDecimal EXCELLENCE = new BigDecimal("85");
    private static final BigDecimal MEMBER_QUOTA = BigDecimal.TEN;
    private static final BigDecimal BRANCH_QUOTA = new BigDecimal("3");

    private RuleBookProposal() {}

    /** @param words by message key */
    public static RuleBook of(String campaignId, UnaryOperator<String> words) {
        return new RuleBook(
                campaignId,
                0,
                List.of(track(Track.MEMBER, MEMBER_QUOTA), track(Track.BRANCH, BRANCH_QUOTA)),
                words.apply("campaign.rule-book.proposed-conditions"),
                null,
                items(words),
                Counting.usual(),
                extras(words));
    }

    private static TrackRule track(Track track, BigDecimal quota) {
        return new TrackRule(track, false, BASELINE, EXCELLENCE, quota, QuotaRounding.DOWN, Counting.WHOLE);
    }

    private static List<RuleItem> items(UnaryOperator<String> words) {
        record Proposed(String code, Track track, int points, boolean production) {}
        return Stream.of(
                        new Proposed("M1", Track.MEMBER, 20, false),
                        new Proposed("M2", Track.MEMBER, 30, true),
                        new Proposed("M3", Track.MEMBER, 20, false),
                        new Proposed("M4", Track.MEMBER, 15, false),
                        new Proposed("M5", Track.MEMBER, 15, false),
                        new Proposed("B1", Track.BRANCH, 15, false),
                        new Proposed("B2", Track.BRANCH, 15, false),
                        new Proposed("B3", Track.BRANCH, 15, false),
                        new Proposed("B4", Track.BRANCH, 10, false),
                        new Proposed("B5", Track.BRANCH, 15, false),
                        new Proposed("B6", Track.BRANCH, 30, true))
                .map(item -> new RuleItem(
                        item.code(),
                        item.track().code(),
                        words.apply("campaign.rule-item." + item.code()),
                        BigDecimal.valueOf(item.points()),
                        item.production(),
                        RuleItem.USUAL_STEP))
                .toList();
    }

    private static List<RuleExtra> extras(UnaryOperator<String> words) {
        record Proposed(String code, Track track, RuleExtra.Kind kind, String points) {}
        return Stream.of(
                        new Proposed("MJ1", Track.MEMBER, RuleExtra.Kind.BONUS, "1"),
                        new Proposed("MJ2", Track.MEMBER, RuleExtra.Kind.BONUS, "3"),
                        new Proposed("MK1", Track.MEMBER, RuleExtra.Kind.DEDUCTION, "3"),
                        new Proposed("MF1", Track.MEMBER, RuleExtra.Kind.VETO, null),
                        new Proposed("MF2", Track.MEMBER, RuleExtra.Kind.VETO, null),
                        new Proposed("BJ1", Track.BRANCH, RuleExtra.Kind.BONUS, "1"),
                        new Proposed("BJ2", Track.BRANCH, RuleExtra.Kind.BONUS, "3"),
                        new Proposed("BK1", Track.BRANCH, RuleExtra.Kind.DEDUCTION, "5"),
                        new Proposed("BF1", Track.BRANCH, RuleExtra.Kind.VETO, null),
                        new Proposed("BF2", Track.BRANCH, RuleExtra.Kind.VETO, null))
                .map(extra -> new RuleExtra(
                        extra.code(),
                        extra.track().code(),
                        extra.kind(),
                        words.apply("campaign.rule-extra." + extra.code()),
                        extra.points() == null ? null : new BigDecimal(extra.points())))
                .toList();
    }
}
