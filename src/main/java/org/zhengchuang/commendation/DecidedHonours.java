package org.zhengchuang.commendation;

import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;

/** Whom the Party committee decided to honour, once the public notice has ended; the evaluation wrote it down. */
@Component
class DecidedHonours {

    private final JdbcClient jdbc;

    DecidedHonours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The honours that stand, branches first. */
    List<Honour> of(String campaignId) {
        return jdbc.sql("""
                        select track, subject_id, branch_id, name from honour
                         where campaign_id = :campaignId order by track, branch_id, subject_id
                        """).param("campaignId", campaignId).query(Honour.class).list();
    }

    /** Why a track was left vacant (空缺), in the committee's own words (R31). */
    Optional<String> vacancy(String campaignId, Track track) {
        return jdbc.sql("select " + (track == Track.MEMBER ? "member_vacancy" : "branch_vacancy") + """
                         from decision where campaign_id = :campaignId order by round desc limit 1
                        """)
                .param("campaignId", campaignId)
                .query((row, n) -> Optional.ofNullable(row.getString(1)))
                .optional()
                .flatMap(statement -> statement);
    }
}
