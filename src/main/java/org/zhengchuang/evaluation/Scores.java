package org.zhengchuang.evaluation;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Counting.Ties;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.evaluation.Scorers.Ground;
import org.zhengchuang.evaluation.Source.Kind;
import org.zhengchuang.review.Nominations;

/** The scores, item by item (R27). A mark exists only when every scorer scored every item: missing is not zero. */
@Component
class Scores {

    /** One scorer's points for one item of a nominee. */
    record Score(Nominee nominee, String itemCode, BigDecimal points, String basis) {}

    private final JdbcClient jdbc;
    private final JdbcTemplate batches;
    private final Clock clock;
    private final Scorers scorers;
    private final ExtraEntries extras;
    private final Nominations nominations;

    Scores(
            JdbcClient jdbc,
            JdbcTemplate batches,
            Clock clock,
            Scorers scorers,
            ExtraEntries extras,
            Nominations nominations) {
        this.jdbc = jdbc;
        this.batches = batches;
        this.clock = clock;
        this.scorers = scorers;
        this.extras = extras;
        this.nominations = nominations;
    }

    /** Keeps what one scorer gave, all at once: a sheet may hold thousands of rows. */
    void record(List<Score> given, RuleBook book, String scorerId, String by) {
        var now = OffsetDateTime.now(clock);
        batches.batchUpdate(
                """
                insert into score (campaign_id, track, subject_id, item_code, scorer_id, rule_book_version, points,
                                   basis, scored_by, scored_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                given.stream()
                        .map(score -> new Object[] {
                            book.campaignId(),
                            score.nominee().track().code(),
                            score.nominee().subjectId(),
                            score.itemCode(),
                            scorerId,
                            book.version(),
                            score.points(),
                            score.basis(),
                            by,
                            now
                        })
                        .toList());
    }

    /** One scorer's sheet over one nominee. */
    private record Sheet(String id, String scorerId, BigDecimal points, BigDecimal production, int entries) {}

    /** What these nominees scored, by nominee; who is missing here lacks an item of a scorer: missing is not zero (R27). */
    Map<String, Tally> tallies(String campaignId, List<Nominee> nominees, RuleBook book) {
        var sheets = sheets(campaignId, book);
        var grounds = scorers.grounds(campaignId);
        var judging = scorers.judging(campaignId, nominees);
        var entries = extras.of(campaignId);
        var selfPoints = nominations.selfPoints(campaignId);
        var tallies = new LinkedHashMap<String, Tally>();
        for (var nominee : nominees) {
            var own = sheets.getOrDefault(nominee.id(), List.of());
            int items = book.items(nominee.track()).size();
            boolean whole = own.stream().allMatch(sheet -> sheet.entries() == items);
            if (whole && !own.isEmpty() && own.size() == judging.get(nominee.id())) {
                tallies.put(
                        nominee.id(),
                        new Tally(
                                sources(nominee, own, grounds, selfPoints.get(reviewId(nominee)), book),
                                new Extras(entries.getOrDefault(nominee.id(), List.of()), book.counting()),
                                tieBreak(nominee, own, book.counting().ties()),
                                new ScoreSpread(
                                        own.stream().collect(Collectors.toMap(Sheet::scorerId, Sheet::points)))));
            }
        }
        return tallies;
    }

    /**
     * Everybody's sheets by nominee, added up in the database: with many nominees these are very many rows. What somebody gave
     * before he was recused does not count.
     */
    private Map<String, List<Sheet>> sheets(String campaignId, RuleBook book) {
        return jdbc
                .sql("""
                        select track || ':' || subject_id as id, scorer_id, sum(points) as points,
                               sum(case when item_code in (:production) then points else 0 end) as production,
                               count(*) as entries
                          from score s
                         where campaign_id = :campaignId
                           and not exists (select 1 from recusal r where r.campaign_id = s.campaign_id
                                and r.member_id = s.scorer_id and r.track = s.track and r.subject_id = s.subject_id)
                         group by track, subject_id, scorer_id
                        """)
                .param("campaignId", campaignId)
                .param(
                        "production",
                        book.items().stream()
                                .filter(RuleItem::production)
                                .map(RuleItem::code)
                                .toList())
                .query(Sheet.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Sheet::id));
    }

    private static List<Source> sources(
            Nominee nominee, List<Sheet> sheets, Map<String, Ground> grounds, BigDecimal selfPoints, RuleBook book) {
        var counting = book.counting();
        var sources = new ArrayList<Source>();
        if (counting.pooled()) {
            sources.add(source(Kind.SCORERS, sheets, counting.scorersWeight()));
        } else {
            sources.add(
                    source(Kind.COMMITTEE, by(Ground.PARTY_COMMITTEE, grounds, sheets), counting.committeeWeight()));
            sources.add(source(Kind.DEPARTMENT, by(Ground.DEPARTMENT, grounds, sheets), counting.departmentWeight()));
        }
        var inFavour = book.maxPoints(nominee.track()).multiply(BigDecimal.valueOf(nominee.votesFor()));
        sources.add(new Source(Kind.MEETING, inFavour, nominee.voters(), counting.meetingWeight()));
        if (selfPoints != null) {
            sources.add(ofSelf(nominee.track(), selfPoints, book));
        }
        return sources;
    }

    /** Whose self-review counts: a member's and a branch's own, whatever the track (R54). */
    private static String reviewId(Nominee nominee) {
        return Nominee.id(nominee.track().kind().name(), nominee.subjectId());
    }

    /** What he gave himself of the points that the self-review can give, as a share of those of the track. */
    private static Source ofSelf(Track track, BigDecimal selfPoints, RuleBook book) {
        var reviewed = hundredths(book.maxPoints(track.ofBranches() ? Track.BRANCH : Track.MEMBER));
        var scored = hundredths(book.maxPoints(track));
        var common = reviewed.gcd(scored);
        return new Source(
                Kind.SELF,
                selfPoints.multiply(new BigDecimal(scored.divide(common))),
                reviewed.divide(common).intValueExact(),
                book.counting().selfWeight());
    }

    private static BigInteger hundredths(BigDecimal points) {
        return points.movePointRight(2).toBigIntegerExact();
    }

    private static List<Sheet> by(Ground ground, Map<String, Ground> grounds, List<Sheet> sheets) {
        return sheets.stream()
                .filter(sheet -> grounds.get(sheet.scorerId()) == ground)
                .toList();
    }

    private static Source source(Kind kind, List<Sheet> sheets, Integer weight) {
        return new Source(kind, sum(sheets, Sheet::points), sheets.size(), weight == null ? 0 : weight);
    }

    private static BigDecimal sum(List<Sheet> sheets, Function<Sheet, BigDecimal> points) {
        return sheets.stream().map(points).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Mark tieBreak(Nominee nominee, List<Sheet> sheets, Ties ties) {
        return switch (ties) {
            case SHARED -> Mark.NONE;
            case PRODUCTION -> new Mark(sum(sheets, Sheet::production), sheets.size());
            case MEETING -> new Mark(BigDecimal.valueOf(nominee.votesFor()), nominee.voters());
        };
    }
}
