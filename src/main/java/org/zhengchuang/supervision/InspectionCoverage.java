package org.zhengchuang.supervision;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.CampaignStage;
import org.zhengchuang.campaign.Coverage;
import org.zhengchuang.engine.Text;

/** 检查: in how many of the cycles in which it was his turn the member has been inspected (R21). */
@Component
@Order(30)
class InspectionCoverage implements Coverage {

    private final JdbcClient jdbc;

    InspectionCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "inspections";
    }

    @Override
    public Text title() {
        return Text.of("supervision.coverage");
    }

    /** The first cycle opens some time after the stage began; until then nobody has been missed. */
    @Override
    public boolean ofEveryone() {
        return false;
    }

    @Override
    public CampaignStage since() {
        return CampaignStage.RUNNING;
    }

    @Override
    public Map<String, Cell> cells(String campaignId, Collection<String> memberIds) {
        var cells = new HashMap<String, Cell>();
        jdbc.sql("""
                        select d.member_id, count(*) as due, count(i.id) as done
                          from inspection_due d
                          left join inspection i on i.campaign_id = d.campaign_id and i.branch_id = d.branch_id
                               and i.cycle = d.cycle and i.member_id = d.member_id
                         where d.campaign_id = :campaign and d.released_at is null and d.member_id in (:members)
                         group by d.member_id
                        """).param("campaign", campaignId).param("members", memberIds).query(row -> {
            cells.put(row.getString("member_id"), Cell.count(row.getInt("done"), row.getInt("due")));
        });
        return cells;
    }

    @Override
    public List<Text> evidence(String campaignId, String memberId) {
        return jdbc.sql("""
                        select i.cycle, i.inspected_on, i.participation, coalesce(p.name, i.inspector) as inspector,
                               (select count(*) from problem b where b.inspection_id = i.id) as problems
                          from inspection i left join member p on p.id = i.inspector
                         where i.campaign_id = :campaign and i.member_id = :member order by i.inspected_on, i.cycle
                        """)
                .param("campaign", campaignId)
                .param("member", memberId)
                .query((row, number) -> row.getString("cycle") == null
                        ? Text.of(
                                "supervision.coverage.evidence.spot",
                                row.getString("inspected_on"),
                                row.getString("inspector"),
                                row.getInt("problems"))
                        : Text.of(
                                "supervision.coverage.evidence",
                                row.getInt("cycle"),
                                row.getString("inspected_on"),
                                row.getString("inspector"),
                                row.getInt("problems")))
                .list();
    }
}
