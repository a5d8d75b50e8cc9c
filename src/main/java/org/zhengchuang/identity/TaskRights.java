package org.zhengchuang.identity;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.Task;
import org.springframework.beans.factory.ObjectProvider;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * Who may do what with a task, as the engine writes it down when a task gets its person: he works on it, and the committee
 * of his branch reads it. The engine's own way leaves a former assignee his rights on the task, and lets everybody change
 * and even delete his own account past our sign-in; here a handover takes the rights along.
 */
class TaskRights extends DefaultAuthorizationProvider {

    /** Of a talk not even that it is owed is the committee's business (R32). */
    private static final Set<String> SEALED = Set.of("talk");

    private final ObjectProvider<Roster> roster;

    TaskRights(ObjectProvider<Roster> roster) {
        this.roster = roster;
    }

    @Override
    public AuthorizationEntity[] newUser(User user) {
        return new AuthorizationEntity[] {
            createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)
        };
    }

    @Override
    public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
        var reader = reader((TaskEntity) task, now);
        if (before != null && !before.equals(now)) {
            var rights = getAuthorizationManager();
            rights.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
            rights.deleteAuthorizationsByResourceIdAndUserId(Resources.HISTORIC_TASK, task.getId(), before);
            reader((TaskEntity) task, before)
                    .filter(group -> !Optional.of(group).equals(reader))
                    .ifPresent(group ->
                            rights.deleteAuthorizationsByResourceIdAndGroupId(Resources.TASK, task.getId(), group));
        }
        var rights = super.newTaskAssignee(task, before, now);
        return reader.filter(group -> getGrantAuthorizationByGroupId(group, Resources.TASK, task.getId()) == null)
                .map(group -> with(
                        rights, createGrantAuthorization(null, group, Resources.TASK, task.getId(), Permissions.READ)))
                .orElse(rights);
    }

    /** The group that reads a task of a branch which one of its own members has. */
    private Optional<String> reader(TaskEntity task, String assignee) {
        if (assignee == null || task.getProcessDefinitionId() == null || SEALED.contains(processOf(task))) {
            return Optional.empty();
        }
        return Optional.ofNullable(ProcessVariable.BRANCH_ID.in(task))
                .filter(branch -> roster.getObject()
                        .find(assignee)
                        .map(Member::branchId)
                        .filter(branch::equals)
                        .isPresent())
                .map(BranchCommittees::groupOf);
    }

    /** The key of the process: its definition's id begins with it. */
    private static String processOf(TaskEntity task) {
        return task.getProcessDefinitionId().split(":")[0];
    }

    private static AuthorizationEntity[] with(AuthorizationEntity[] rights, AuthorizationEntity further) {
        var all = Arrays.copyOf(rights, rights.length + 1);
        all[rights.length] = further;
        return all;
    }
}
