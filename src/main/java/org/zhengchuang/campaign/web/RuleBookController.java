package org.zhengchuang.campaign.web;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Counting;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleExtra;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.web.RankingRehearsal.Ranked;
import org.zhengchuang.campaign.web.RankingRehearsal.Reaction;
import org.zhengchuang.campaign.web.RankingRehearsal.Source;
import org.zhengchuang.campaign.web.RankingRehearsal.Weights;

/** The rule book (考核评选办法) as everybody may read it, and its rehearsal before it is frozen. */
@Controller
@RequestMapping("/campaigns/{id}/rule-book")
class RuleBookController {

    private static final BigDecimal HEAVIEST = BigDecimal.valueOf(1000);

    /** A line of the ranking. @param before its place with the book as it is drafted */
    record Line(String name, String total, int place, int before, boolean reachesLine) {}

    /** An item, or a source of scores, whose weight is tried: points of an item, percent of a source. */
    record Tried<T>(T of, BigDecimal drafted, BigDecimal tried, Reaction reaction) {}

    private final Campaigns campaigns;
    private final RuleBooks ruleBooks;
    private final RehearsalData data;

    RuleBookController(Campaigns campaigns, RuleBooks ruleBooks, RehearsalData data) {
        this.campaigns = campaigns;
        this.ruleBooks = ruleBooks;
        this.data = data;
    }

    private Campaign campaign(String id) {
        return campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** A draft is the office's and the leadership's; what is frozen is everybody's. */
    @GetMapping
    String book(@PathVariable String id, Model model) {
        model.addAttribute("campaign", campaign(id));
        ruleBooks.latest(id).filter(RuleBook::isFrozen).ifPresent(book -> {
            model.addAttribute("book", book);
            model.addAttribute(
                    "extras",
                    book.tracks().stream()
                            .collect(Collectors.toMap(
                                    track -> track, track -> book.extras(track, RuleExtra.Kind.values()))));
        });
        return "campaign/rule-book";
    }

    /**
     * Tries other weights; {@code w.<code>} is the maximum of an item that is tried, {@code s.<source>} what a source
     * weighs. Nothing is kept.
     */
    @GetMapping("/rehearsal")
    @PreAuthorize("hasAnyRole('OFFICE', 'LEADING_GROUP', 'PARTY_COMMITTEE', 'AUDITOR')")
    String rehearsal(
            @PathVariable String id,
            @RequestParam(defaultValue = "MEMBER") String track,
            @RequestParam Map<String, String> asked,
            Model model) {
        model.addAttribute("campaign", campaign(id));
        ruleBooks.latest(id).ifPresent(book -> rehearse(book, asked(book, track), asked, model));
        return "campaign/rehearsal";
    }

    private static Track asked(RuleBook book, String code) {
        return book.tracks().stream()
                .filter(track -> track.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private void rehearse(RuleBook book, Track track, Map<String, String> asked, Model model) {
        var items = book.items(track);
        var last = data.lastScored(book.campaignId(), track);
        var candidates = last.map(campaign -> data.of(campaign, track)).orElseGet(() -> data.samples(items));
        var drafted = new Weights(new LinkedHashMap<>(), sources(book.counting()));
        items.forEach(item -> drafted.maxima().put(item.code(), item.maxPoints()));
        var tried = new Weights(tried(drafted.maxima(), "w.", asked), tried(drafted.sources(), "s.", asked));
        var before = RankingRehearsal.rank(candidates, drafted, book.excellence(track)).stream()
                .collect(Collectors.toMap(Ranked::name, Ranked::place));
        var reactions = RankingRehearsal.reactions(candidates, tried).stream()
                .collect(Collectors.toMap(Reaction::of, Function.identity()));
        model.addAttribute("book", book);
        model.addAttribute("track", track);
        model.addAttribute("line", book.excellence(track));
        model.addAttribute("last", last.map(campaigns::get).map(Campaign::name).orElse(null));
        model.addAttribute("total", tried.maxima().values().stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        model.addAttribute(
                "lines",
                RankingRehearsal.rank(candidates, tried, book.excellence(track)).stream()
                        .map(ranked -> new Line(
                                ranked.name(),
                                RankingRehearsal.shown(ranked.total()),
                                ranked.place(),
                                before.get(ranked.name()),
                                ranked.reachesLine()))
                        .toList());
        model.addAttribute(
                "weights",
                items.stream()
                        .map(item -> new Tried<>(
                                item, item.maxPoints(), tried.maxima().get(item.code()), reactions.get(item.code())))
                        .toList());
        model.addAttribute(
                "sources",
                drafted.sources().entrySet().stream()
                        .map(source -> new Tried<>(
                                source.getKey(),
                                source.getValue(),
                                tried.sources().get(source.getKey()),
                                reactions.get(source.getKey())))
                        .toList());
    }

    /** Whose scores the book counts, and how much, in percent. */
    private static Map<Source, BigDecimal> sources(Counting counting) {
        var sources = new LinkedHashMap<Source, BigDecimal>();
        if (counting.pooled()) {
            sources.put(Source.SCORERS, BigDecimal.valueOf(counting.scorersWeight()));
        } else {
            sources.put(Source.COMMITTEE, percent(counting.committeeWeight()));
            sources.put(Source.DEPARTMENT, percent(counting.departmentWeight()));
        }
        sources.put(Source.MEETING, percent(counting.meetingWeight()));
        sources.put(Source.SELF, percent(counting.selfWeight()));
        return sources;
    }

    private static BigDecimal percent(Integer weight) {
        return weight == null ? BigDecimal.ZERO : BigDecimal.valueOf(weight);
    }

    private static <K> Map<K, BigDecimal> tried(Map<K, BigDecimal> drafted, String prefix, Map<String, String> asked) {
        var tried = new LinkedHashMap<>(drafted);
        tried.replaceAll((one, weight) -> weight(asked.get(prefix + one), weight));
        return tried;
    }

    /** What cannot be a weight is left as it was drafted. */
    private static BigDecimal weight(String typed, BigDecimal drafted) {
        if (typed == null || !typed.matches("\\d{1,4}(\\.\\d{1,2})?")) {
            return drafted;
        }
        return new BigDecimal(typed).min(HEAVIEST);
    }
}
