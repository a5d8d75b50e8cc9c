package org.zhengchuang.running;

import java.util.HashMap;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.BranchMeasure;
import org.zhengchuang.engine.Text;

/** 措施落实: of the measures that a branch adopted, how many are carried out (R19). */
@Component
@Order(20)
class MeasuresCarriedOut implements BranchMeasure {

    private final JdbcClient jdbc;

    MeasuresCarriedOut(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "measures";
    }

    @Override
    public Text title() {
        return Text.of("running.measure.carried-out");
    }

    @Override
    public Map<String, Share> shares(String campaignId) {
        var shares = new HashMap<String, Share>();
        jdbc.sql("""
                        select branch_id, count(*) as total, count(done_on) as done from measure
                         where campaign_id = :campaign group by branch_id
                        """).param("campaign", campaignId).query(row -> {
            shares.put(row.getString("branch_id"), new Share(row.getInt("done"), row.getInt("total")));
        });
        return shares;
    }
}
