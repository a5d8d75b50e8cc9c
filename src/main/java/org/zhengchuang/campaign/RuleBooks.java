package org.zhengchuang.campaign;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.zhengchuang.engine.Refusal;

/** The versions of the rule book (考核评选办法). The frozen one is the campaign's; it is never changed again (R5). */
@Component
public class RuleBooks {

    private record Head(
            String campaignId,
            int version,
            BigDecimal memberBaseline,
            BigDecimal memberExcellence,
            BigDecimal branchBaseline,
            BigDecimal branchExcellence,
            BigDecimal memberQuotaPercent,
            int branchQuota,
            String conditions,
            OffsetDateTime frozenAt) {}

    private static final RowMapper<Head> HEAD = new SimplePropertyRowMapper<>(Head.class);
    private static final RowMapper<Counting> COUNTING = new SimplePropertyRowMapper<>(Counting.class);

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate apart;

    RuleBooks(JdbcClient jdbc, Clock clock, ApplicationEventPublisher events, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.events = events;
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** The frozen book. @throws Refusal where none is frozen yet */
    public RuleBook frozen(String campaignId) {
        return find(campaignId, "frozen_at is not null")
                .orElseThrow(() -> new Refusal("campaign.rule-book.not-frozen"));
    }

    /** The newest version, frozen or not. */
    public Optional<RuleBook> latest(String campaignId) {
        return find(campaignId, "1 = 1");
    }

    /** The book that was frozen last, whichever campaign's. */
    public Optional<RuleBook> lastFrozen() {
        return one(
                jdbc.sql(
                        "select * from rule_book where frozen_at is not null order by frozen_at desc, campaign_id desc limit 1"));
    }

    private Optional<RuleBook> find(String campaignId, String condition) {
        return one(jdbc.sql("select * from rule_book where campaign_id = :campaignId and " + condition
                        + " order by version desc limit 1")
                .param("campaignId", campaignId));
    }

    private Optional<RuleBook> one(JdbcClient.StatementSpec asked) {
        return asked.query((row, number) -> whole(HEAD.mapRow(row, number), COUNTING.mapRow(row, number)))
                .optional();
    }

    private RuleBook whole(Head head, Counting counting) {
        var items = jdbc.sql("""
                        select code, track, name, max_points, production, point_step from rule_item
                         where campaign_id = :campaignId and version = :version order by place
                        """)
                .param("campaignId", head.campaignId())
                .param("version", head.version())
                .query(RuleItem.class)
                .list();
        var extras = jdbc.sql("""
                        select code, track, kind, name, points from rule_extra
                         where campaign_id = :campaignId and version = :version order by place
                        """)
                .param("campaignId", head.campaignId())
                .param("version", head.version())
                .query(RuleExtra.class)
                .list();
        return new RuleBook(
                head.campaignId(),
                head.version(),
                head.memberBaseline(),
                head.memberExcellence(),
                head.branchBaseline(),
                head.branchExcellence(),
                head.memberQuotaPercent(),
                head.branchQuota(),
                head.conditions(),
                head.frozenAt(),
                items,
                counting,
                extras);
    }

    /**
     * Keeps a draft as the next version; the version and freezing date of the given book do not matter.
     *
     * @throws Refusal where a book is frozen already, a line is not above the baseline, a line lies above what the items
     *     can give, a code stands twice, no item serves production, or the weights do not sum up
     */
    public int draft(RuleBook book, String draftedBy) {
        latest(book.campaignId()).filter(RuleBook::isFrozen).ifPresent(frozen -> refuseChange(frozen, draftedBy));
        check(book);
        int version = latest(book.campaignId()).map(RuleBook::version).orElse(0) + 1;
        keepHead(book, version, draftedBy);
        for (int place = 0; place < book.items().size(); place++) {
            keep(book.campaignId(), version, place, book.items().get(place));
        }
        for (int place = 0; place < book.extras().size(); place++) {
            keep(book.campaignId(), version, place, book.extras().get(place));
        }
        return version;
    }

    private void keepHead(RuleBook book, int version, String draftedBy) {
        var counting = book.counting();
        jdbc.sql("""
                        insert into rule_book (campaign_id, version, member_baseline, member_excellence,
                          branch_baseline, branch_excellence, member_quota_percent, branch_quota, conditions, drafted_by,
                          self_weight, meeting_weight, committee_weight, department_weight, bonus_cap, deduction_cap,
                          quota_rounding, leader_percent, ties)
                        values (:campaignId, :version, :memberBaseline, :memberExcellence,
                          :branchBaseline, :branchExcellence, :memberQuotaPercent, :branchQuota, :conditions, :draftedBy,
                          :selfWeight, :meetingWeight, :committeeWeight, :departmentWeight, :bonusCap, :deductionCap,
                          :quotaRounding, :leaderPercent, :ties)
                        """)
                .param("campaignId", book.campaignId())
                .param("version", version)
                .param("memberBaseline", book.memberBaseline())
                .param("memberExcellence", book.memberExcellence())
                .param("branchBaseline", book.branchBaseline())
                .param("branchExcellence", book.branchExcellence())
                .param("memberQuotaPercent", book.memberQuotaPercent())
                .param("branchQuota", book.branchQuota())
                .param("conditions", book.conditions())
                .param("draftedBy", draftedBy)
                .param("selfWeight", counting.selfWeight())
                .param("meetingWeight", counting.meetingWeight())
                .param("committeeWeight", counting.committeeWeight(), Types.INTEGER)
                .param("departmentWeight", counting.departmentWeight(), Types.INTEGER)
                .param("bonusCap", counting.bonusCap())
                .param("deductionCap", counting.deductionCap())
                .param("quotaRounding", counting.quotaRounding().name())
                .param("leaderPercent", counting.leaderPercent())
                .param("ties", counting.ties().name())
                .update();
    }

    private void keep(String campaignId, int version, int place, RuleItem item) {
        jdbc.sql("""
                        insert into rule_item (campaign_id, version, code, track, name, max_points, production, point_step,
                                               place)
                        values (:campaignId, :version, :code, :track, :name, :maxPoints, :production, :pointStep, :place)
                        """)
                .param("campaignId", campaignId)
                .param("version", version)
                .param("code", item.code())
                .param("track", item.track().name())
                .param("name", item.name())
                .param("maxPoints", item.maxPoints())
                .param("production", item.production())
                .param("pointStep", item.pointStep())
                .param("place", place)
                .update();
    }

    private void keep(String campaignId, int version, int place, RuleExtra extra) {
        jdbc.sql("""
                        insert into rule_extra (campaign_id, version, code, track, kind, name, points, place)
                        values (:campaignId, :version, :code, :track, :kind, :name, :points, :place)
                        """)
                .param("campaignId", campaignId)
                .param("version", version)
                .param("code", extra.code())
                .param("track", extra.track().name())
                .param("kind", extra.kind().name())
                .param("name", extra.name())
                .param("points", extra.points(), Types.NUMERIC)
                .param("place", place)
                .update();
    }

    /** The refusal undoes what was tried; that it was tried is kept in a transaction of its own. */
    private void refuseChange(RuleBook frozen, String triedBy) {
        apart.executeWithoutResult(status ->
                events.publishEvent(new RuleBookChangeRefused(frozen.campaignId(), frozen.version(), triedBy)));
        throw new Refusal("campaign.rule-book.frozen");
    }

    private void check(RuleBook book) {
        if (book.memberExcellence().compareTo(book.memberBaseline()) <= 0
                || book.branchExcellence().compareTo(book.branchBaseline()) <= 0) {
            throw new Refusal("campaign.rule-book.excellence-not-higher");
        }
        var codes = Stream.concat(
                        book.items().stream().map(RuleItem::code),
                        book.extras().stream().map(RuleExtra::code))
                .toList();
        if (codes.stream().distinct().count() < codes.size()) {
            throw new Refusal("campaign.rule-book.code-twice");
        }
        if (!book.counting().sumsUp()) {
            throw new Refusal("campaign.rule-book.weights");
        }
        book.extras().stream().filter(extra -> !extra.isComplete()).findFirst().ifPresent(extra -> {
            throw new Refusal("campaign.rule-book.extra", extra.name());
        });
        book.items().stream()
                .filter(item -> !item.allows(item.maxPoints()))
                .findFirst()
                .ifPresent(item -> {
                    throw new Refusal(
                            "campaign.rule-book.step",
                            item.name(),
                            item.maxPoints().toPlainString(),
                            item.pointStep().toPlainString());
                });
        for (var track : Track.values()) {
            var total = book.maxPoints(track);
            if (total.compareTo(book.excellence(track)) < 0) {
                throw new Refusal("campaign.rule-book.line-out-of-reach", total, book.excellence(track));
            }
            if (book.items(track).stream().noneMatch(RuleItem::production)) {
                throw new Refusal("campaign.rule-book.no-production");
            }
        }
    }

    /** Freezes the newest draft. @throws Refusal where there is none */
    public void freezeLatest(String campaignId) {
        int version = latest(campaignId)
                .filter(book -> !book.isFrozen())
                .map(RuleBook::version)
                .orElseThrow(() -> new Refusal("campaign.rule-book.nothing-drafted"));
        jdbc.sql("update rule_book set frozen_at = :now where campaign_id = :campaignId and version = :version")
                .param("now", OffsetDateTime.now(clock))
                .param("campaignId", campaignId)
                .param("version", version)
                .update();
        events.publishEvent(new RuleBookFrozen(campaignId, version));
    }

    /**
     * What a first draft begins with: the five branch areas of R48, items that serve production (R45), and the lists of
     * bonus, deduction and veto as they are usual in practice.
     *
     * @param words by message key
     */
    public RuleBook proposal(String campaignId, UnaryOperator<String> words) {
        return new RuleBook(
                campaignId,
                0,
                new BigDecimal("60"),
                new BigDecimal("85"),
                new BigDecimal("60"),
                new BigDecimal("85"),
                BigDecimal.TEN,
                3,
                words.apply("campaign.rule-book.proposed-conditions"),
                null,
                proposedItems(words),
                Counting.usual(),
                proposedExtras(words));
    }

    private static List<RuleItem> proposedItems(UnaryOperator<String> words) {
        record Proposed(String code, Track track, int points, boolean production) {}
        return Stream.of(
                        new Proposed("M1", Track.MEMBER, 20, false),
                        new Proposed("M2", Track.MEMBER, 30, true),
                        new Proposed("M3", Track.MEMBER, 20, false),
                        new Proposed("M4", Track.MEMBER, 15, false),
                        new Proposed("M5", Track.MEMBER, 15, false),
                        new Proposed("B1", Track.BRANCH, 15, false),
                        new Proposed("B2", Track.BRANCH, 15, false),
                        new Proposed("B3", Track.BRANCH, 15, false),
                        new Proposed("B4", Track.BRANCH, 10, false),
                        new Proposed("B5", Track.BRANCH, 15, false),
                        new Proposed("B6", Track.BRANCH, 30, true))
                .map(item -> new RuleItem(
                        item.code(),
                        item.track(),
                        words.apply("campaign.rule-item." + item.code()),
                        BigDecimal.valueOf(item.points()),
                        item.production(),
                        RuleItem.USUAL_STEP))
                .toList();
    }

    private static List<RuleExtra> proposedExtras(UnaryOperator<String> words) {
        record Proposed(String code, Track track, RuleExtra.Kind kind, String points) {}
        return Stream.of(
                        new Proposed("MJ1", Track.MEMBER, RuleExtra.Kind.BONUS, "1"),
                        new Proposed("MJ2", Track.MEMBER, RuleExtra.Kind.BONUS, "3"),
                        new Proposed("MK1", Track.MEMBER, RuleExtra.Kind.DEDUCTION, "3"),
                        new Proposed("MF1", Track.MEMBER, RuleExtra.Kind.VETO, null),
                        new Proposed("MF2", Track.MEMBER, RuleExtra.Kind.VETO, null),
                        new Proposed("BJ1", Track.BRANCH, RuleExtra.Kind.BONUS, "1"),
                        new Proposed("BJ2", Track.BRANCH, RuleExtra.Kind.BONUS, "3"),
                        new Proposed("BK1", Track.BRANCH, RuleExtra.Kind.DEDUCTION, "5"),
                        new Proposed("BF1", Track.BRANCH, RuleExtra.Kind.VETO, null),
                        new Proposed("BF2", Track.BRANCH, RuleExtra.Kind.VETO, null))
                .map(extra -> new RuleExtra(
                        extra.code(),
                        extra.track(),
                        extra.kind(),
                        words.apply("campaign.rule-extra." + extra.code()),
                        extra.points() == null ? null : new BigDecimal(extra.points())))
                .toList();
    }
}
