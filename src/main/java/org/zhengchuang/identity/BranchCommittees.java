package org.zhengchuang.identity;

import static java.util.stream.Collectors.toSet;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.Group;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.Roster;

/**
 * A group of Camunda's for the committee (支委会) of each branch. It has a filter of its own in Tasklist, 本支部, and reads
 * there what the members of its branch have to do; what makes a task readable is {@link TaskRights}.
 */
@Component
class BranchCommittees {

    /** The type by which these groups are told from those of the roles. */
    private static final String TYPE = "BRANCH";

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final SharedFilters filters;
    private final Roster roster;

    BranchCommittees(
            IdentityService identity, AuthorizationService authorizations, SharedFilters filters, Roster roster) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.filters = filters;
        this.roster = roster;
    }

    /** The group's id; the engine wants letters and digits only, and so are a branch's. */
    static String groupOf(String branchId) {
        return Role.COMMITTEE.group() + branchId;
    }

    /** Who holds an office in which branch today, by the branch's group, which is there from now on. */
    Map<String, Set<String>> members() {
        var known = identity.createGroupQuery().groupType(TYPE).list().stream()
                .map(Group::getId)
                .collect(toSet());
        var members = new HashMap<String, Set<String>>();
        known.forEach(group -> members.put(group, new HashSet<>()));
        for (var branch : roster.branches()) {
            if (!known.contains(groupOf(branch.id()))) {
                make(branch);
            }
            members.put(
                    groupOf(branch.id()),
                    roster.offices(branch.id()).stream().map(Office::memberId).collect(toSet()));
        }
        return members;
    }

    private void make(Branch branch) {
        var group = identity.newGroup(groupOf(branch.id()));
        group.setName(branch.name());
        group.setType(TYPE);
        identity.saveGroup(group);
        var reads = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        reads.setGroupId(group.getId());
        reads.setResource(Resources.FILTER);
        reads.setResourceId(filters.makeOf(branch.id()));
        reads.addPermission(Permissions.READ);
        authorizations.saveAuthorization(reads);
    }
}
