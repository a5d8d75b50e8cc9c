package org.zhengchuang.campaign;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.AskAgain;
import org.zhengchuang.roster.BranchChanged;
import org.zhengchuang.roster.MemberJoined;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.MemberTransferred;
import org.zhengchuang.roster.Roster;

/**
 * Who joins, leaves or changes branches in mid-campaign reaches the running processes (R35), in the same transaction, and
 * before anybody asks whose the open tasks are now: those of one who left are closed by then.
 */
@Component
class RosterFollower {

    private final Steps steps;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    RosterFollower(Steps steps, Roster roster, ApplicationEventPublisher events) {
        this.steps = steps;
        this.roster = roster;
        this.events = events;
    }

    @EventListener
    @Order(10)
    void on(MemberJoined joined) {
        steps.join(joined.memberId(), joined.branchId());
        events.publishEvent(new AskAgain());
    }

    @EventListener
    @Order(10)
    void on(MemberLeft left) {
        steps.leave(left.memberId(), left.branchId(), left.reason());
        events.publishEvent(new AskAgain());
    }

    /** A branch that is opened takes part from then on; what a closed one still owes is withdrawn. */
    @EventListener
    @Order(10)
    void on(BranchChanged change) {
        if (change.after().openOn(roster.today())) {
            steps.enrol();
        } else {
            steps.closeBranch(change.after().id());
        }
        events.publishEvent(new AskAgain());
    }

    @EventListener
    @Order(10)
    void on(MemberTransferred moved) {
        steps.leave(moved.memberId(), moved.fromBranchId(), moved.reason());
        steps.join(moved.memberId(), moved.branchId());
        events.publishEvent(new AskAgain());
    }
}
