package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The same product on PostgreSQL: a whole year, and how the next begins. */
@OnPostgres
class PostgresStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    CampaignStory story;

    @LocalServerPort
    int port;

    @Test
    void theFactoryLivesThroughItsCampaignAndRehearsesTheNextRuleBookOnItsScores() {
        story.begin(330);
        story.until("ARCHIVED");
        assertThat(factory.incidents()).isZero();

        factory.start(story.office(), "campaign", story.wanted(2027, 330));
        story.complete(List.of(
                "Task_RegisterNotice",
                "Task_RecordCommitteeMeeting",
                "Task_FormLeadingGroup",
                "Task_DraftSchedule",
                "Task_DraftMethod"));
        var office = Visitor.signedIn(port, story.office());
        var rehearsal = "/campaigns/2027/rule-book/rehearsal";
        assertThat(office.open(rehearsal).body()).contains("用“示例机械厂创先争优活动”的逐项评分试算", "支部民主测评", "12 号");
        assertThat(office.open(rehearsal + "?s.SCORERS=0&s.MEETING=100").body())
                .as("everybody was voted for by all, so that all are first")
                .contains("<td class=\"number\">1</td>")
                .doesNotContain("<td class=\"number\">2</td>");
    }
}
