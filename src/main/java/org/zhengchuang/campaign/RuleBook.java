package org.zhengchuang.campaign;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.zhengchuang.engine.Text;

/**
 * A version of the assessment method (考核评选办法).
 *
 * @param trackRules the tracks in which it chooses, in its order
 * @param conditions the conditions (条件) that every member studies and acknowledges
 * @param frozenAt when it was approved; null while it is a draft
 * @param extras bonus, deduction and veto
 */
public record RuleBook(
        String campaignId,
        int version,
        List<TrackRule> trackRules,
        String conditions,
        OffsetDateTime frozenAt,
        List<RuleItem> items,
        Counting counting,
        List<RuleExtra> extras) {

    public List<Track> tracks() {
        return trackRules.stream().map(TrackRule::track).toList();
    }

    /** The awards' names by the tracks' codes, in the book's order. */
    public Map<String, String> titles() {
        return trackRules.stream()
                .map(TrackRule::track)
                .collect(Collectors.toMap(Track::code, Track::title, (one, other) -> one, LinkedHashMap::new));
    }

    /** @throws IllegalArgumentException where the book has no such track */
    public TrackRule rule(String track) {
        return trackRules.stream()
                .filter(rule -> rule.track().code().equals(track))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No track " + track + " in " + campaignId));
    }

    public TrackRule rule(Track track) {
        return rule(track.code());
    }

    public List<RuleItem> items(Track track) {
        return items.stream().filter(item -> item.track().equals(track.code())).toList();
    }

    /** What the items of the track give together. */
    public BigDecimal maxPoints(Track track) {
        return items(track).stream().map(RuleItem::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    public List<RuleExtra> extras(Track track, RuleExtra.Kind... kinds) {
        var wanted = Set.of(kinds);
        return extras.stream()
                .filter(extra -> extra.track().equals(track.code()) && wanted.contains(extra.kind()))
                .toList();
    }

    public BigDecimal excellence(Track track) {
        return rule(track).excellence();
    }

    /** Everything that the book says in sentences, for whoever reads or approves it. */
    public List<Text> rules() {
        return RuleSentences.of(this);
    }

    public boolean isFrozen() {
        return frozenAt != null;
    }
}
