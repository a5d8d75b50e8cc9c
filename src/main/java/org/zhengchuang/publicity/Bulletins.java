package org.zhengchuang.publicity;

import java.util.Locale;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;

/** The bulletins (工作简报) of a campaign: their numbers follow each other, none twice and none left out (R6). */
@Component
class Bulletins {

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final Papers papers;
    private final Roster roster;
    private final MessageSource messages;
    private final ApplicationEventPublisher events;

    Bulletins(
            JdbcClient jdbc,
            Campaigns campaigns,
            Papers papers,
            Roster roster,
            MessageSource messages,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.papers = papers;
        this.roster = roster;
        this.messages = messages;
        this.events = events;
    }

    /**
     * Puts the bulletin on the register under the next number. Two who issue at once take turns: they get two numbers, and one that fails leaves no gap.
     *
     * @return the id of the paper
     */
    String issue(String campaignId, String title, String issuer, String body, String issuedBy) {
        campaigns.takeTurns(campaignId);
        int number = jdbc.sql("select coalesce(max(number), 0) + 1 from bulletin where campaign_id = :campaignId")
                .param("campaignId", campaignId)
                .query(Integer.class)
                .single();
        var paperId = papers.register(new Papers.Draft(
                campaignId,
                PaperKind.BULLETIN,
                messages.getMessage(
                        "publicity.bulletin.number",
                        new Object[] {Integer.toString(number)},
                        Locale.SIMPLIFIED_CHINESE),
                title,
                issuer,
                roster.today(),
                body,
                issuedBy));
        jdbc.sql("insert into bulletin (campaign_id, number, paper_id) values (:campaignId, :number, :paperId)")
                .param("campaignId", campaignId)
                .param("number", number)
                .param("paperId", paperId)
                .update();
        events.publishEvent(new BulletinIssued(campaignId, paperId, number, title));
        return paperId;
    }
}
