package org.zhengchuang.identity;

import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** How the engine keeps passwords, and what it lets people do by themselves. */
@Configuration(proxyBeanMethods = false)
class EngineIdentityConfiguration {

    @Bean
    @Order(0)
    AbstractCamundaConfiguration identityManners() {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(SpringProcessEngineConfiguration configuration) {
                configuration.setPasswordEncryptor(new SlowHash());
                configuration.setEnablePasswordPolicy(true);
                configuration.setPasswordPolicy(new SensiblePasswords());
                configuration.setResourceAuthorizationProvider(new OnlyTheAssignee());
            }
        };
    }

    /**
     * The engine's own way leaves a former assignee his rights on the task, and lets everybody change and even delete
     * his own account past our sign-in; here a handover takes the rights along.
     */
    private static final class OnlyTheAssignee extends DefaultAuthorizationProvider {

        @Override
        public AuthorizationEntity[] newUser(User user) {
            return new AuthorizationEntity[] {
                createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ)
            };
        }

        @Override
        public AuthorizationEntity[] newTaskAssignee(Task task, String before, String now) {
            if (before != null && !before.equals(now)) {
                var rights = Context.getCommandContext().getAuthorizationManager();
                rights.deleteAuthorizationsByResourceIdAndUserId(Resources.TASK, task.getId(), before);
                rights.deleteAuthorizationsByResourceIdAndUserId(Resources.HISTORIC_TASK, task.getId(), before);
            }
            return super.newTaskAssignee(task, before, now);
        }
    }
}
