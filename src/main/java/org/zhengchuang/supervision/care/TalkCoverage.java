package org.zhengchuang.supervision.care;

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

/** 谈心谈话: whether the talks that were needed have been held, and nothing of what was said (R32). */
@Component
@Order(40)
class TalkCoverage implements Coverage {

    private final JdbcClient jdbc;

    TalkCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "talks";
    }

    @Override
    public Text title() {
        return Text.of("supervision.coverage.talks");
    }

    @Override
    public CampaignStage since() {
        return CampaignStage.RUNNING;
    }

    @Override
    public boolean ofEveryone() {
        return false;
    }

    @Override
    public boolean confidential() {
        return true;
    }

    @Override
    public Map<String, Cell> cells(String campaignId, Collection<String> memberIds) {
        var cells = new HashMap<String, Cell>();
        jdbc.sql("""
                        select member_id, count(*) as due, count(held_on) as held from talk
                         where campaign_id = :campaign and closed_reason is null and member_id in (:members)
                         group by member_id
                        """).param("campaign", campaignId).param("members", memberIds).query(row -> {
            cells.put(row.getString("member_id"), Cell.count(row.getInt("held"), row.getInt("due")));
        });
        return cells;
    }

    @Override
    public List<Text> evidence(String campaignId, String memberId) {
        return jdbc.sql("""
                        select t.held_on, coalesce(p.name, t.held_by) as held_by from talk t left join member p on p.id = t.held_by
                         where t.campaign_id = :campaign and t.member_id = :member and t.held_on is not null
                         order by t.held_on
                        """)
                .param("campaign", campaignId)
                .param("member", memberId)
                .query((row, number) -> Text.of(
                        "supervision.coverage.talks.evidence", row.getString("held_on"), row.getString("held_by")))
                .list();
    }
}
