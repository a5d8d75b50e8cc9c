package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBook;

/** The scores, item by item (R27). A mark exists only when every scorer scored every item: missing is not zero. */
@Component
class Scores {

    /** One scorer's points for one item. */
    record Score(String itemCode, BigDecimal points, String basis) {}

    private record Counted(BigDecimal total, int entries) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Scorers scorers;

    Scores(JdbcClient jdbc, Clock clock, Scorers scorers) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.scorers = scorers;
    }

    void record(Nominee nominee, Score score, RuleBook book, String scorerId, String by) {
        jdbc.sql("""
                        insert into score (campaign_id, track, subject_id, item_code, scorer_id, rule_book_version, points,
                                           basis, scored_by, scored_at)
                        values (:campaignId, :track, :subjectId, :item, :scorerId, :version, :points, :basis, :by, :now)
                        """)
                .param("campaignId", nominee.campaignId())
                .param("track", nominee.track().name())
                .param("subjectId", nominee.subjectId())
                .param("item", score.itemCode())
                .param("scorerId", scorerId)
                .param("version", book.version())
                .param("points", score.points())
                .param("basis", score.basis())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
    }

    /** How far the scorers lie apart, by nominee; one question for all of them. */
    Map<String, ScoreSpread> spreads(String campaignId) {
        record Sum(String id, String scorerId, BigDecimal points) {}
        return jdbc.sql("""
                        select track || '-' || subject_id as id, scorer_id, sum(points) as points from score
                         where campaign_id = :campaignId group by track, subject_id, scorer_id
                        """).param("campaignId", campaignId).query(Sum.class).list().stream()
                .collect(Collectors.groupingBy(
                        Sum::id,
                        Collectors.collectingAndThen(Collectors.toMap(Sum::scorerId, Sum::points), ScoreSpread::new)));
    }

    /** What the nominee scored; empty while an item of a scorer is missing. */
    Optional<Mark> markOf(Nominee nominee, RuleBook book) {
        var counted = jdbc.sql("""
                        select coalesce(sum(points), 0) as total, count(*) as entries from score
                         where campaign_id = :campaignId and track = :track and subject_id = :subjectId
                        """)
                .param("campaignId", nominee.campaignId())
                .param("track", nominee.track().name())
                .param("subjectId", nominee.subjectId())
                .query(Counted.class)
                .single();
        int judging = scorers.judging(nominee).size();
        int owed = judging * book.items(nominee.track()).size();
        return owed > 0 && counted.entries() == owed
                ? Optional.of(new Mark(counted.total(), judging))
                : Optional.empty();
    }
}
