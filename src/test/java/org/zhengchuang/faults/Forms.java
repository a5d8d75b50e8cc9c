package org.zhengchuang.faults;

import java.io.IOException;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.test.util.ReflectionTestUtils;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.Zhengchuang;
import org.zhengchuang.engine.RehearsalClock;

/** What diligent people write into every form; it reads the roster of the same database, and does no work there. */
final class Forms implements AutoCloseable {

    private static final int DAYS_TO_COMMENDATION = 330;

    private final ConfigurableApplicationContext reader;
    private final CampaignStory story;
    private final Rehearsal rehearsal;

    Forms(String url) {
        reader = new SpringApplicationBuilder(Zhengchuang.class, Rehearsal.class, CampaignStory.class)
                .profiles("rehearsal")
                .initializers(starting ->
                        starting.getBeanFactory().registerSingleton("nothingFromTheTests", new NothingFromTheTests()))
                .run(
                        "--server.port=0",
                        "--camunda.bpm.job-execution.enabled=false",
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres",
                        "--spring.main.banner-mode=off",
                        "--logging.level.root=warn");
        reader.getBean(ScheduledAnnotationBeanPostProcessor.class)
                .getScheduledTasks()
                .forEach(ScheduledTask::cancel);
        story = reader.getBean(CampaignStory.class);
        rehearsal = reader.getBean(Rehearsal.class);
    }

    Map<String, Object> campaign() {
        return Map.of(
                "year", 2026,
                "name", "示例机械厂创先争优活动",
                "theme", "示例主题",
                "centralTasks", "完成全年生产任务",
                "anchorOn", rehearsal.today().plusDays(DAYS_TO_COMMENDATION).toString());
    }

    synchronized void fill(String task, Map<String, Object> form) {
        ReflectionTestUtils.invokeMethod(reader.getBean(RehearsalClock.class), "followTheOthers");
        story.usual(task).accept(form);
    }

    @Override
    public void close() {
        reader.close();
    }

    private static final class NothingFromTheTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NothingFromTheTests;
        }

        @Override
        public int hashCode() {
            return NothingFromTheTests.class.hashCode();
        }
    }
}
