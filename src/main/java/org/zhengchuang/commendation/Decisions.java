package org.zhengchuang.commendation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.evaluation.Honour;
import org.zhengchuang.evaluation.Honours;
import org.zhengchuang.records.Paper;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** The decision to commend (表彰决定): what it says by itself, and whether it leaves anybody out. A Chinese paper. */
@Component
class Decisions {

    /** As many as a rule book may have tracks. */
    private static final String NUMERALS = "一二三四五六七八九十";

    private final Papers papers;
    private final Campaigns campaigns;
    private final RuleBooks ruleBooks;
    private final Honours decided;
    private final Roster roster;
    private final MessageSource messages;

    Decisions(
            Papers papers,
            Campaigns campaigns,
            RuleBooks ruleBooks,
            Honours decided,
            Roster roster,
            MessageSource messages) {
        this.papers = papers;
        this.campaigns = campaigns;
        this.ruleBooks = ruleBooks;
        this.decided = decided;
        this.roster = roster;
        this.messages = messages;
    }

    /** The decision of the campaign, once it is issued. */
    Optional<Paper> issued(String campaignId) {
        return papers.all(campaignId, PaperKind.DECISION).stream().findFirst();
    }

    String title(String campaignId) {
        var titles = tracks(campaignId).stream().map(Track::title).toList();
        return words(
                "title",
                campaigns.get(campaignId).name(),
                String.join("、", titles.subList(0, titles.size() - 1)),
                titles.get(titles.size() - 1));
    }

    /** Branches stand before members, as is usual in such decisions. */
    private List<Track> tracks(String campaignId) {
        return ruleBooks.frozen(campaignId).tracks().stream()
                .sorted(Comparator.comparing(track -> !track.ofBranches()))
                .toList();
    }

    /** The text as it follows from what was decided, every track and what stayed vacant (R31). */
    String body(String campaignId) {
        var campaign = campaigns.get(campaignId);
        var parts = new ArrayList<String>();
        parts.add(words("opening", campaign.name(), campaign.theme()));
        var vacancies = decided.vacancies(campaignId);
        for (var track : tracks(campaignId)) {
            var numeral = NUMERALS.substring(parts.size() - 1, parts.size());
            parts.add(part(numeral, track, honours(campaignId, track), vacancies.getOrDefault(track, "")));
        }
        parts.add(words("closing"));
        return String.join("\n\n", parts);
    }

    private String part(String numeral, Track track, List<Honour> honours, String vacancy) {
        return honours.isEmpty()
                ? words("vacant", numeral, track.title(), vacancy)
                : words(
                        track.ofBranches() ? "honoured.branches" : "honoured.members",
                        numeral,
                        track.title(),
                        String.valueOf(honours.size()),
                        names(honours));
    }

    /** The names, members with their branch. */
    String names(List<Honour> honours) {
        return honours.stream()
                .map(honour -> honour.track().ofBranches()
                        ? honour.name()
                        : words(
                                "member",
                                honour.name(),
                                roster.branch(honour.branchId()).name()))
                .collect(Collectors.joining("\n"));
    }

    /** @throws Refusal where the text leaves out somebody who is honoured, or does not say that a track is vacant */
    void check(String campaignId, String body) {
        var left = decided.of(campaignId).stream()
                .map(Honour::name)
                .filter(name -> !body.contains(name))
                .collect(Collectors.joining("、"));
        if (!left.isEmpty()) {
            throw new Refusal("commendation.decision.left-out", left);
        }
        var vacant = words("vacant-word");
        for (var track : tracks(campaignId)) {
            boolean said = body.contains(track.title()) && body.contains(vacant);
            if (honours(campaignId, track).isEmpty() && !said) {
                throw new Refusal("commendation.decision.vacancy-unsaid", track.named());
            }
        }
    }

    private List<Honour> honours(String campaignId, Track track) {
        return decided.of(campaignId).stream()
                .filter(honour -> honour.track().equals(track))
                .toList();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage("commendation.decision." + key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
