package org.zhengchuang.deadlines.reminders;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/** A test on a {@link ReminderNode} with the sample factory, a mail server, and a
 * database in memory; these tests share them. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ActiveProfiles("rehearsal")
@ContextConfiguration(initializers = MailServer.class)
@SpringBootTest(
        classes = ReminderNode.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE,
        properties = {"spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1"})
public @interface ReminderTest {}
