package org.zhengchuang.audit;

import java.util.Objects;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.VariableInstanceEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What somebody changed in the variables of an instance or a task. The engine's own record of it names neither the
 * variable nor its values; but the new ones are still in the command, and the old ones still in the database.
 */
@Component
class VariableChanges {

    private final JdbcClient jdbc;

    VariableChanges(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void tell(UserOperationLogEntry operation, Details details) {
        var context = Context.getCommandContext();
        if (context == null) {
            return;
        }
        var manager = context.getDbEntityManager();
        for (var variable : manager.getDbEntityCache().getEntitiesByType(VariableInstanceEntity.class)) {
            if (belongs(variable, operation)) {
                details.changed(
                        variable.getName(),
                        stored(variable.getId()),
                        manager.isDeleted(variable) ? null : text(variable));
            }
        }
    }

    private static boolean belongs(VariableInstanceEntity variable, UserOperationLogEntry operation) {
        return operation.getTaskId() != null && operation.getTaskId().equals(variable.getTaskId())
                || operation.getTaskId() == null
                        && variable.getTaskId() == null
                        && operation.getProcessInstanceId() != null
                        && operation.getProcessInstanceId().equals(variable.getProcessInstanceId());
    }

    private String stored(String id) {
        return jdbc.sql("""
                        select coalesce(TEXT_, cast(LONG_ as varchar(40)), cast(DOUBLE_ as varchar(40)), '')
                          from ACT_RU_VARIABLE where ID_ = :id
                        """).param("id", id).query(String.class).optional().orElse(null);
    }

    private static String text(VariableInstanceEntity variable) {
        var value = variable.getTextValue() != null
                ? variable.getTextValue()
                : variable.getLongValue() != null ? variable.getLongValue() : variable.getDoubleValue();
        return Objects.toString(value, "");
    }
}
