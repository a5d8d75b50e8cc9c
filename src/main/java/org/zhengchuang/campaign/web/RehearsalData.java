package org.zhengchuang.campaign.web;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.web.RankingRehearsal.Candidate;
import org.zhengchuang.campaign.web.RankingRehearsal.Source;

/**
 * What a rule book is rehearsed on: the scores, votes and self-reviews of the last campaign that has any, without names, or,
 * where there is none, a made-up dozen with strengths in different items.
 */
@Component
class RehearsalData {

    private static final int SAMPLES = 12;
    private static final int FEWEST_PERCENT = 70;
    private static final int SPREAD_PERCENT = 31;

    private static final String SCORES = """
            select s.subject_id, %s as ground, s.item_code, sum(s.points) as points, sum(i.max_points) as most
              from score s join rule_item i on i.campaign_id = s.campaign_id
                   and i.version = s.rule_book_version and i.code = s.item_code
              join scorer r on r.campaign_id = s.campaign_id and r.member_id = s.scorer_id
             where s.campaign_id = :campaignId and s.track = :track
             group by s.subject_id, s.item_code%s order by s.subject_id, s.item_code
            """;

    private static final String VOTES = """
            select subject_id, '' as ground, '' as item_code, votes_for as points, voters as most
              from nominee where campaign_id = :campaignId and track = :track and voters > 0
            """;

    private static final String SELF = """
            select p.subject_id, '' as ground, '' as item_code, sum(p.points) as points, sum(i.max_points) as most
              from self_point p join rule_book b on b.campaign_id = p.campaign_id and b.frozen_at is not null
              join rule_item i on i.campaign_id = p.campaign_id and i.version = b.version and i.code = p.item_code
             where p.campaign_id = :campaignId and p.track = :kind group by p.subject_id
            """;

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

    /** Points of so many scorers for an item, or of a whole. */
    private record Points(String subjectId, String ground, String itemCode, BigDecimal points, BigDecimal most) {

        BigDecimal share() {
            return points.divide(most, MathContext.DECIMAL64);
        }
    }

    List<Candidate> of(String campaignId, Track track) {
        var found = new LinkedHashMap<String, Map<Source, Map<String, BigDecimal>>>();
        asked(SCORES.formatted("''", ""), campaignId, track)
                .forEach(row -> of(found, row, Source.SCORERS).put(row.itemCode(), row.share()));
        asked(SCORES.formatted("r.ground", ", r.ground"), campaignId, track)
                .forEach(row -> of(found, row, ofGround(row.ground())).put(row.itemCode(), row.share()));
        // A vote and a self-review are of the whole: the same share of every item.
        asked(VOTES, campaignId, track).forEach(row -> whole(found, row, Source.MEETING));
        asked(SELF, campaignId, track).forEach(row -> whole(found, row, Source.SELF));
        return numbered(found.values());
    }

    private List<Points> asked(String sql, String campaignId, Track track) {
        var statement = jdbc.sql(sql).param("campaignId", campaignId);
        return (sql.equals(SELF)
                        ? statement.param("kind", track.kind().name())
                        : statement.param("track", track.code()))
                .query(Points.class)
                .list();
    }

    private static Source ofGround(String ground) {
        return ground.equals("PARTY_COMMITTEE") ? Source.COMMITTEE : Source.DEPARTMENT;
    }

    private static Map<String, BigDecimal> of(
            Map<String, Map<Source, Map<String, BigDecimal>>> found, Points row, Source source) {
        return found.computeIfAbsent(row.subjectId(), any -> new EnumMap<>(Source.class))
                .computeIfAbsent(source, any -> new LinkedHashMap<>());
    }

    /** Only of those who were scored. */
    private static void whole(Map<String, Map<Source, Map<String, BigDecimal>>> found, Points row, Source source) {
        Optional.ofNullable(found.get(row.subjectId())).ifPresent(shares -> {
            var same = new LinkedHashMap<String, BigDecimal>();
            shares.get(Source.SCORERS).keySet().forEach(item -> same.put(item, row.share()));
            shares.put(source, same);
        });
    }

    /** Every sample is strong in some items and weak in others, and the same whenever it is asked for. */
    List<Candidate> samples(List<RuleItem> items) {
        var samples = new ArrayList<Map<Source, Map<String, BigDecimal>>>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            var one = new EnumMap<Source, Map<String, BigDecimal>>(Source.class);
            for (var source : Source.values()) {
                one.put(source, sample(items, sample, source));
            }
            samples.add(one);
        }
        return numbered(samples);
    }

    /** What the sources think of him differs; nobody thinks little of himself. */
    private static Map<String, BigDecimal> sample(List<RuleItem> items, int sample, Source source) {
        var shares = new LinkedHashMap<String, BigDecimal>();
        for (int item = 0; item < items.size(); item++) {
            int scored = FEWEST_PERCENT + (sample * 17 + item * 23 + sample * item * 7) % SPREAD_PERCENT;
            int percent = switch (source) {
                case SCORERS -> scored;
                case COMMITTEE -> scored - sample % 4;
                case DEPARTMENT -> scored - (sample + item) % 5;
                case MEETING -> 55 + sample * 19 % 45;
                case SELF -> 90 + sample * 7 % 11;
            };
            shares.put(items.get(item).code(), BigDecimal.valueOf(percent, 2));
        }
        return shares;
    }

    private static List<Candidate> numbered(Collection<Map<Source, Map<String, BigDecimal>>> shares) {
        var candidates = new ArrayList<Candidate>();
        for (var one : shares) {
            candidates.add(new Candidate("%02d".formatted(candidates.size() + 1), one));
        }
        return candidates;
    }
}
