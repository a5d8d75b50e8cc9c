package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The same product on PostgreSQL: tables, sample factory, launch and planning. */
@FactoryTest
@Import({Rehearsal.class, CampaignStory.class})
class PostgresStoryTests {

    private static EmbeddedPostgres postgres;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) throws IOException {
        postgres = EmbeddedPostgres.start();
        properties.add("spring.datasource.url", () -> postgres.getJdbcUrl("postgres", "postgres"));
        properties.add("spring.datasource.username", () -> "postgres");
        properties.add("spring.datasource.password", () -> "postgres");
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Test
    void theFactoryLaunchesAndEveryBranchPlans() {
        story.begin(330);
        story.until("RUNNING");
        assertThat(factory.incidents()).isZero();
    }
}
