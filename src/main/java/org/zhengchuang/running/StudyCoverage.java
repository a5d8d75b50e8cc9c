package org.zhengchuang.running;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Coverage;
import org.zhengchuang.engine.Text;

/** 学习: the member knows the conditions, from the study meeting or by making up for it (R18). */
@Component
@Order(20)
class StudyCoverage implements Coverage {

    private final JdbcClient jdbc;

    StudyCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "study";
    }

    @Override
    public Text title() {
        return Text.of("running.coverage");
    }

    @Override
    public CampaignStage since() {
        return CampaignStage.RUNNING;
    }

    @Override
    public Set<String> tasks() {
        return Set.of("Task_HoldStudyMeeting", "Task_MakeUpStudy");
    }

    @Override
    public Map<String, Cell> cells(String campaignId, Collection<String> memberIds) {
        var cells = new HashMap<String, Cell>();
        jdbc.sql("""
                        select member_id, clear_on from study_acknowledgement
                         where campaign_id = :campaign and member_id in (:members)
                        """).param("campaign", campaignId).param("members", memberIds).query(row -> {
            cells.put(
                    row.getString("member_id"), Cell.done(Text.of("campaign.coverage.day", row.getString("clear_on"))));
        });
        return cells;
    }

    @Override
    public List<Text> evidence(String campaignId, String memberId) {
        return jdbc.sql("""
                        select clear_on, made_up_how from study_acknowledgement
                         where campaign_id = :campaign and member_id = :member
                        """)
                .param("campaign", campaignId)
                .param("member", memberId)
                .query((row, number) -> row.getString("made_up_how") == null
                        ? Text.of("running.coverage.evidence", row.getString("clear_on"))
                        : Text.of(
                                "running.coverage.evidence.made-up",
                                row.getString("clear_on"),
                                row.getString("made_up_how")))
                .list();
    }
}
