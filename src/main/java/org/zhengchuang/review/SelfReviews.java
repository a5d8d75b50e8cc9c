package org.zhengchuang.review;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.RuleItem;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Roster;

/** The self-reviews of a campaign, counted against the roster (R35, R37). */
@Component
class SelfReviews {

    private static final String OWING = """
              from membership_term t join member m on m.id = t.member_id join branch b on b.id = t.branch_id
             where t.from_on <= :today and (t.until_on is null or t.until_on > :today)
               and not exists (select 1 from self_review r where r.campaign_id = :campaignId
                                and r.track = 'MEMBER' and r.subject_id = t.member_id)
               and not exists (select 1 from exemption e where e.campaign_id = :campaignId
                                and e.member_id = t.member_id)
            """;

    /** A member of the roster who has not reviewed himself and is not exempt. */
    record Owing(String branchName, String memberName) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final RuleBooks ruleBooks;
    private final ApplicationEventPublisher events;

    SelfReviews(JdbcClient jdbc, Clock clock, Roster roster, RuleBooks ruleBooks, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.ruleBooks = ruleBooks;
        this.events = events;
    }

    /** @throws Refusal where a gap is not found against an item of the rule book, or an item has not its points */
    void record(SelfReview review) {
        var book = ruleBooks.frozen(review.campaignId());
        var items = book.items(review.track());
        var codes = items.stream().map(RuleItem::code).toList();
        if (!review.gaps().stream().allMatch(gap -> codes.contains(gap.itemCode()))) {
            throw new Refusal("review.gap.item");
        }
        jdbc.sql("""
                        insert into self_review (campaign_id, track, subject_id, branch_id, summary, goal, as_told,
                                                 recorded_by, recorded_at)
                        values (:campaignId, :track, :subjectId, :branchId, :summary, :goal, :asTold, :recordedBy, :now)
                        """)
                .param("campaignId", review.campaignId())
                .param("track", review.track().code())
                .param("subjectId", review.subjectId())
                .param("branchId", review.branchId())
                .param("summary", review.summary())
                .param("goal", review.goal())
                .param("asTold", review.asTold())
                .param("recordedBy", review.recordedBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
        for (int place = 0; place < review.gaps().size(); place++) {
            keep(review, place, review.gaps().get(place));
        }
        if (book.counting().selfWeight() > 0) {
            items.forEach(item -> keep(review, item, review.points().get(item.code())));
        }
        events.publishEvent(new SelfReviewed(
                review.campaignId(), review.branchId(), review.track(), review.subjectId(), review.asTold()));
    }

    private void keep(SelfReview review, int place, SelfReview.Gap gap) {
        jdbc.sql("""
                        insert into self_review_gap (campaign_id, track, subject_id, place, item_code, text)
                        values (:campaignId, :track, :subjectId, :place, :itemCode, :text)
                        """)
                .param("campaignId", review.campaignId())
                .param("track", review.track().code())
                .param("subjectId", review.subjectId())
                .param("place", place)
                .param("itemCode", gap.itemCode())
                .param("text", gap.text())
                .update();
    }

    private void keep(SelfReview review, RuleItem item, BigDecimal points) {
        if (points == null || !item.allows(points)) {
            throw new Refusal(
                    "review.points",
                    item.name(),
                    item.maxPoints().stripTrailingZeros().toPlainString(),
                    item.pointStep().stripTrailingZeros().toPlainString());
        }
        jdbc.sql("""
                        insert into self_point (campaign_id, track, subject_id, item_code, points)
                        values (:campaignId, :track, :subjectId, :itemCode, :points)
                        """)
                .param("campaignId", review.campaignId())
                .param("track", review.track().code())
                .param("subjectId", review.subjectId())
                .param("itemCode", item.code())
                .param("points", points)
                .update();
    }

    /** Whether the rule book lets the points count that a member or a branch gives itself. */
    boolean selfScored(String campaignId) {
        return ruleBooks.frozen(campaignId).counting().selfWeight() > 0;
    }

    /** Everybody on the roster today who owes his self-review, branch by branch. */
    List<Owing> owingMembers(String campaignId) {
        return jdbc.sql("select b.name as branch_name, m.name as member_name" + OWING + " order by b.id, m.id")
                .param("today", roster.today())
                .param("campaignId", campaignId)
                .query(Owing.class)
                .list();
    }

    boolean owesAnyMember(String campaignId) {
        return !jdbc.sql("select t.member_id" + OWING + " limit 1")
                .param("today", roster.today())
                .param("campaignId", campaignId)
                .query(String.class)
                .list()
                .isEmpty();
    }

    /** The names of the open branches that owe theirs. */
    List<String> owingBranches(String campaignId) {
        return jdbc.sql("""
                        select b.name from branch b
                         where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                           and not exists (select 1 from self_review r where r.campaign_id = :campaignId
                                            and r.track = 'BRANCH' and r.subject_id = b.id)
                         order by b.id
                        """)
                .param("today", roster.today())
                .param("campaignId", campaignId)
                .query(String.class)
                .list();
    }
}
