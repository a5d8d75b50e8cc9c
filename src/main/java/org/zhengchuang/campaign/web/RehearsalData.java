package org.zhengchuang.campaign.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.web.RankingRehearsal.Candidate;

/**
 * What a rule book is rehearsed on: the scores of the last campaign that has any, item by item and without names, or, where
 * there is none, a made-up dozen with strengths in different items.
 */
@Component
class RehearsalData {

    private static final int SAMPLES = 12;
    private static final int FEWEST_PERCENT = 70;
    private static final int SPREAD_PERCENT = 31;

    private final JdbcClient jdbc;

    RehearsalData(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest other campaign with scores in this track. */
    Optional<String> lastScored(String campaignId, Track track) {
        return jdbc.sql("""
                        select s.campaign_id from score s join campaign c on c.id = s.campaign_id
                         where s.campaign_id <> :campaignId and s.track = :track
                         group by s.campaign_id, c.started_at order by c.started_at desc limit 1
                        """)
                .param("campaignId", campaignId)
                .param("track", track.code())
                .query(String.class)
                .optional();
    }

    List<Candidate> of(String campaignId, Track track) {
        record Row(String subjectId, String itemCode, BigDecimal points, BigDecimal maxPoints, int scorers) {}
        var shares = new LinkedHashMap<String, Map<String, BigDecimal>>();
        jdbc.sql("""
                        select s.subject_id, s.item_code, sum(s.points) as points, i.max_points, count(*) as scorers
                          from score s join rule_item i on i.campaign_id = s.campaign_id
                               and i.version = s.rule_book_version and i.code = s.item_code
                         where s.campaign_id = :campaignId and s.track = :track
                         group by s.subject_id, s.item_code, i.max_points order by s.subject_id
                        """)
                .param("campaignId", campaignId)
                .param("track", track.code())
                .query(Row.class)
                .list()
                .forEach(row -> shares.computeIfAbsent(row.subjectId(), any -> new LinkedHashMap<>())
                        .put(
                                row.itemCode(),
                                row.points()
                                        .divide(
                                                row.maxPoints().multiply(BigDecimal.valueOf(row.scorers())),
                                                MathContext.DECIMAL64)));
        return numbered(new ArrayList<>(shares.values()));
    }

    /** Every sample is strong in some items and weak in others, and the same whenever it is asked for. */
    List<Candidate> samples(List<RuleItem> items) {
        var shares = new ArrayList<Map<String, BigDecimal>>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            var one = new LinkedHashMap<String, BigDecimal>();
            for (int item = 0; item < items.size(); item++) {
                int percent = FEWEST_PERCENT + (sample * 17 + item * 23 + sample * item * 7) % SPREAD_PERCENT;
                one.put(items.get(item).code(), BigDecimal.valueOf(percent, 2));
            }
            shares.add(one);
        }
        return numbered(shares);
    }

    private static List<Candidate> numbered(List<Map<String, BigDecimal>> shares) {
        var candidates = new ArrayList<Candidate>();
        for (var one : shares) {
            candidates.add(new Candidate("%02d".formatted(candidates.size() + 1), one));
        }
        return candidates;
    }
}
