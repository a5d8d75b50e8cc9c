package org.zhengchuang.identity;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE;
import static org.camunda.bpm.engine.authorization.Permissions.CREATE_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.FILTER;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.OPERATION_LOG_CATEGORY;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_INSTANCE;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.authorization.UserOperationLogCategoryPermissions;
import org.springframework.stereotype.Component;

/**
 * The groups in Camunda and what each may do there. A person's own task comes to him by being its assignee, so members
 * need no right on tasks; what a role sees of the factory beyond that is said here.
 */
@Component
class Grants {

    private static final String EVERY = "*";

    private record Grant(Role role, Resource resource, String resourceId, List<Permission> permissions) {

        static Grant of(Role role, Resource resource, String resourceId, Permission... permissions) {
            return new Grant(role, resource, resourceId, List.of(permissions));
        }
    }

    private final IdentityService identity;
    private final AuthorizationService authorizations;
    private final IdentitySettings settings;

    Grants(IdentityService identity, AuthorizationService authorizations, IdentitySettings settings) {
        this.identity = identity;
        this.authorizations = authorizations;
        this.settings = settings;
    }

    void makeGroups() {
        for (Role role : Role.values()) {
            if (identity.createGroupQuery().groupId(role.group()).count() == 0) {
                var group = identity.newGroup(role.group());
                group.setName(role.group());
                group.setType("ZHENGCHUANG");
                identity.saveGroup(group);
            }
        }
    }

    /** @param sharedFilters the ids of the filters that everybody sees in Tasklist */
    void makeGrants(List<String> sharedFilters) {
        wanted(sharedFilters).forEach(this::make);
    }

    private List<Grant> wanted(List<String> sharedFilters) {
        var wanted = new ArrayList<Grant>();
        // The technical administrator looks after everything in the engine; what he changes, the audit shows.
        Arrays.stream(Resources.values()).forEach(resource -> wanted.add(Grant.of(Role.ADMIN, resource, EVERY, ALL)));

        wanted.add(Grant.of(Role.MEMBER, APPLICATION, "tasklist", ACCESS));
        wanted.add(Grant.of(Role.MEMBER, APPLICATION, "welcome", ACCESS));
        // The models hang on the wall anyway; instances and tasks are further permissions.
        wanted.add(Grant.of(Role.MEMBER, PROCESS_DEFINITION, EVERY, READ));
        // Without effect before a definition can be started, below.
        wanted.add(Grant.of(Role.MEMBER, PROCESS_INSTANCE, EVERY, CREATE));
        sharedFilters.forEach(filter -> wanted.add(Grant.of(Role.MEMBER, FILTER, filter, READ)));

        for (Role reader : List.of(Role.OFFICE, Role.AUDITOR)) {
            wanted.add(Grant.of(reader, PROCESS_DEFINITION, EVERY, READ, READ_TASK, READ_INSTANCE, READ_HISTORY));
            wanted.add(Grant.of(reader, USER, EVERY, READ));
            wanted.add(Grant.of(reader, GROUP, EVERY, READ));
        }
        wanted.add(Grant.of(Role.AUDITOR, OPERATION_LOG_CATEGORY, EVERY, UserOperationLogCategoryPermissions.READ));

        settings.mayStart()
                .forEach((process, roles) -> roles.forEach(
                        role -> wanted.add(Grant.of(role, PROCESS_DEFINITION, process, READ, CREATE_INSTANCE))));
        return wanted;
    }

    private void make(Grant grant) {
        var existing = authorizations
                .createAuthorizationQuery()
                .authorizationType(Authorization.AUTH_TYPE_GRANT)
                .groupIdIn(grant.role().group())
                .resourceType(grant.resource())
                .resourceId(grant.resourceId())
                .singleResult();
        var permissions = grant.permissions().toArray(Permission[]::new);
        if (existing != null && Arrays.stream(permissions).allMatch(existing::isPermissionGranted)) {
            return;
        }
        var authorization =
                existing == null ? authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT) : existing;
        authorization.setGroupId(grant.role().group());
        authorization.setResource(grant.resource());
        authorization.setResourceId(grant.resourceId());
        authorization.setPermissions(permissions);
        authorizations.saveAuthorization(authorization);
    }
}
