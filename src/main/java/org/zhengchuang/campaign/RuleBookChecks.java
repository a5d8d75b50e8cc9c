package org.zhengchuang.campaign;

import java.util.List;
import java.util.stream.Stream;
import org.zhengchuang.engine.Refusal;

/** What a draft of a rule book must hold before it is kept. */
final class RuleBookChecks {

    private RuleBookChecks() {}

    /**
     * @throws Refusal where a track of the minutes is missing, a line is not above the baseline, a line lies above what the
     *     items can give, a code stands twice, a track has no item that serves production, or the weights do not sum up
     */
    static void check(RuleBook book) {
        checkTracks(book);
        var codes = Stream.concat(
                        book.items().stream().map(RuleItem::code),
                        book.extras().stream().map(RuleExtra::code))
                .toList();
        if (anyTwice(codes)) {
            throw new Refusal("campaign.rule-book.code-twice");
        }
        if (!book.counting().sumsUp()) {
            throw new Refusal("campaign.rule-book.weights");
        }
        book.extras().stream().filter(extra -> !extra.isComplete()).findFirst().ifPresent(extra -> {
            throw new Refusal("campaign.rule-book.extra", extra.name());
        });
        book.items().stream()
                .filter(item -> !item.allows(item.maxPoints()))
                .findFirst()
                .ifPresent(item -> {
                    throw new Refusal(
                            "campaign.rule-book.step",
                            item.name(),
                            item.maxPoints().toPlainString(),
                            item.pointStep().toPlainString());
                });
        book.trackRules().forEach(rule -> checkItems(book, rule));
    }

    private static void checkTracks(RuleBook book) {
        var tracks = book.tracks();
        if (anyTwice(tracks.stream().map(Track::code).toList())
                || anyTwice(tracks.stream().map(Track::title).toList())) {
            throw new Refusal("campaign.rule-book.track-twice");
        }
        if (!tracks.containsAll(Track.OF_THE_MINUTES)) {
            throw new Refusal("campaign.rule-book.tracks-of-minutes");
        }
        var known = tracks.stream().map(Track::code).toList();
        Stream.concat(
                        book.items().stream()
                                .filter(item -> !known.contains(item.track()))
                                .map(RuleItem::name),
                        book.extras().stream()
                                .filter(extra -> !known.contains(extra.track()))
                                .map(RuleExtra::name))
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal("campaign.rule-book.track-unknown", name);
                });
        for (var rule : book.trackRules()) {
            if (rule.excellence().compareTo(rule.baseline()) <= 0) {
                throw new Refusal(
                        "campaign.rule-book.excellence-not-higher", rule.track().named());
            }
            if (!rule.holds()) {
                throw new Refusal("campaign.rule-book.quota", rule.track().named());
            }
        }
    }

    private static void checkItems(RuleBook book, TrackRule rule) {
        var track = rule.track();
        var total = book.maxPoints(track);
        if (total.compareTo(rule.excellence()) < 0) {
            throw new Refusal(
                    "campaign.rule-book.line-out-of-reach",
                    track.named(),
                    total.toPlainString(),
                    rule.excellence().toPlainString());
        }
        if (book.items(track).stream().noneMatch(RuleItem::production)) {
            throw new Refusal("campaign.rule-book.no-production", track.named());
        }
    }

    private static boolean anyTwice(List<String> codes) {
        return codes.stream().distinct().count() < codes.size();
    }
}
