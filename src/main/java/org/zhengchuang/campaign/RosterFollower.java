package org.zhengchuang.campaign;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.AskAgain;
import org.zhengchuang.roster.MemberJoined;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.MemberTransferred;

/** Who joins, leaves or changes branches in mid-campaign reaches the running processes (R35), in the same transaction. */
@Component
class RosterFollower {

    private final Steps steps;
    private final ApplicationEventPublisher events;

    RosterFollower(Steps steps, ApplicationEventPublisher events) {
        this.steps = steps;
        this.events = events;
    }

    @EventListener
    void on(MemberJoined joined) {
        steps.join(joined.memberId(), joined.branchId());
        events.publishEvent(new AskAgain());
    }

    @EventListener
    void on(MemberLeft left) {
        steps.leave(left.memberId(), left.branchId(), left.reason());
        events.publishEvent(new AskAgain());
    }

    @EventListener
    void on(MemberTransferred moved) {
        steps.leave(moved.memberId(), moved.fromBranchId(), moved.reason());
        steps.join(moved.memberId(), moved.branchId());
        events.publishEvent(new AskAgain());
    }
}
