package org.zhengchuang.commendation.papers;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.commendation.HonourRegister;
import org.zhengchuang.commendation.RegisteredHonour;

/**
 * The honour register (荣誉台账) over the years, for everybody in the factory: what stands and what was taken back. Beside it,
 * independent of any rank, those who progressed most against their own past and were encouraged (R34).
 */
@Controller
class HonoursController {

    /** Somebody who was encouraged; by name, without his marks: there is no board of anybody's points. */
    record Encouraged(String campaignId, String name, String branchName) {}

    /** A campaign with its honours and its encouraged members. */
    record Year(Campaign campaign, List<RegisteredHonour> honours, List<Encouraged> encouraged) {}

    private final Campaigns campaigns;
    private final HonourRegister register;
    private final JdbcClient jdbc;

    HonoursController(Campaigns campaigns, HonourRegister register, JdbcClient jdbc) {
        this.campaigns = campaigns;
        this.register = register;
        this.jdbc = jdbc;
    }

    @GetMapping("/honours")
    String honours(Model model) {
        var encouraged = encouraged();
        model.addAttribute(
                "years",
                campaigns.all().stream()
                        .map(campaign -> new Year(
                                campaign,
                                register.of(campaign.id()),
                                encouraged.getOrDefault(campaign.id(), List.of())))
                        .filter(year ->
                                !year.honours().isEmpty() || !year.encouraged().isEmpty())
                        .toList());
        return "documents/honours";
    }

    private Map<String, List<Encouraged>> encouraged() {
        return jdbc.sql("""
                        select distinct e.campaign_id, m.name, b.name as branch_name, b.id as branch_id, m.id as member_id
                          from encouragement e join member m on m.id = e.member_id join branch b on b.id = e.branch_id
                         where e.encouraged_on is not null order by b.id, m.id
                        """).query(Encouraged.class).list().stream()
                .collect(Collectors.groupingBy(Encouraged::campaignId, LinkedHashMap::new, Collectors.toList()));
    }
}
