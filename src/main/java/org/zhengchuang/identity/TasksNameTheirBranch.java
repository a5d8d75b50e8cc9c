package org.zhengchuang.identity;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * Who decides about twelve plans sees in Tasklist's list of which branch each is ({@link SharedFilters} shows the
 * variable). In a branch everybody knows his own.
 */
@Component
class TasksNameTheirBranch {

    static final String VARIABLE = "branchName";

    private final Roster roster;

    TasksNameTheirBranch(Roster roster) {
        this.roster = roster;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    void name(DelegateTask task) {
        var branchId = ProcessVariable.BRANCH_ID.in(task);
        if (branchId != null && !isOwn(branchId, task.getAssignee())) {
            task.setVariableLocal(VARIABLE, roster.branch(branchId).name());
        }
    }

    private boolean isOwn(String branchId, String person) {
        return roster.find(person)
                .map(Member::branchId)
                .filter(branchId::equals)
                .isPresent();
    }
}
