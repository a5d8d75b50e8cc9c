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
        book.trackRules().forEach(rule -> sentences.addAll(of(rule)));
        sentences.add(Text.of(KEY + "no-target"));
        if (counting.oneAward()) {
            sentences.add(Text.of(KEY + "one-award"));
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

    private static List<Text> of(TrackRule rule) {
        var title = rule.track().named();
        var sentences = new ArrayList<Text>();
        sentences.add(Text.of(KEY + "line", title, plain(rule.baseline()), plain(rule.excellence())));
        if (rule.track().ofBranches()) {
            sentences.add(Text.of(KEY + "quota.branches", title, plain(rule.quota())));
        } else {
            sentences.add(Text.of(
                    rule.officeHoldersOnly() ? KEY + "quota.office-holders" : KEY + "quota.members",
                    title,
                    plain(rule.quota()),
                    Text.of(KEY + "rounding." + rule.quotaRounding())));
        }
        if (rule.leaderPercent() < Counting.WHOLE) {
            sentences.add(Text.of(KEY + "leaders", title, rule.leaderPercent()));
        }
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
