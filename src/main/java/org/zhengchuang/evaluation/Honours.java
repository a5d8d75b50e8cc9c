package org.zhengchuang.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
                        select campaign_id, track, subject_id, branch_id, name, score, reason, decided_by, decided_at, final_at
                          from honour where campaign_id = :campaignId order by track, branch_id, subject_id
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
        var latest = decisions.latest(campaignId);
        return Stream.of(Track.values())
                .flatMap(track -> latest
                        .flatMap(decision -> Optional.ofNullable(decision.vacancy(track)))
                        .map(statement -> Map.entry(track, statement))
                        .stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
