package org.zhengchuang;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestExecutionListeners;
import org.zhengchuang.supervision.SupervisionStory;

/**
 * A test against the whole application with the sample factory: real engine, real database, the clock of a rehearsal,
 * served on a free port. Jobs run when the story says so ({@link Rehearsal#letTimeWork()}), not by themselves. All classes
 * that add nothing to it share one application, and each begins with the factory as it was at the first start
 * ({@link FreshFactory}): a start takes twenty times as long.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Zhengchuang.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1",
            "camunda.bpm.job-execution.enabled=false",
            "zhengchuang.identity.hash-strength=4",
            "zhengchuang.waits.gathered-for=0ms",
            // Nothing is sealed by itself in a test, however long the classes before took.
            "zhengchuang.audit.sealed-within=1d"
        })
@ActiveProfiles("rehearsal")
@Import({Rehearsal.class, CampaignStory.class, SupervisionStory.class, BadForms.class})
@TestExecutionListeners(
        listeners = FreshFactory.class,
        mergeMode = TestExecutionListeners.MergeMode.MERGE_WITH_DEFAULTS)
public @interface FactoryTest {}
