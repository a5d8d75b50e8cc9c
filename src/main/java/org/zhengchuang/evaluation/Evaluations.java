package org.zhengchuang.evaluation;

import java.time.Clock;
import java.time.OffsetDateTime;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.review.Nominations;

/** Opens the evaluation of a campaign. */
@Component
class Evaluations {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final RuleBooks ruleBooks;
    private final Nominations nominations;
    private final Nominees nominees;
    private final Scorers scorers;
    private final ApplicationEventPublisher events;

    Evaluations(
            JdbcClient jdbc,
            Clock clock,
            RuleBooks ruleBooks,
            Nominations nominations,
            Nominees nominees,
            Scorers scorers,
            ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.ruleBooks = ruleBooks;
        this.nominations = nominations;
        this.nominees = nominees;
        this.scorers = scorers;
        this.events = events;
    }

    /** Takes over the nominees and names the scorers: from here on neither list grows. */
    void open(String campaignId) {
        jdbc.sql("""
                        insert into evaluation (campaign_id, rule_book_version, opened_at)
                        values (:campaignId, :version, :now)
                        """)
                .param("campaignId", campaignId)
                .param("version", ruleBooks.frozen(campaignId).version())
                .param("now", OffsetDateTime.now(clock))
                .update();
        nominations.of(campaignId).forEach(nominees::takeOver);
        var all = nominees.all(campaignId);
        var named = scorers.name(campaignId, all);
        events.publishEvent(new EvaluationOpened(campaignId, all.size(), named.size()));
    }
}
