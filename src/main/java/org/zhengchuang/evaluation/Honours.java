package org.zhengchuang.evaluation;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;

/** The result of an evaluation, for those who commend. */
@Component
public class Honours {

    private final JdbcClient jdbc;
    private final Decisions decisions;

    Honours(JdbcClient jdbc, Decisions decisions) {
        this.jdbc = jdbc;
        this.decisions = decisions;
    }

    /** The honours that stand; empty before the result stands, and where nobody is honoured. */
    public List<Honour> of(String campaignId) {
        return jdbc.sql("""
                        select h.campaign_id, t.code as track_code, t.title as track_title, t.kind as track_kind,
                               h.subject_id, h.branch_id, h.name, h.score, h.reason, h.decided_by, h.decided_at, h.final_at
                          from honour h join campaign_track t on t.campaign_id = h.campaign_id and t.code = h.track
                         where h.campaign_id = :campaignId order by h.track, h.branch_id, h.subject_id
                        """).param("campaignId", campaignId).query(Honour.class).list();
    }

    /** Whether the result stands, be it empty. */
    public boolean areFinal(String campaignId) {
        return jdbc.sql("select count(*) from evaluation where campaign_id = :campaignId and final_at is not null")
                        .param("campaignId", campaignId)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** The statements of the tracks in which nobody is honoured (空缺, R31), by the last decision. */
    public Map<Track, String> vacancies(String campaignId) {
        return decisions.latest(campaignId).map(decisions::vacancies).orElse(Map.of());
    }
}
