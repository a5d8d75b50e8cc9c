package org.zhengchuang.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;

/** The instructions (要求) of the hearings; each lives in an instance of instruction.bpmn and is a duty with a deadline (R42). */
@Component
class Instructions {

    /** The instruction that an instance of {@code instruction} is about. */
    static final ProcessVariable<String> INSTRUCTION_ID = ProcessVariable.of("instructionId", String.class);

    private static final int MOST = 10;
    private static final int LONGEST = 500;

    private static final String COLUMNS = """
            select id, campaign_id, branch_id, cycle, text, given_by, given_on, reporter, done_on, result from instruction
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Instances instances;
    private final ApplicationEventPublisher events;

    Instructions(JdbcClient jdbc, Clock clock, Instances instances, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.instances = instances;
        this.events = events;
    }

    /**
     * Every line becomes a duty of the reporter.
     *
     * @throws Refusal where there are too many, or one is too long
     */
    void give(Cycle cycle, String reporter, String by, LocalDate on, String text) {
        var lines = text == null
                ? List.<String>of()
                : text.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList();
        if (lines.size() > MOST || lines.stream().anyMatch(line -> line.length() > LONGEST)) {
            throw new Refusal("supervision.instruction.too-many", MOST, LONGEST);
        }
        int place = 1;
        for (var line : lines) {
            give(cycle, place++, reporter, by, on, line);
        }
    }

    private void give(Cycle cycle, int place, String reporter, String by, LocalDate on, String line) {
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into instruction (id, campaign_id, branch_id, cycle, place, text, given_by, given_on, reporter)
                        values (:id, :campaignId, :branchId, :cycle, :place, :text, :by, :on, :reporter)
                        """)
                .param("id", id)
                .param("campaignId", cycle.campaignId())
                .param("branchId", cycle.branchId())
                .param("cycle", cycle.number())
                .param("place", place)
                .param("text", line)
                .param("by", by)
                .param("on", on)
                .param("reporter", reporter)
                .update();
        instances.start(
                "instruction",
                cycle.campaignId() + "/" + cycle.branchId(),
                Map.of(
                        ProcessVariable.CAMPAIGN_ID.name(), cycle.campaignId(),
                        ProcessVariable.BRANCH_ID.name(), cycle.branchId(),
                        INSTRUCTION_ID.name(), id));
        events.publishEvent(new InstructionGiven(cycle.campaignId(), cycle.branchId(), id, line, by));
    }

    Instruction get(String id) {
        return jdbc.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(Instruction.class)
                .single();
    }

    /** All that the branch was told in the campaign, the latest first. */
    List<Instruction> of(String campaignId, String branchId) {
        return jdbc.sql(COLUMNS
                        + "where campaign_id = :campaignId and branch_id = :branchId order by cycle desc, place")
                .param("campaignId", campaignId)
                .param("branchId", branchId)
                .query(Instruction.class)
                .list();
    }

    void carriedOut(Instruction instruction, LocalDate doneOn, String result, String by) {
        jdbc.sql("""
                        update instruction set done_on = :doneOn, result = :result, done_by = :by, recorded_at = :now
                         where id = :id
                        """)
                .param("doneOn", doneOn)
                .param("result", result)
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .param("id", instruction.id())
                .update();
        events.publishEvent(new InstructionCarriedOut(
                instruction.campaignId(), instruction.branchId(), instruction.id(), doneOn, result));
    }
}
