package org.zhengchuang.running;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.records.MakeUpSheet;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * Who has studied (学习) and knows the frozen conditions. Everybody on the branch's roster owes it unless he is exempt: who
 * was absent, who was there and is not clear yet, and who joined afterwards make up for it (R18).
 */
@Component
class Studies {

    /** On the roster on that day, not exempt, and without an acknowledgement. */
    private static final String UNSTUDIED = """
            t.from_on <= %1$s and (t.until_on is null or t.until_on > %1$s)
               and not exists (select 1 from study_acknowledgement s
                                where s.campaign_id = :campaignId and s.member_id = t.member_id)
               and not exists (select 1 from exemption e
                                where e.campaign_id = :campaignId and e.member_id = t.member_id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    Studies(JdbcClient jdbc, Clock clock, Roster roster, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.events = events;
    }

    /** What a member acknowledged at the meeting or afterwards; {@code madeUpHow} is null where he was there. */
    record Acknowledgement(
            String campaignId,
            String branchId,
            String memberId,
            String meetingId,
            int ruleBookVersion,
            LocalDate clearOn,
            String madeUpHow,
            String recordedBy) {}

    /** Who is expected at the branch's study meeting: its members less the exempt, number to member. */
    Map<String, Member> expected(String campaignId, String branchId) {
        var exempt = jdbc.sql("select member_id from exemption where campaign_id = :campaignId")
                .param("campaignId", campaignId)
                .query(String.class)
                .set();
        return roster.members(branchId).stream()
                .filter(member -> !exempt.contains(member.id()))
                .collect(Collectors.toMap(Member::id, member -> member, (one, other) -> one, LinkedHashMap::new));
    }

    /** Who has not studied, with what he was at the meeting. */
    List<MakeUpSheet.Owing> unstudied(String campaignId, String branchId, String meetingId) {
        return jdbc.sql("""
                        select m.id, m.name, a.presence, a.reason
                          from membership_term t join member m on m.id = t.member_id
                          left join attendance a on a.meeting_id = :meetingId and a.subject_id = m.id
                         where t.branch_id = :branchId and %s
                         order by m.id
                        """.formatted(UNSTUDIED.formatted(":today")))
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("meetingId", meetingId)
                .param("today", roster.today())
                .query(MakeUpSheet.Owing.class)
                .list();
    }

    boolean anyUnstudied(String campaignId, String branchId) {
        return jdbc.sql("select count(*) from membership_term t where t.branch_id = :branchId and "
                                + UNSTUDIED.formatted(":today"))
                        .param("campaignId", campaignId)
                        .param("branchId", branchId)
                        .param("today", roster.today())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Keeps that the member is clear about the conditions; what he acknowledged in another branch stands. */
    void acknowledge(Acknowledgement fact) {
        if (isAcknowledged(fact.campaignId(), fact.memberId())) {
            return;
        }
        jdbc.sql("""
                        insert into study_acknowledgement (campaign_id, member_id, branch_id, meeting_id,
                          rule_book_version, clear_on, made_up_how, recorded_by, recorded_at)
                        values (:campaignId, :memberId, :branchId, :meetingId, :version, :clearOn, :how, :by, :now)
                        """)
                .param("campaignId", fact.campaignId())
                .param("memberId", fact.memberId())
                .param("branchId", fact.branchId())
                .param("meetingId", fact.meetingId())
                .param("version", fact.ruleBookVersion())
                .param("clearOn", fact.clearOn())
                .param("how", fact.madeUpHow())
                .param("by", fact.recordedBy())
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new ConditionsAcknowledged(
                fact.campaignId(), fact.branchId(), fact.memberId(), fact.ruleBookVersion(), fact.clearOn()));
    }

    private boolean isAcknowledged(String campaignId, String memberId) {
        return jdbc.sql("""
                                select count(*) from study_acknowledgement
                                 where campaign_id = :campaignId and member_id = :memberId
                                """)
                        .param("campaignId", campaignId)
                        .param("memberId", memberId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The stage is over and nobody is left. */
    void close(String campaignId, String branchId) {
        jdbc.sql(
                        "insert into study_closing (campaign_id, branch_id, closed_on) values (:campaignId, :branchId, :today)")
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .param("today", roster.today())
                .update();
        events.publishEvent(new StudyClosed(campaignId, branchId, roster.today()));
    }

    /** The open branches whose study goes on until the last day of the stage, by name. */
    List<String> notClosed(String campaignId) {
        return jdbc.sql("""
                        select b.name from branch b
                         where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today)
                           and not exists (select 1 from study_closing c where c.campaign_id = :campaignId
                                            and c.branch_id = b.id)
                         order by b.id
                        """)
                .param("campaignId", campaignId)
                .param("today", roster.today())
                .query(String.class)
                .list();
    }

    /** Who has not studied: the names of the members by the name of their branch. */
    Map<String, List<String>> unstudiedByBranch(String campaignId) {
        return jdbc
                .sql("""
                        select b.name as branch, m.name from branch b
                          left join study_closing c on c.campaign_id = :campaignId and c.branch_id = b.id
                          join membership_term t on t.branch_id = b.id join member m on m.id = t.member_id
                         where b.opened_on <= :today and (b.closed_on is null or b.closed_on > :today) and %s
                         order by b.id, m.id
                        """.formatted(UNSTUDIED.formatted("coalesce(c.closed_on, :today)")))
                .param("campaignId", campaignId)
                .param("today", roster.today())
                .query(Missing.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Missing::branch, LinkedHashMap::new, Collectors.mapping(Missing::name, Collectors.toList())));
    }

    private record Missing(String branch, String name) {}
}
