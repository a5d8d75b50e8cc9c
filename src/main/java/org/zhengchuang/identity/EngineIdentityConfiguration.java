package org.zhengchuang.identity;

import java.util.List;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.zhengchuang.roster.Roster;

/** How the engine keeps passwords, and what it lets people do by themselves. */
@Configuration(proxyBeanMethods = false)
class EngineIdentityConfiguration {

    @Bean
    @Order(0)
    AbstractCamundaConfiguration identityManners(SlowHash slow, ObjectProvider<Roster> roster) {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(SpringProcessEngineConfiguration configuration) {
                configuration.setPasswordEncryptor(slow);
                configuration.setEnablePasswordPolicy(true);
                configuration.setPasswordPolicy(new SensiblePasswords());
                configuration.setResourceAuthorizationProvider(new TaskRights(roster));
                configuration.setCustomSessionFactories(List.of(new AllGroups()));
            }
        };
    }
}
