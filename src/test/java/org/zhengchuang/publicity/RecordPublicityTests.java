package org.zhengchuang.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.running.RunningStory;

/** What a branch makes known, in three kinds (R9 to R11). */
class RecordPublicityTests extends RunningStory {

    @BeforeEach
    void theBranchRuns() {
        branchRuns();
    }

    @Test
    void theTaskComesAgainUntilAllThreeKindsAreThere() {
        publicised("ACHIEVEMENTS", "ACHIEVEMENTS");

        var form = factory.form(one("Task_RecordPublicity"));
        assertThat(form).containsEntry("missing", "活动意义、先进事迹");
        assertThat(Rehearsal.rows(form, "kinds"))
                .extracting(kind -> kind.get("value"))
                .containsExactly("MEANING", "DEEDS", "ACHIEVEMENTS");
        assertThat(missing()).contains("publicity.gate.missing");

        publicised("DEEDS", "MEANING");

        assertThat(factory.open("Task_RecordPublicity")).isEmpty();
        assertThat(count("publicity_item")).isEqualTo(4);
        assertThat(missing()).doesNotContain("publicity.gate.missing");
    }

    @Test
    void refusesDeedsOfNobody() {
        assertThat(refusal("Task_RecordPublicity", form -> {
                    item(form, "DEEDS");
                    form.remove("memberId");
                }))
                .isEqualTo("publicity.item.whose");
    }

    @Test
    void refusesDeedsOfAMemberOfAnotherBranch() {
        assertThat(refusal("Task_RecordPublicity", form -> {
                    item(form, "DEEDS");
                    form.put("memberId", "M0101");
                }))
                .isEqualTo("publicity.item.foreign");
    }

    @Test
    void refusesDeedsWithoutConsent() {
        assertThat(refusal("Task_RecordPublicity", form -> {
                    item(form, "DEEDS");
                    form.put("consent", false);
                }))
                .isEqualTo("publicity.item.consent");
    }

    @Test
    void refusesWhatWasPublicisedBeforeTheCampaign() {
        assertThat(refusal("Task_RecordPublicity", form -> {
                    item(form, "MEANING");
                    form.put("publishedOn", firstDay.minusDays(1).toString());
                }))
                .isEqualTo("publicity.item.before-campaign");
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        assertThat(refusal("Task_RecordPublicity", form -> item(form, "RUMOUR")))
                .isEqualTo("engine.form.wrong-type");
    }
}
