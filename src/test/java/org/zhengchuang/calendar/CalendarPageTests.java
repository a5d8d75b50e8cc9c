package org.zhengchuang.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Schedules;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Roster;

/** What the office does with the calendar: enters days, adds a year, rehearses the anchor, amends the plan. */
@ServedApplication
class CalendarPageTests {

    @LocalServerPort
    private int port;

    @Autowired
    private CalendarChanges changes;

    @Autowired
    private WorkCalendars calendars;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Schedules schedules;

    @Autowired
    private Roster roster;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aShutdownCountsFromTheMomentItIsEnteredAndMayBeTakenBack() {
        var office = Visitor.signedIn(port, "M1116");
        var day = calendars.current().nextWorkday(roster.today().plusDays(20));
        var entry = Map.of("day", day.toString(), "working", "false", "name", "设备大修停产");

        assertThat(Visitor.signedIn(port, "M0101")
                        .submit("/calendar", "/calendar/days", entry)
                        .statusCode())
                .isEqualTo(403);
        office.submit("/calendar", "/calendar/days", entry);
        assertThat(calendars.current().isWorkday(day)).isFalse();
        assertThat(office.open("/calendar?year=" + day.getYear()).body()).contains("设备大修停产");

        office.submit("/calendar", "/calendar/days", entry);
        assertThat(office.open("/calendar").body()).contains(day + " 本来就不上班");
        office.submit("/calendar?year=" + day.getYear(), "/calendar/days/remove", Map.of("day", day.toString()));
        assertThat(calendars.current().isWorkday(day)).isTrue();
    }

    @Test
    void aYearThatIsAddedIsKnownFromThenOn() {
        var year = roster.today().getYear() + 3;
        var office = Visitor.signedIn(port, "M1116");
        assertThat(office.open("/calendar?year=" + year).body()).contains("尚未公布");

        changes.addYears("""
            {"source": "示例通知", "licence": "示例", "years": [{"year": %d, "holidays": [
              {"name": "春节", "english": "Spring Festival", "from": "%d-02-02", "to": "%d-02-08"}]}]}
            """.formatted(year, year, year).getBytes(StandardCharsets.UTF_8), "M1116");

        assertThat(office.open("/calendar?year=" + year).body())
                .doesNotContain("尚未公布")
                .contains("春节");
        assertThat(calendars.current().isWorkday(LocalDate.of(year, 2, 5))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "春节",
                "{\"source\":\"x\",\"years\":[]}",
                "{\"source\":\"x\",\"years\":[{\"year\":2031}]}"
            })
    void aFileThatSaysNothingIsRefusedAndChangesNothing(String file) {
        assertThatThrownBy(() -> changes.addYears(file.getBytes(StandardCharsets.UTF_8), "M1116"))
                .isInstanceOf(Refusal.class)
                .hasMessage("calendar.file.unreadable");
        assertThat(calendars.current().knows(LocalDate.of(2031, 5, 5))).isFalse();
    }

    @Test
    void theAnchorIsRehearsedAndMovedAndThePlanAmendedByTwoPeople() {
        var office = Visitor.signedIn(port, "M1116");
        var leader = Visitor.signedIn(port, "M1111");
        assertThat(office.open("/campaigns/anchor?anchorOn=" + roster.today().plusDays(30))
                        .body())
                .contains("来不及：第一阶段应在");
        assertThat(office.open("/campaigns/anchor?running=20&anchorOn="
                                + roster.today().plusYears(1))
                        .body())
                .contains("来得及");
        assertThat(office.open("/campaigns/anchor?running=0").body()).contains("1 到 400 个工作日");
        assertThat(Visitor.signedIn(port, "M0110").open("/campaigns/anchor").statusCode())
                .isEqualTo(403);

        var id = campaigns
                .open(2031, "示例活动", "示例", "示例", roster.today().plusDays(300), "M1116")
                .id();
        try {
            var later = roster.today().plusDays(330);
            office.submit(
                    "/campaigns/anchor?anchorOn=" + later,
                    "/campaigns/" + id + "/anchor",
                    Map.of("anchorOn", later.toString(), "reason", "厂庆日期有变，改期表彰"));
            assertThat(campaigns.get(id).anchorOn()).isEqualTo(later);
            amend(id, office, leader);
        } finally {
            jdbc.sql("update campaign set stage = 'STOPPED' where id = :id")
                    .param("id", id)
                    .update();
        }
    }

    private void amend(String id, Visitor office, Visitor leader) {
        var plan = BackSchedule.of(
                campaigns.get(id).anchorOn().minusDays(40),
                new StageLengths(10, 15, 90, 15, 25, 10).inOrder(),
                roster.today(),
                calendars.current());
        schedules.draft(
                id,
                plan.milestones().stream()
                        .map(one -> new org.zhengchuang.campaign.Milestone(
                                CampaignStage.valueOf(one.key()), one.startsOn(), one.endsOn(), null, null))
                        .toList(),
                "首次制订",
                "M1116");
        schedules.approveLatest(id, "M1111");
        var page = "/campaigns/" + id + "/plan";
        assertThat(office.open(page).body()).contains("现行第 1 版");

        office.submit(page, page, fields(id, 0, "推迟一周评比"));
        assertThat(office.open(page).body()).contains("时间节点没有变化");
        office.submit(page, page, fields(id, 14, ""));
        assertThat(schedules.latest(id)).isEqualTo(1);
        office.submit(page, page, fields(id, 14, "上级推迟了总体安排"));
        assertThat(schedules.latest(id)).isEqualTo(2);
        assertThat(schedules.versionInForce(id)).contains(1);
        var moved = plan.milestone("COMMENDATION").endsOn().plusDays(14);
        assertThat(office.open(page).body()).contains("– " + moved);
        var version = Map.of("version", "2");
        assertThat(office.submit(page, page + "/approve", version).statusCode()).isEqualTo(403);
        leader.submit(page, page + "/approve", version);
        assertThat(schedules.versionInForce(id)).contains(2);
        assertThat(schedules
                        .milestone(id, CampaignStage.COMMENDATION)
                        .orElseThrow()
                        .endsOn())
                .isEqualTo(moved);
    }

    /** The page's fields as its form has them, the last stage ending so many days later. */
    private Map<String, String> fields(String id, int days, String reason) {
        var fields = new LinkedHashMap<String, String>();
        var milestones = schedules.inForce(id);
        fields.put(
                "stage",
                String.join(
                        ",", milestones.stream().map(one -> one.stage().name()).toList()));
        fields.put(
                "startsOn", join(milestones.stream().map(one -> one.startsOn()).toList()));
        fields.put(
                "endsOn",
                join(milestones.stream()
                        .map(one -> one.stage() == CampaignStage.COMMENDATION
                                ? one.endsOn().plusDays(days)
                                : one.endsOn())
                        .toList()));
        fields.put("reason", reason);
        return fields;
    }

    private static String join(List<LocalDate> days) {
        return String.join(",", days.stream().map(LocalDate::toString).toList());
    }
}
