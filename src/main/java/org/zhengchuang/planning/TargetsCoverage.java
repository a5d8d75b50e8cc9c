package org.zhengchuang.planning;

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

/** 个人目标: the member has confirmed his targets (R26). */
@Component
@Order(10)
class TargetsCoverage implements Coverage {

    private final JdbcClient jdbc;

    TargetsCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "targets";
    }

    @Override
    public Text title() {
        return Text.of("planning.coverage");
    }

    @Override
    public CampaignStage since() {
        return CampaignStage.PLANNING;
    }

    @Override
    public Set<String> tasks() {
        return Set.of("Task_ConfirmTargets");
    }

    @Override
    public Map<String, Cell> cells(String campaignId, Collection<String> memberIds) {
        var cells = new HashMap<String, Cell>();
        jdbc.sql("""
                        select member_id, cast(confirmed_at as date) as on_day from target_sheet
                         where campaign_id = :campaign and member_id in (:members)
                        """).param("campaign", campaignId).param("members", memberIds).query(row -> {
            cells.put(row.getString("member_id"), Cell.done(Text.of("campaign.coverage.day", row.getString("on_day"))));
        });
        return cells;
    }

    @Override
    public List<Text> evidence(String campaignId, String memberId) {
        return jdbc.sql("""
                        select cast(s.confirmed_at as date) as on_day, coalesce(p.name, s.confirmed_by) as person, s.on_paper,
                               (select count(*) from target t where t.campaign_id = s.campaign_id
                                   and t.member_id = s.member_id) as targets
                          from target_sheet s left join member p on p.id = s.confirmed_by
                         where s.campaign_id = :campaign and s.member_id = :member
                        """)
                .param("campaign", campaignId)
                .param("member", memberId)
                .query((row, number) -> Text.of(
                        row.getBoolean("on_paper") ? "planning.coverage.evidence.paper" : "planning.coverage.evidence",
                        row.getString("on_day"),
                        row.getString("person"),
                        row.getInt("targets")))
                .list();
    }
}
