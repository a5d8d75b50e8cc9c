package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

@FactoryTest
@Import(Rehearsal.class)
class LaunchStoryTests {

    @Autowired
    Rehearsal factory;

    @Autowired
    Roster roster;

    @Test
    void theOfficeStartsACampaign() {
        var office = roster.holderOn(FactoryPost.CAMPAIGN_OFFICE, roster.today());
        var key = factory.start(
                office,
                "campaign",
                Map.of(
                        "year", 2026,
                        "name", "示例",
                        "theme", "主题",
                        "centralTasks", "任务",
                        "anchorOn", factory.today().plusDays(300).toString()));
        assertThat(key).isEqualTo("2026");
        assertThat(factory.open("Task_RegisterNotice")).hasSize(1);
    }
}
