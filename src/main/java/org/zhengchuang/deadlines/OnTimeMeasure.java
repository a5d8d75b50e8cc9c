package org.zhengchuang.deadlines;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.BranchMeasure;
import org.zhengchuang.engine.Text;

/** 按期办结: of the duties whose first day has come or which are done, how many were done by their first day (R52). */
@Component
@Order(10)
class OnTimeMeasure implements BranchMeasure {

    private final JdbcClient jdbc;
    private final Clock clock;

    OnTimeMeasure(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String key() {
        return "on-time";
    }

    @Override
    public Text title() {
        return Text.of("deadlines.measure.on-time");
    }

    @Override
    public Map<String, Share> shares(String campaignId) {
        var shares = new HashMap<String, Share>();
        jdbc.sql("""
                        select branch_id, count(*) as total,
                               sum(case when closed_at <= baseline_due then 1 else 0 end) as done
                          from duty
                         where campaign_id = :campaign and branch_id is not null
                           and (outcome in ('ON_TIME', 'LATE') or (closed_at is null and baseline_due < :now))
                         group by branch_id
                        """)
                .param("campaign", campaignId)
                .param("now", OffsetDateTime.now(clock))
                .query(row -> {
                    shares.put(row.getString("branch_id"), new Share(row.getInt("done"), row.getInt("total")));
                });
        return shares;
    }
}
