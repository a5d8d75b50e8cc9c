package org.zhengchuang.campaign;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
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

    private Optional<RuleBook> find(String campaignId, String condition) {
        return jdbc.sql("select * from rule_book where campaign_id = :campaignId and " + condition
                        + " order by version desc limit 1")
                .param("campaignId", campaignId)
                .query(Head.class)
                .optional()
                .map(this::whole);
    }

    private RuleBook whole(Head head) {
        var items = jdbc.sql("""
                        select code, track, name, max_points, production, point_step from rule_item
                         where campaign_id = :campaignId and version = :version order by place
                        """)
                .param("campaignId", head.campaignId())
                .param("version", head.version())
                .query(RuleItem.class)
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
                items);
    }

    /**
     * Keeps a draft as the next version; the version and freezing date of the given book do not matter.
     *
     * @throws Refusal where a book is frozen already, a line is not above the baseline, a line lies above what the items
     *     can give, an item code stands twice, or no item serves production
     */
    public int draft(RuleBook book, String draftedBy) {
        latest(book.campaignId()).filter(RuleBook::isFrozen).ifPresent(frozen -> refuseChange(frozen, draftedBy));
        check(book);
        int version = latest(book.campaignId()).map(RuleBook::version).orElse(0) + 1;
        jdbc.sql("""
                        insert into rule_book (campaign_id, version, member_baseline, member_excellence,
                          branch_baseline, branch_excellence, member_quota_percent, branch_quota, conditions, drafted_by)
                        values (:campaignId, :version, :memberBaseline, :memberExcellence,
                          :branchBaseline, :branchExcellence, :memberQuotaPercent, :branchQuota, :conditions, :draftedBy)
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
                .update();
        int place = 0;
        for (var item : book.items()) {
            jdbc.sql("""
                            insert into rule_item (campaign_id, version, code, track, name, max_points, production, point_step,
                                                   place)
                            values (:campaignId, :version, :code, :track, :name, :maxPoints, :production, :pointStep, :place)
                            """)
                    .param("campaignId", book.campaignId())
                    .param("version", version)
                    .param("code", item.code())
                    .param("track", item.track().name())
                    .param("name", item.name())
                    .param("maxPoints", item.maxPoints())
                    .param("production", item.production())
                    .param("pointStep", item.pointStep())
                    .param("place", place++)
                    .update();
        }
        return version;
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
        if (book.items().stream().map(RuleItem::code).distinct().count()
                < book.items().size()) {
            throw new Refusal("campaign.rule-book.code-twice");
        }
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
            var items = book.items(track);
            var total = items.stream().map(RuleItem::maxPoints).reduce(BigDecimal.ZERO, BigDecimal::add);
            if (total.compareTo(book.excellence(track)) < 0) {
                throw new Refusal("campaign.rule-book.line-out-of-reach", total, book.excellence(track));
            }
            if (items.stream().noneMatch(RuleItem::production)) {
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

    /** What a new campaign's draft begins with: the five branch areas of R48, and items that serve production (R45). */
    public List<RuleItem> proposal(java.util.function.UnaryOperator<String> name) {
        record Proposed(String code, Track track, int points, boolean production) {}
        return List.of(
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
                .stream()
                .map(item -> new RuleItem(
                        item.code(),
                        item.track(),
                        name.apply("campaign.rule-item." + item.code()),
                        BigDecimal.valueOf(item.points()),
                        item.production(),
                        RuleItem.USUAL_STEP))
                .toList();
    }
}
