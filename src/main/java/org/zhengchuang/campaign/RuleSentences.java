package org.zhengchuang.campaign;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.zhengchuang.engine.Text;

/** How a rule book counts, sentence by sentence: on its page, in the notice, and before the Party committee approves it. */
final class RuleSentences {

    private static final String KEY = "campaign.rule.";

    private RuleSentences() {}

    static List<Text> of(RuleBook book) {
        var counting = book.counting();
        var sentences = new ArrayList<Text>();
        for (var track : Track.values()) {
            sentences.add(Text.of(
                    KEY + "line",
                    Text.of("campaign.track." + track),
                    plain(book.baseline(track)),
                    plain(book.excellence(track))));
        }
        sentences.add(Text.of(
                KEY + "quota",
                plain(book.memberQuotaPercent()),
                Text.of(KEY + "rounding." + counting.quotaRounding()),
                String.valueOf(book.branchQuota())));
        if (counting.leaderPercent() < Counting.WHOLE) {
            sentences.add(Text.of(KEY + "leaders", counting.leaderPercent()));
        }
        sentences.add(
                counting.scorersWeight() == Counting.WHOLE && counting.pooled()
                        ? Text.of(KEY + "scorers-only")
                        : Text.of(KEY + "sources", Text.list(sources(counting))));
        sentences.addAll(extras(book));
        sentences.add(Text.of(KEY + "ties." + counting.ties()));
        sentences.add(Text.of(KEY + "exact"));
        return sentences;
    }

    private static List<Text> sources(Counting counting) {
        var sources = new ArrayList<Text>();
        if (counting.pooled()) {
            add(sources, "SCORERS", counting.scorersWeight());
        }
        add(sources, "COMMITTEE", counting.committeeWeight());
        add(sources, "DEPARTMENT", counting.departmentWeight());
        add(sources, "MEETING", counting.meetingWeight());
        add(sources, "SELF", counting.selfWeight());
        return sources;
    }

    private static void add(List<Text> sources, String source, Integer weight) {
        if (weight != null && weight > 0) {
            sources.add(Text.of(KEY + "source." + source, weight));
        }
    }

    private static List<Text> extras(RuleBook book) {
        var sentences = new ArrayList<Text>();
        if (book.extras().stream().anyMatch(extra -> extra.kind() != RuleExtra.Kind.VETO)) {
            sentences.add(Text.of(
                    KEY + "extras",
                    plain(book.counting().bonusCap()),
                    plain(book.counting().deductionCap())));
        }
        if (book.extras().stream().anyMatch(extra -> extra.kind() == RuleExtra.Kind.VETO)) {
            sentences.add(Text.of(KEY + "veto"));
        }
        return sentences;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }
}
