package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** The same product on PostgreSQL: tables, sample factory, launch and planning. */
@OnPostgres
class PostgresStoryTests {

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
