package org.zhengchuang.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.campaign.Track;

/**
 * What is on record of whoever reviews himself, for him to read beside the form: his own targets, what the inspections found,
 * and how he came along from cycle to cycle. Nobody else's.
 */
@Component
class OwnRecord {

    /** An item of the rule book with what he set himself. @param target null for a branch */
    record Item(String id, String name, String maxPoints, String step, String target, String points) {}

    /**
     * A cycle in which he was inspected, or the branch inspected its members.
     *
     * @param score of a member, to be compared with his own of before; null for a branch
     * @param inspected how many members the branch inspected, and with how many {@code found} something; null for a member
     */
    record Cycle(int id, LocalDate onDay, String participation, Integer score, Integer inspected, Integer found) {}

    /** @param settled whether it is rectified and verified */
    record Problem(String id, String who, String kind, String description, LocalDate foundOn, boolean settled) {}

    /** A measure of the branch's plan. @param result null while it is not carried out */
    record Measure(int id, String text, LocalDate dueOn, LocalDate doneOn, String result) {}

    private final JdbcClient jdbc;
    private final RuleBooks ruleBooks;

    OwnRecord(JdbcClient jdbc, RuleBooks ruleBooks) {
        this.jdbc = jdbc;
        this.ruleBooks = ruleBooks;
    }

    List<Item> items(String campaignId, Track track, String subjectId) {
        var targets = track.ofBranches() ? Map.<String, String>of() : targets(campaignId, subjectId);
        return ruleBooks.frozen(campaignId).items(track).stream()
                .map(item -> new Item(
                        item.code(),
                        item.name(),
                        item.maxPoints().stripTrailingZeros().toPlainString(),
                        item.pointStep().stripTrailingZeros().toPlainString(),
                        targets.get(item.code()),
                        null))
                .toList();
    }

    private Map<String, String> targets(String campaignId, String memberId) {
        record Target(String itemCode, String target) {}
        return jdbc
                .sql("select item_code, target from target where campaign_id = :campaignId and member_id = :memberId")
                .param("campaignId", campaignId)
                .param("memberId", memberId)
                .query(Target.class)
                .list()
                .stream()
                .collect(Collectors.toMap(Target::itemCode, Target::target));
    }

    List<Cycle> cyclesOfMember(String campaignId, String memberId) {
        return jdbc.sql("""
                        select cycle as id, inspected_on as on_day, participation, score, null as inspected, null as found
                          from inspection
                         where campaign_id = :campaignId and member_id = :memberId and cycle is not null order by cycle
                        """)
                .param("campaignId", campaignId)
                .param("memberId", memberId)
                .query(Cycle.class)
                .list();
    }

    List<Cycle> cyclesOfBranch(String campaignId, String branchId) {
        return jdbc.sql("""
                        select i.cycle as id, max(i.inspected_on) as on_day, null as participation, null as score,
                               count(*) as inspected, count(p.id) as found
                          from inspection i left join problem p on p.inspection_id = i.id
                         where i.campaign_id = :campaignId and i.branch_id = :branchId and i.cycle is not null
                         group by i.cycle order by i.cycle
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Cycle.class)
                .list();
    }

    List<Problem> problemsOfMember(String campaignId, String memberId) {
        return problems("p.member_id = :subject", campaignId, memberId);
    }

    List<Problem> problemsOfBranch(String campaignId, String branchId) {
        return problems("p.branch_id = :subject", campaignId, branchId);
    }

    private List<Problem> problems(String whose, String campaignId, String subject) {
        return jdbc.sql("""
                        select p.id, m.name as who, k.name as kind, p.description, p.found_on,
                               p.closed_at is not null as settled
                          from problem p join problem_kind k on k.code = p.kind join member m on m.id = p.member_id
                         where p.campaign_id = :campaignId and %s order by p.found_on, p.id
                        """.formatted(whose))
                .param("campaignId", campaignId)
                .param("subject", subject)
                .query(Problem.class)
                .list();
    }

    /** The measures of the approved plan, and what came of them. */
    List<Measure> measures(String campaignId, String branchId) {
        return jdbc.sql("""
                        select m.place as id, m.text, m.due_on, m.done_on, m.result
                          from plan_measure m join plan p on p.campaign_id = m.campaign_id and p.branch_id = m.branch_id
                               and p.version = m.version
                         where m.campaign_id = :campaignId and m.branch_id = :branchId and p.status = 'APPROVED'
                         order by m.place
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Measure.class)
                .list();
    }
}
