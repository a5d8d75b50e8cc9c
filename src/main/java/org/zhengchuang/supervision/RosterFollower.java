package org.zhengchuang.supervision;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.MemberExempted;
import org.zhengchuang.roster.MemberJoined;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.MemberTransferred;

/** Joiners come into the open cycle of their branch, leavers and the exempt are released from it with the reason (R21, R35). */
@Component
class RosterFollower {

    private final Cycles cycles;
    private final DueMembers dueMembers;

    RosterFollower(Cycles cycles, DueMembers dueMembers) {
        this.cycles = cycles;
        this.dueMembers = dueMembers;
    }

    @EventListener
    @Order(40)
    void on(MemberJoined joined) {
        reconcile(joined.branchId());
    }

    @EventListener
    @Order(40)
    void on(MemberLeft left) {
        reconcile(left.branchId());
    }

    @EventListener
    @Order(40)
    void on(MemberTransferred moved) {
        reconcile(moved.fromBranchId());
        reconcile(moved.branchId());
    }

    @EventListener
    @Order(40)
    void on(MemberExempted exempted) {
        reconcile(exempted.branchId());
    }

    private void reconcile(String branchId) {
        cycles.openIn(branchId).forEach(dueMembers::reconcile);
    }
}
