package org.zhengchuang.review;

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

/** 自评: the member has summed up, found his gaps and set his goals (R37). */
@Component
@Order(50)
class SelfReviewCoverage implements Coverage {

    private final JdbcClient jdbc;

    SelfReviewCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "self-review";
    }

    @Override
    public Text title() {
        return Text.of("review.coverage");
    }

    @Override
    public CampaignStage since() {
        return CampaignStage.REVIEW;
    }

    @Override
    public Set<String> tasks() {
        return Set.of("Task_ReviewSelf");
    }

    @Override
    public Map<String, Cell> cells(String campaignId, Collection<String> memberIds) {
        var cells = new HashMap<String, Cell>();
        jdbc.sql("""
                        select subject_id, cast(recorded_at as date) as on_day from self_review
                         where campaign_id = :campaign and track = 'MEMBER' and subject_id in (:members)
                        """).param("campaign", campaignId).param("members", memberIds).query(row -> {
            cells.put(
                    row.getString("subject_id"), Cell.done(Text.of("campaign.coverage.day", row.getString("on_day"))));
        });
        return cells;
    }

    @Override
    public List<Text> evidence(String campaignId, String memberId) {
        return jdbc.sql("""
                        select cast(r.recorded_at as date) as on_day, r.as_told, coalesce(p.name, r.recorded_by) as person,
                               (select count(*) from self_review_gap g where g.campaign_id = r.campaign_id
                                   and g.track = r.track and g.subject_id = r.subject_id) as gaps
                          from self_review r left join member p on p.id = r.recorded_by
                         where r.campaign_id = :campaign and r.track = 'MEMBER' and r.subject_id = :member
                        """)
                .param("campaign", campaignId)
                .param("member", memberId)
                .query((row, number) -> Text.of(
                        row.getBoolean("as_told") ? "review.coverage.evidence.told" : "review.coverage.evidence",
                        row.getString("on_day"),
                        row.getInt("gaps"),
                        row.getString("person")))
                .list();
    }
}
