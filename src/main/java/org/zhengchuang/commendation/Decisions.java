package org.zhengchuang.commendation;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;
import org.zhengchuang.evaluation.Honour;
import org.zhengchuang.evaluation.Honours;
import org.zhengchuang.records.Paper;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** The decision to commend (表彰决定): what it says by itself, and whether it leaves anybody out. A Chinese paper. */
@Component
class Decisions {

    private final Papers papers;
    private final Campaigns campaigns;
    private final Honours decided;
    private final Roster roster;
    private final MessageSource messages;

    Decisions(Papers papers, Campaigns campaigns, Honours decided, Roster roster, MessageSource messages) {
        this.papers = papers;
        this.campaigns = campaigns;
        this.decided = decided;
        this.roster = roster;
        this.messages = messages;
    }

    /** The decision of the campaign, once it is issued. */
    Optional<Paper> issued(String campaignId) {
        return papers.all(campaignId, PaperKind.DECISION).stream().findFirst();
    }

    String title(String campaignId) {
        return words("title", campaigns.get(campaignId).name());
    }

    /** The text as it follows from what was decided, both tracks and what stayed vacant (R31). */
    String body(String campaignId) {
        var campaign = campaigns.get(campaignId);
        return String.join(
                "\n\n",
                words("opening", campaign.name(), campaign.theme()),
                part(campaignId, Track.BRANCH),
                part(campaignId, Track.MEMBER),
                words("closing"));
    }

    private String part(String campaignId, Track track) {
        var honours = honours(campaignId, track);
        return honours.isEmpty()
                ? words("vacant." + track, decided.vacancies(campaignId).getOrDefault(track, ""))
                : words("honoured." + track, String.valueOf(honours.size()), names(honours));
    }

    /** The names, members with their branch. */
    String names(List<Honour> honours) {
        return honours.stream()
                .map(honour -> honour.track() == Track.BRANCH
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
        for (var track : Track.values()) {
            if (honours(campaignId, track).isEmpty() && !body.contains(vacant)) {
                throw new Refusal("commendation.decision.vacancy-unsaid", Text.of("commendation.track." + track));
            }
        }
    }

    private List<Honour> honours(String campaignId, Track track) {
        return decided.of(campaignId).stream()
                .filter(honour -> honour.track() == track)
                .toList();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage("commendation.decision." + key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
