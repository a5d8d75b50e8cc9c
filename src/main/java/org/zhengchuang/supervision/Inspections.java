package org.zhengchuang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.supervision.problem.Finding;
import org.zhengchuang.supervision.problem.Problems;

/** The inspections (检查记录): one row for one member at one time, never by himself (P6). */
@Component
class Inspections {

    /**
     * In what the inspection was made: a cycle or a spot check; the other is null.
     *
     * @param on the day of the inspection; when it was put down is kept beside it (P7)
     */
    record Occasion(
            String campaignId, String branchId, Integer cycle, String spotCheckId, LocalDate on, String inspector) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Roster roster;
    private final Problems problems;

    Inspections(JdbcClient jdbc, Clock clock, Roster roster, Problems problems) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.roster = roster;
        this.problems = problems;
    }

    /**
     * Puts down what was seen, and opens a problem for every finding; answers how many there were.
     *
     * @throws Refusal where somebody would inspect himself
     */
    int record(Occasion occasion, Collection<Look> looks) {
        int found = 0;
        for (var look : looks) {
            if (look.memberId().equals(occasion.inspector())) {
                throw new Refusal(
                        "supervision.self-inspection",
                        roster.member(occasion.inspector()).name());
            }
            var id = insert(occasion, look);
            if (look.found()) {
                found++;
                problems.open(new Finding(
                        occasion.campaignId(),
                        occasion.branchId(),
                        id,
                        look.memberId(),
                        look.kind(),
                        look.what().strip(),
                        occasion.inspector(),
                        occasion.on(),
                        look.rectifierId()));
            }
        }
        return found;
    }

    private String insert(Occasion occasion, Look look) {
        var id = UUID.randomUUID().toString();
        var participation = look.participation();
        jdbc.sql("""
                        insert into inspection (id, campaign_id, branch_id, cycle, spot_check_id, member_id, inspector,
                                                inspected_on, participation, score, note, recorded_by, recorded_at)
                        values (:id, :campaignId, :branchId, :cycle, :spotCheckId, :memberId, :inspector,
                                :on, :participation, :score, :note, :inspector, :now)
                        """)
                .param("id", id)
                .param("campaignId", occasion.campaignId())
                .param("branchId", occasion.branchId())
                .param("cycle", occasion.cycle())
                .param("spotCheckId", occasion.spotCheckId())
                .param("memberId", look.memberId())
                .param("inspector", occasion.inspector())
                .param("on", occasion.on())
                .param("participation", participation == null ? null : participation.name())
                .param("score", participation == null ? null : participation.score(look.found()))
                .param("note", look.note())
                .param("now", OffsetDateTime.now(clock))
                .update();
        return id;
    }
}
