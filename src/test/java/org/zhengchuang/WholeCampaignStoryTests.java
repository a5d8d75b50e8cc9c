package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Coverage;
import org.zhengchuang.campaign.Coverages;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.roster.Roster;

/** A year in the sample factory: every branch, every member, from the launch to the archive. */
@FactoryTest
class WholeCampaignStoryTests {

    private static final Set<String> TRIED_IN_STORIES_OF_THEIR_OWN = Set.of(
            "StartEvent_BulletinWanted",
            "Task_AnswerOrder",
            "Task_CarryOutInstruction",
            "Task_CloseOrder",
            "Task_DecideExemption",
            "Task_DecideExtension",
            "Task_DecideRevocation",
            "Task_Encourage",
            "Task_ExamineObjection",
            "Task_HoldTalk",
            "Task_InspectRest",
            "Task_NameOwner",
            "Task_ProposeRevocation",
            "Task_RecordActivity",
            "Task_RequestExtension",
            "Task_SpotCheck",
            "Task_SuperviseRecused");

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @Autowired
    BadForms badForms;

    @Autowired
    Roster roster;

    @Autowired
    Coverages coverages;

    @Autowired
    Campaigns campaigns;

    @Autowired
    List<GateRule> rules;

    /** The matrix of members shows everything done that the gates behind the campaign have asked of everybody. */
    private List<String> behindInTheMatrix(String stage) {
        assertThat(coverages.columns(true)).hasSize(7);
        var behind = new ArrayList<String>();
        var columns = coverages.columns(true).stream()
                .filter(column -> column.since()
                                .compareTo(campaigns.get(CampaignStory.CAMPAIGN).stage())
                        < 0)
                .filter(column -> stage.equals("ARCHIVED") || !column.key().equals("talks"))
                .toList();
        for (var row : coverages.rows(CampaignStory.CAMPAIGN, roster.members(), columns)) {
            columns.stream()
                    .filter(column -> row.exemption() == null)
                    .filter(column -> column.ofEveryone() || row.cells().get(column.key()) != null)
                    .filter(column -> row.cells().get(column.key()).state() != Coverage.State.DONE)
                    .forEach(column ->
                            behind.add(column.key() + " of " + row.member().id()));
        }
        return behind;
    }

    /** On its way each kind of form is handed in as badly as can be, too. */
    @Test
    void theFactoryLivesThroughItsCampaignAndRefusesWhatMustNotBe() {
        int members = roster.members().size();
        badForms.areRefused("StartEvent_CampaignWanted", "campaign", story.office(), story.wanted(260));
        story.before(badForms::tryOnce);
        story.begin(260);
        for (var stage : new String[] {"PLANNING", "RUNNING", "REVIEW", "EVALUATION", "COMMENDATION", "ARCHIVED"}) {
            story.until(stage);
            assertThat(factory.incidents()).as(stage).isZero();
            assertThat(behindInTheMatrix(stage)).as(stage).isEmpty();
            assertThat(rules)
                    .as(stage)
                    .allSatisfy(rule -> assertThat(rule.isMet(CampaignStory.CAMPAIGN))
                            .as(rule.demand().key())
                            .isEqualTo(rule.missing(CampaignStory.CAMPAIGN).isEmpty()));
        }

        assertThat(badForms.faults()).isEmpty();
        assertThat(badForms.untried()).isSubsetOf(TRIED_IN_STORIES_OF_THEIR_OWN);
        assertThat(factory.open()).isEmpty();
        assertThat(factory.count("select count(*) from plan where status = 'APPROVED'"))
                .isEqualTo(12);
        assertThat(factory.count("select count(*) from target_sheet")).isEqualTo(members);
        assertThat(factory.count("select count(*) from gate_passed")).isEqualTo(6);
        assertThat(factory.count("select count(*) from duty where closed_at is null"))
                .isZero();
        theAuditKnowsIt();
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

    /** Every task that anybody completed is told with its form, in words, and without a vote. */
    private void theAuditKnowsIt() {
        var done = "select count(*) from duty d where d.outcome in ('ON_TIME', 'LATE') and not exists ";
        assertThat(factory.count(done + "(select 1 from ledger e where e.kind = 'TaskCompleted' and e.task_id = d.id)"))
                .isZero();
        assertThat(factory.count(done + "(select 1 from submission s where s.task_id = d.id)"))
                .isZero();
        assertThat(factory.count("select count(distinct task) from submission")).isGreaterThan(40);
        assertThat(factory.count("select count(*) from ledger where sentence = kind"))
                .isZero();
        assertThat(factory.count("select count(*) from ledger where regexp_like(sentence, '[0-9a-f]{8}-[0-9a-f]{4}-')"))
                .as("sentences with a bare id")
                .isZero();
        assertThat(factory.count("select count(distinct kind) from ledger")).isGreaterThan(50);
        var votes =
                "select count(*) from submission where task = 'Task_HoldBranchMeeting' and form like '%\"votesFor\":";
        assertThat(factory.count(votes + "\"***\"%'")).isPositive();
        assertThat(factory.count(votes + "1%'")).isZero();
    }
}
