package org.zhengchuang.evaluation;

import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The public notices (公示) as they were posted, for those who print them. */
@Component
public class PostedNotices {

    /** @param text its title in the first line */
    public record PostedNotice(int round, String text, String channel, String contact, LocalDate postedOn) {}

    private final JdbcClient jdbc;

    PostedNotices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public List<PostedNotice> of(String campaignId) {
        return jdbc.sql("""
                        select round, text, channel, contact, posted_on from public_notice
                         where campaign_id = :campaignId order by round
                        """)
                .param("campaignId", campaignId)
                .query(PostedNotice.class)
                .list();
    }
}
