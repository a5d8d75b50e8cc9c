package org.zhengchuang.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.Visitor;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.roster.Appointments;

/** A campaign is started as Tasklist's start dialog does it, or not at all. */
@ServedApplication
class StartCampaignTests {

    private static final String START = "/camunda/api/engine/engine/default/process-definition/%s/submit-form";
    private static final String FORM = "{\\\"name\\\": \\\"示例活动\\\", \\\"theme\\\": \\\"示例主题\\\","
            + " \\\"centralTasks\\\": \\\"安全生产\\\", \\\"anchorOn\\\": \\\"%s\\\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Rehearsal factory;

    @Autowired
    private Campaigns campaigns;

    @Autowired
    private Appointments appointments;

    private Visitor office;

    @BeforeEach
    void theOfficeSignsIn() {
        office = Visitor.signedIn(port, "M1116");
    }

    @Test
    void itIsRefusedWithAllThatTheRosterLacksAndStartedWhenThatIsThere() {
        appointments.handOver("B02", null, null, factory.today(), "调离岗位(示例)", "M1116");
        appointments.handOver("B04", null, null, factory.today(), "调离岗位(示例)", "M1116");

        var refused = office.post(start(), form());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Visitor.json(refused).path("message").asText())
                .isEqualTo("还不能发起活动，请先补齐名册：“示例机械厂锻压车间党支部”没有明确专门负责的支委。" + "“示例机械厂热处理车间党支部”没有明确专门负责的支委。");
        assertThat(campaigns.all()).isEmpty();
        assertThat(office.open("/campaigns/start").body()).contains("锻压车间党支部", "热处理车间党支部");

        appointments.handOver("B02", null, "M0202", factory.today(), "重新明确(示例)", "M1116");
        appointments.handOver("B04", null, "M0402", factory.today(), "重新明确(示例)", "M1116");
        var fields = Map.of(
                "name", "示例活动",
                "theme", "示例主题",
                "centralTasks", "安全生产",
                "anchorOn", factory.today().plusDays(300).toString());
        assertThat(office.submit("/campaigns/start", "/campaigns/start", fields).statusCode())
                .isEqualTo(302);
        assertThat(office.open("/campaigns").body()).contains("活动已发起", "示例活动");
        assertThat(campaigns.all())
                .extracting(Campaign::id)
                .as("the year that nobody had to type")
                .containsExactly(String.valueOf(factory.today().getYear()));
    }

    private String start() {
        var definition = office.get("/camunda/api/engine/engine/default/process-definition/key/campaign");
        return START.formatted(Visitor.json(definition).path("id").asText());
    }

    private String form() {
        return "{\"variables\": {\"form\": {\"type\": \"Json\", \"value\": \"%s\"}}}"
                .formatted(FORM.formatted(factory.today().plusDays(300)));
    }
}
