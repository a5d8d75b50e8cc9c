package org.zhengchuang.supervision.problem;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.BranchMeasure;
import org.zhengchuang.engine.Text;

/** 问题销号: of the problems found in a branch, how many are closed (R22). Finding many is no fault. */
@Component
@Order(30)
class ProblemsClosed implements BranchMeasure {

    private final JdbcClient jdbc;

    ProblemsClosed(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "problems";
    }

    @Override
    public Text title() {
        return Text.of("supervision.measure.problems");
    }

    @Override
    public Map<String, Share> shares(String campaignId) {
        var shares = new HashMap<String, Share>();
        jdbc.sql("""
                        select branch_id, count(*) as total, count(closed_at) as done from problem
                         where campaign_id = :campaign group by branch_id
                        """).param("campaign", campaignId).query(row -> {
            shares.put(row.getString("branch_id"), new Share(row.getInt("done"), row.getInt("total")));
        });
        return shares;
    }
}
