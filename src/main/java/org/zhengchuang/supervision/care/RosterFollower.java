package org.zhengchuang.supervision.care;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.MemberTransferred;

/** Nobody is asked any more to talk with or encourage who has left the branch. */
@Component
class RosterFollower {

    private final Talks talks;
    private final Encouragements encouragements;

    RosterFollower(Talks talks, Encouragements encouragements) {
        this.talks = talks;
        this.encouragements = encouragements;
    }

    @EventListener
    @Order(40)
    void on(MemberLeft left) {
        leave(left.memberId(), left.branchId(), left.reason());
    }

    @EventListener
    @Order(40)
    void on(MemberTransferred moved) {
        leave(moved.memberId(), moved.fromBranchId(), moved.reason());
    }

    private void leave(String memberId, String branchId, String reason) {
        talks.leave(memberId, branchId, reason);
        encouragements.leave(memberId, branchId, reason);
    }
}
