package org.zhengchuang.evaluation;

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

/**
 * 评分: how many of the scorers have scored a nominee (R27). How many points they gave is not told here: until the Party
 * committee has decided, a score is one basis among others and nobody's ranking (R28).
 */
@Component
@Order(60)
class ScoreCoverage implements Coverage {

    private final JdbcClient jdbc;

    ScoreCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "scores";
    }

    @Override
    public Text title() {
        return Text.of("evaluation.coverage");
    }

    @Override
    public CampaignStage since() {
        return CampaignStage.EVALUATION;
    }

    @Override
    public boolean ofEveryone() {
        return false;
    }

    @Override
    public Set<String> tasks() {
        return Set.of("Task_ScoreNominees");
    }

    @Override
    public Map<String, Cell> cells(String campaignId, Collection<String> memberIds) {
        var cells = new HashMap<String, Cell>();
        jdbc.sql("""
                        select n.subject_id, sum(n.due) as due, sum(n.done) as done from (
                        select n.subject_id,
                               (select count(*) from scorer c where c.campaign_id = n.campaign_id
                                   and not exists (select 1 from recusal r where r.campaign_id = n.campaign_id
                                        and r.member_id = c.member_id and r.track = n.track
                                        and r.subject_id = n.subject_id)) as due,
                               (select count(distinct s.scorer_id) from score s where s.campaign_id = n.campaign_id
                                   and s.track = n.track and s.subject_id = n.subject_id
                                   and not exists (select 1 from recusal r where r.campaign_id = s.campaign_id
                                and r.member_id = s.scorer_id and r.track = s.track and r.subject_id = s.subject_id)) as done
                          from nominee n join campaign_track t on t.campaign_id = n.campaign_id and t.code = n.track
                         where n.campaign_id = :campaign and t.kind = 'MEMBER' and n.stopped_at is null
                           and n.subject_id in (:members)) n
                         group by n.subject_id
                        """).param("campaign", campaignId).param("members", memberIds).query(row -> {
            cells.put(row.getString("subject_id"), Cell.count(row.getInt("done"), row.getInt("due")));
        });
        return cells;
    }

    @Override
    public List<Text> evidence(String campaignId, String memberId) {
        return jdbc.sql("""
                        select cast(max(s.scored_at) as date) as on_day, count(distinct s.scorer_id) as scorers,
                               count(distinct s.item_code) as items
                          from score s join campaign_track t on t.campaign_id = s.campaign_id and t.code = s.track
                         where s.campaign_id = :campaign and t.kind = 'MEMBER' and s.subject_id = :member
                         group by s.track order by s.track
                        """)
                .param("campaign", campaignId)
                .param("member", memberId)
                .query((row, number) -> Text.of(
                        "evaluation.coverage.evidence",
                        row.getString("on_day"),
                        row.getInt("scorers"),
                        row.getInt("items")))
                .list();
    }
}
