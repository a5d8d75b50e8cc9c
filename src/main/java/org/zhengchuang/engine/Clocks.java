package org.zhengchuang.engine;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.validation.ValidationConfigurationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** The one clock, which the engine and the checks of forms follow as well. */
@Configuration(proxyBeanMethods = false)
class Clocks {

    @Bean
    @Profile("!rehearsal")
    Clock clock(@Value("${zhengchuang.zone:Asia/Shanghai}") ZoneId zone) {
        return Clock.system(zone);
    }

    @Bean
    ValidationConfigurationCustomizer checksByTheOneClock(Clock clock) {
        return configuration -> configuration.clockProvider(() -> clock);
    }

    /** One thread is enough: the waits of a campaign are asked one after another. */
    @Bean
    TaskExecutor waker() {
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(1);
        executor.setMaxPoolSize(1);
        executor.setThreadNamePrefix("waker-");
        executor.setWaitForTasksToCompleteOnShutdown(true);
        executor.setAwaitTerminationSeconds(20);
        return executor;
    }
}
