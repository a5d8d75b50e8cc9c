package org.zhengchuang.audit;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.history.event.HistoricIncidentEventEntity;
import org.camunda.bpm.engine.impl.history.event.HistoryEventTypes;
import org.camunda.bpm.engine.impl.history.event.UserOperationLogEntryEventEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.ProcessVariable;

/**
 * Enters what somebody does to the engine past our own forms, in Cockpit, Admin or by its REST interface: a token moved,
 * a variable set, an instance deleted, rights given, models deployed; and the engine's own troubles. What people do with
 * their tasks is told by the tasks themselves.
 */
@Component
class Operations {

    /** Told by {@link Tasks}. */
    private static final Set<String> TOLD_BY_TASKS = Set.of(
            UserOperationLogEntry.OPERATION_TYPE_COMPLETE,
            UserOperationLogEntry.OPERATION_TYPE_ASSIGN,
            UserOperationLogEntry.OPERATION_TYPE_CREATE);

    private static final Set<String> OF_ACCOUNTS =
            Set.of(EntityTypes.USER, EntityTypes.GROUP, EntityTypes.GROUP_MEMBERSHIP, EntityTypes.AUTHORIZATION);

    private static final String INCIDENT_OPENED = "IncidentOpened";

    private final Writer writer;
    private final Names names;
    private final VariableChanges variables;

    Operations(Writer writer, Names names, VariableChanges variables) {
        this.writer = writer;
        this.names = names;
        this.variables = variables;
    }

    @EventListener
    void enter(UserOperationLogEntryEventEntity operation) {
        var type = operation.getOperationType();
        if (EntityTypes.TASK.equals(operation.getEntityType()) && TOLD_BY_TASKS.contains(type) || isOurOwn(operation)) {
            return;
        }
        var instance = operation.getProcessInstanceId();
        var ids = places(instance);
        var details = new Details(names::of)
                .withWord("operation", "Operation", type)
                .withWord("entity", "Entity", operation.getEntityType())
                .with("process", operation.getProcessDefinitionKey())
                .with("property", operation.getProperty())
                .with("isSomewhere", instance != null)
                .with("where", ids.getOrDefault("where", instance));
        changes(details, operation);
        writer.write(
                new Draft("EngineOperation", details)
                        .at(ids.get("campaignId"), ids.get("branchId"), null)
                        .about(subject(operation), ids.get("memberId"))
                        .byTask(null, operation.getTaskId(), instance)
                        .because(operation.getAnnotation()),
                operation.getUserId());
    }

    /** Accounts follow the roster by themselves, without anybody's rights; the roster's own events tell of that. */
    private static boolean isOurOwn(UserOperationLogEntryEventEntity operation) {
        var context = Context.getCommandContext();
        return OF_ACCOUNTS.contains(operation.getEntityType())
                && context != null
                && !context.isAuthorizationCheckEnabled();
    }

    private void changes(Details details, UserOperationLogEntryEventEntity operation) {
        if (EntityTypes.VARIABLE.equals(operation.getEntityType())) {
            variables.tell(operation, details);
        } else {
            details.changed(operation.getProperty(), operation.getOrgValue(), operation.getNewValue());
        }
    }

    /** Whose rights, account or group it is about. */
    private static String subject(UserOperationLogEntryEventEntity operation) {
        return switch (operation.getEntityType()) {
            case EntityTypes.USER, EntityTypes.GROUP_MEMBERSHIP, EntityTypes.GROUP -> operation.getNewValue();
            default -> null;
        };
    }

    @EventListener
    void enter(HistoricIncidentEventEntity incident) {
        var opened = incident.isEventOfType(HistoryEventTypes.INCIDENT_CREATE);
        var ids = places(incident.getProcessInstanceId());
        var details = new Details(names::of)
                .with("process", incident.getProcessDefinitionKey())
                .with("activity", incident.getActivityId())
                .with("where", ids.getOrDefault("where", incident.getProcessInstanceId()));
        writer.write(new Draft(opened ? INCIDENT_OPENED : "IncidentClosed", details)
                .at(ids.get("campaignId"), ids.get("branchId"), null)
                .about(null, ids.get("memberId"))
                .byTask(incident.getActivityId(), null, incident.getProcessInstanceId())
                .because(opened ? incident.getIncidentMessage() : null));
    }

    /** The campaign, branch and member of an instance, and what it is about, while it is there. */
    private Map<String, String> places(String instanceId) {
        var places = new HashMap<String, String>();
        var context = Context.getCommandContext();
        if (instanceId == null || context == null) {
            return places;
        }
        ExecutionEntity instance = context.getExecutionManager().findExecutionById(instanceId);
        if (instance != null) {
            places.put("where", instance.getBusinessKey() == null ? null : names.subject(instance.getBusinessKey()));
            places.put("campaignId", ProcessVariable.CAMPAIGN_ID.in(instance));
            places.put("branchId", ProcessVariable.BRANCH_ID.in(instance));
            places.put("memberId", ProcessVariable.MEMBER_ID.in(instance));
        }
        places.values().removeIf(Objects::isNull);
        return places;
    }
}
