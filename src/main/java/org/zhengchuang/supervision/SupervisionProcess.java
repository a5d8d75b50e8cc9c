package org.zhengchuang.supervision;

import java.time.Clock;
import java.util.Date;
import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/** What supervision.bpmn asks. */
@ProcessBean("supervision")
public class SupervisionProcess {

    private final Cycles cycles;
    private final Reports reports;
    private final SpotChecks spotChecks;
    private final Instructions instructions;
    private final Roster roster;
    private final Clock clock;

    SupervisionProcess(
            Cycles cycles,
            Reports reports,
            SpotChecks spotChecks,
            Instructions instructions,
            Roster roster,
            Clock clock) {
        this.cycles = cycles;
        this.reports = reports;
        this.spotChecks = spotChecks;
        this.instructions = instructions;
        this.roster = roster;
        this.clock = clock;
    }

    /** The beginning of the day on which the branch's next inspection opens: the timer {@code Event_CycleDay}. */
    public Date nextCycleDay(String campaignId, String branchId) {
        return Date.from(cycles.nextOrRest(campaignId, branchId)
                .opensOn()
                .atStartOfDay(clock.getZone())
                .toInstant());
    }

    public void openCycle(String campaignId, String branchId) {
        cycles.open(campaignId, branchId);
    }

    /** Who inspects whoever inspects the members: the next office up, never himself (P6). */
    public String inspectorOfOwner(String campaignId, String branchId) {
        return roster.superiorOf(branchId, inspectorOf(cycles.current(campaignId, branchId)));
    }

    /** Who inspects the members in the cycle: who did, or else who owns supervision now. */
    String inspectorOf(Cycle cycle) {
        return cycle.membersInspectedBy() != null
                ? cycle.membersInspectedBy()
                : roster.ownerOn(cycle.branchId(), Stage.SUPERVISION, roster.today());
    }

    /** Who hears the report on the open cycle: the secretary, or who stands above the reporter; never he (R42, P6). */
    public String hearerOf(String campaignId, String branchId) {
        return roster.superiorOf(
                branchId, reports.of(cycles.current(campaignId, branchId)).reporter());
    }

    /** Whether the open cycle lacks nobody who is on the roster today. */
    public boolean everyoneInspected(String campaignId, String branchId) {
        return cycles.missing(cycles.current(campaignId, branchId)).isEmpty();
    }

    /** Who inspects those still missing: the first above the owner who is not among them himself. */
    public String inspectorOfRest(String campaignId, String branchId) {
        return roster.superiorOf(
                branchId, cycles.missing(cycles.current(campaignId, branchId)).keySet());
    }

    /** Refuses below a hundred percent of the roster (R21). */
    public void closeCycle(String campaignId, String branchId) {
        cycles.close(campaignId, branchId);
    }

    /** Whether the running stage has another cycle for the branch. */
    public boolean moreCycles(String campaignId, String branchId) {
        return cycles.next(campaignId, branchId).isPresent();
    }

    /** Who does the spot check: who ordered it, or acts for him. */
    public String spotCheckerOf(String spotCheckId) {
        return spotChecks.checkerOf(spotCheckId);
    }

    /**
     * Who carries out what was asked for at a hearing: who reported, or when he has left the branch its owner. Asked by
     * {@code Task_CarryOutInstruction} in instruction.bpmn.
     */
    public String instructed(String instructionId) {
        var instruction = instructions.get(instructionId);
        return roster.find(instruction.reporter())
                .filter(member -> instruction.branchId().equals(member.branchId()))
                .map(member -> roster.doerFor(member.id(), Stage.SUPERVISION))
                .orElseGet(() -> roster.ownerOn(instruction.branchId(), Stage.SUPERVISION, roster.today()));
    }
}
