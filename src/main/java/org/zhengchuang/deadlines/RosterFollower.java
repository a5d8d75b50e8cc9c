package org.zhengchuang.deadlines;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.MemberExempted;
import org.zhengchuang.deadlines.DutyHolder.Cause;
import org.zhengchuang.engine.Assignments;
import org.zhengchuang.engine.Prefills;
import org.zhengchuang.roster.AbsenceDeclared;
import org.zhengchuang.roster.AbsenceEnded;
import org.zhengchuang.roster.BranchChanged;
import org.zhengchuang.roster.DepartmentPersonNamed;
import org.zhengchuang.roster.MemberJoined;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.MemberTransferred;
import org.zhengchuang.roster.OfficeChanged;
import org.zhengchuang.roster.OwnerAppointed;
import org.zhengchuang.roster.PostChanged;

/**
 * Open tasks go where the roster says they belong: a handover moves them at once and keeps the history. Open sheets show
 * who is on the roster now: a joiner appears in them, a leaver is gone (R35).
 */
@Component
class RosterFollower {

    private final Assignments assignments;
    private final Prefills prefills;
    private final Duties duties;
    private final Handovers handovers;

    RosterFollower(Assignments assignments, Prefills prefills, Duties duties, Handovers handovers) {
        this.assignments = assignments;
        this.prefills = prefills;
        this.duties = duties;
        this.handovers = handovers;
    }

    @EventListener
    @Order(50)
    void on(MemberJoined event) {
        prefills.refresh(duties.openSheets(event.branchId()));
    }

    @EventListener
    @Order(50)
    void on(OwnerAppointed event) {
        handovers.because(Cause.HANDED_OVER, event.reason(), () -> branch(event.branchId()));
    }

    @EventListener
    @Order(50)
    void on(OfficeChanged event) {
        handovers.because(Cause.HANDED_OVER, event.reason(), () -> branch(event.branchId()));
    }

    @EventListener
    @Order(50)
    void on(MemberLeft event) {
        handovers.because(Cause.LEFT, event.reason(), () -> {
            branch(event.branchId());
            factory();
        });
    }

    @EventListener
    @Order(50)
    void on(MemberTransferred event) {
        handovers.because(Cause.LEFT, event.reason(), () -> branch(event.fromBranchId()));
        prefills.refresh(duties.openSheets(event.branchId()));
    }

    @EventListener
    @Order(50)
    void on(PostChanged event) {
        handovers.because(Cause.HANDED_OVER, event.reason(), () -> assignments.reconsider(duties.movableTasks()));
    }

    @EventListener
    @Order(50)
    void on(DepartmentPersonNamed event) {
        handovers.because(Cause.HANDED_OVER, event.reason(), this::factory);
    }

    @EventListener
    @Order(50)
    void on(AbsenceDeclared event) {
        handovers.because(
                Cause.SUBSTITUTED, event.reason(), () -> assignments.reconsider(duties.movableTasks(event.memberId())));
        prefills.refresh(duties.openSheets(event.branchId()));
    }

    @EventListener
    @Order(50)
    void on(AbsenceEnded event) {
        handovers.because(Cause.BACK, null, () -> assignments.reconsider(duties.movableTasks(event.memberId())));
    }

    /** He is gone from the sheets as if he had left. */
    @EventListener
    @Order(50)
    void on(MemberExempted event) {
        prefills.refresh(duties.openSheets(event.branchId()));
    }

    /** The office's sheets have a row per branch. */
    @EventListener
    @Order(50)
    void on(BranchChanged event) {
        prefills.refresh(duties.openTasks((String) null));
    }

    private void branch(String branchId) {
        assignments.reconsider(duties.openTasks(branchId));
        prefills.refresh(duties.openSheets(branchId));
    }

    private void factory() {
        assignments.reconsider(duties.openTasks((String) null));
    }
}
