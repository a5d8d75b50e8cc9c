package org.zhengchuang.campaign;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
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

    private record Head(String campaignId, int version, String conditions, OffsetDateTime frozenAt) {}

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
        return new RuleBook(
                head.campaignId(),
                head.version(),
                parts(head, """
                        select code as track_code, title as track_title, kind as track_kind, office_holders_only, baseline,
                               excellence, quota, quota_rounding, leader_percent
                          from rule_track
                        """, TrackRule.class),
                head.conditions(),
                head.frozenAt(),
                parts(
                        head,
                        "select code, track, name, max_points, production, point_step from rule_item",
                        RuleItem.class),
                counting,
                parts(head, "select code, track, kind, name, points from rule_extra", RuleExtra.class));
    }

    private <T> List<T> parts(Head head, String select, Class<T> type) {
        return jdbc.sql(select + " where campaign_id = :campaignId and version = :version order by place")
                .param("campaignId", head.campaignId())
                .param("version", head.version())
                .query(type)
                .list();
    }

    /**
     * Keeps a draft as the next version; the version and freezing date of the given book do not matter.
     *
     * @throws Refusal where a book is frozen already, or the draft does not hold ({@link RuleBookChecks})
     */
    public int draft(RuleBook book, String draftedBy) {
        latest(book.campaignId()).filter(RuleBook::isFrozen).ifPresent(frozen -> refuseChange(frozen, draftedBy));
        RuleBookChecks.check(book);
        int version = latest(book.campaignId()).map(RuleBook::version).orElse(0) + 1;
        keepHead(book, version, draftedBy);
        for (int place = 0; place < book.trackRules().size(); place++) {
            keep(book.campaignId(), version, place, book.trackRules().get(place));
        }
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
                        insert into rule_book (campaign_id, version, conditions, drafted_by, self_weight, meeting_weight,
                                               committee_weight, department_weight, bonus_cap, deduction_cap, ties,
                                               one_award)
                        values (:campaignId, :version, :conditions, :draftedBy, :selfWeight, :meetingWeight,
                                :committeeWeight, :departmentWeight, :bonusCap, :deductionCap, :ties, :oneAward)
                        """)
                .param("campaignId", book.campaignId())
                .param("version", version)
                .param("conditions", book.conditions())
                .param("draftedBy", draftedBy)
                .param("selfWeight", counting.selfWeight())
                .param("meetingWeight", counting.meetingWeight())
                .param("committeeWeight", counting.committeeWeight(), Types.INTEGER)
                .param("departmentWeight", counting.departmentWeight(), Types.INTEGER)
                .param("bonusCap", counting.bonusCap())
                .param("deductionCap", counting.deductionCap())
                .param("ties", counting.ties().name())
                .param("oneAward", counting.oneAward())
                .update();
    }

    private void keep(String campaignId, int version, int place, TrackRule rule) {
        jdbc.sql("""
                        insert into rule_track (campaign_id, version, code, title, kind, office_holders_only, baseline,
                                                excellence, quota, quota_rounding, leader_percent, place)
                        values (:campaignId, :version, :code, :title, :kind, :officeHoldersOnly, :baseline,
                                :excellence, :quota, :quotaRounding, :leaderPercent, :place)
                        """)
                .param("campaignId", campaignId)
                .param("version", version)
                .param("code", rule.track().code())
                .param("title", rule.track().title())
                .param("kind", rule.track().kind().name())
                .param("officeHoldersOnly", rule.officeHoldersOnly())
                .param("baseline", rule.baseline())
                .param("excellence", rule.excellence())
                .param("quota", rule.quota())
                .param("quotaRounding", rule.quotaRounding().name())
                .param("leaderPercent", rule.leaderPercent())
                .param("place", place)
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
                .param("track", item.track())
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
                .param("track", extra.track())
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
        jdbc.sql("""
                        insert into campaign_track (campaign_id, code, title, kind)
                        select campaign_id, code, title, kind from rule_track
                         where campaign_id = :campaignId and version = :version
                        """).param("campaignId", campaignId).param("version", version).update();
        events.publishEvent(new RuleBookFrozen(campaignId, version));
    }
}
