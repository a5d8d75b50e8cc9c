package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.roster.Roster;

/** A year in the sample factory: every branch, every member, from the launch to the archive. */
@FactoryTest
class WholeCampaignStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Autowired
    Roster roster;

    @Test
    void theFactoryLivesThroughItsCampaign() {
        int members = roster.members().size();
        story.begin(260);
        for (var stage : new String[] {"PLANNING", "RUNNING", "REVIEW", "EVALUATION", "COMMENDATION", "ARCHIVED"}) {
            story.until(stage);
            assertThat(factory.incidents()).as(stage).isZero();
        }

        assertThat(factory.open()).isEmpty();
        assertThat(factory.count("select count(*) from plan where status = 'APPROVED'"))
                .isEqualTo(12);
        assertThat(factory.count("select count(*) from target_sheet")).isEqualTo(members);
        assertThat(factory.count("select count(*) from gate_passed")).isEqualTo(6);
        assertThat(factory.count("select count(*) from duty where closed_at is null"))
                .isZero();
        assertThat(factory.route("campaign", CampaignStory.CAMPAIGN))
                .containsSubsequence(
                        "StartEvent_CampaignWanted",
                        "Call_Launch",
                        "Event_G1Open",
                        "Task_StartBranches",
                        "Event_G2Open",
                        "Event_G3Open",
                        "Event_G4Open",
                        "Call_Evaluation",
                        "Event_G5Open",
                        "Call_Commendation",
                        "Event_G6Open",
                        "Task_Archive",
                        "EndEvent_CampaignArchived");
    }
}
