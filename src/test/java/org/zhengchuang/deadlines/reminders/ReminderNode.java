package org.zhengchuang.deadlines.reminders;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.context.MessageSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.mail.MailSenderAutoConfiguration;
import org.springframework.boot.autoconfigure.thymeleaf.ThymeleafAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.context.annotation.Import;
import org.zhengchuang.deadlines.DateStories;
import org.zhengchuang.deadlines.Lights;

/**
 * A node that does nothing but remind and deliver, without engine and pages: it starts in seconds, so that tests can have
 * several, and kill them. The ladder is the real table.
 *
 * <p>No {@code @Configuration}: the whole application, when it is tested, must not find it by scanning.
 */
@ComponentScan(
        basePackages = {"org.zhengchuang.roster", "org.zhengchuang.calendar"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.roster\\.(web|owners)\\..*"))
@ComponentScan(
        basePackages = {"org.zhengchuang.notices", "org.zhengchuang.deadlines.reminders"},
        nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class,
        excludeFilters =
                @ComponentScan.Filter(
                        type = FilterType.REGEX,
                        pattern = ".*(Controller|OutboxHealth|LadderInForce|Urging|Urges|UrgeContent)"))
@ComponentScan(
        basePackages = "org.zhengchuang.oversight",
        useDefaultFilters = false,
        includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.Supervisors"))
@ConfigurationPropertiesScan({"org.zhengchuang.calendar", "org.zhengchuang.notices", "org.zhengchuang.deadlines"})
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    MailSenderAutoConfiguration.class,
    MessageSourceAutoConfiguration.class,
    ThymeleafAutoConfiguration.class,
    TransactionAutoConfiguration.class
})
@Import({MovedClock.class, DateStories.class, Lights.class})
public class ReminderNode {

    @Bean
    Supplier<Ladder> ladder() {
        var dmn = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
        try (var file = Files.newInputStream(Path.of("processes/deadlines/reminders.dmn"))) {
            var table = dmn.parseDecision(Ladder.TABLE, file);
            return () -> new Ladder(
                    question -> dmn.evaluateDecisionTable(table, question).getResultList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
