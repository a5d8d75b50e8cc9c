package org.zhengchuang.evaluation;

import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.Roster;

/** What the departments think of the nominees (部门意见). */
@Component
class Opinions {

    /** Whose opinion is asked, where the factory has such a department. */
    private static final Set<DepartmentKind> ASKED =
            Set.of(DepartmentKind.DISCIPLINE, DepartmentKind.ORGANISATION, DepartmentKind.SAFETY);

    /** One department's opinion, by its name. */
    record Opinion(String department, boolean agrees, String reason) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    Opinions(JdbcClient jdbc, Clock clock, Roster roster, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.events = events;
    }

    List<Department> departmentsAsked() {
        return roster.departments().stream()
                .filter(department -> ASKED.contains(department.kind()))
                .toList();
    }

    void give(Nominee nominee, String departmentId, boolean agrees, String reason, String by) {
        jdbc.sql("""
                        insert into opinion (campaign_id, department_id, track, subject_id, agrees, reason, given_by, given_at)
                        values (:campaignId, :departmentId, :track, :subjectId, :agrees, :reason, :by, :now)
                        """)
                .param("campaignId", nominee.campaignId())
                .param("departmentId", departmentId)
                .param("track", nominee.track().code())
                .param("subjectId", nominee.subjectId())
                .param("agrees", agrees)
                .param("reason", reason, Types.VARCHAR)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new OpinionGiven(
                nominee.campaignId(),
                nominee.branchId(),
                departmentId,
                nominee.track(),
                nominee.subjectId(),
                agrees,
                reason));
    }

    /** By the id that names the nominee in a sheet. */
    Map<String, List<Opinion>> all(String campaignId) {
        record Of(String track, String subjectId, String department, boolean agrees, String reason) {}
        return jdbc.sql("""
                        select o.track, o.subject_id, d.name as department, o.agrees, o.reason
                          from opinion o join department d on d.id = o.department_id
                         where o.campaign_id = :campaignId order by d.id
                        """).param("campaignId", campaignId).query(Of.class).list().stream()
                .collect(Collectors.groupingBy(
                        of -> Nominee.id(of.track(), of.subjectId()),
                        Collectors.mapping(
                                of -> new Opinion(of.department(), of.agrees(), of.reason()), Collectors.toList())));
    }
}
