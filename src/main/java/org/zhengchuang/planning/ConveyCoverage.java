package org.zhengchuang.planning;

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
 * 传达: the notice of the superior organisation was conveyed to the member, at his branch's meeting or by making up for it
 * (R8). Whoever joined after the meeting was not expected at it: the study of the running stage reaches him.
 */
@Component
@Order(5)
class ConveyCoverage implements Coverage {

    private static final String FACTS = """
        select a.subject_id, a.presence, m.held_on, a.made_up_on, a.made_up_how
          from meeting m join attendance a on a.meeting_id = m.id
         where m.campaign_id = :campaign and m.kind = 'CONVEY' and a.subject_id in (:members)
         order by m.held_on
        """;

    private final JdbcClient jdbc;

    ConveyCoverage(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String key() {
        return "convey";
    }

    @Override
    public Text title() {
        return Text.of("planning.coverage.convey");
    }

    @Override
    public CampaignStage since() {
        return CampaignStage.PLANNING;
    }

    @Override
    public boolean ofEveryone() {
        return false;
    }

    @Override
    public Set<String> tasks() {
        return Set.of("Task_ConveyNotice", "Task_MakeUpConvey");
    }

    @Override
    public Map<String, Cell> cells(String campaignId, Collection<String> memberIds) {
        var cells = new HashMap<String, Cell>();
        jdbc.sql(FACTS)
                .param("campaign", campaignId)
                .param("members", memberIds)
                .query(row -> {
                    var on = row.getString(row.getString("presence").equals("ABSENT") ? "made_up_on" : "held_on");
                    cells.put(
                            row.getString("subject_id"),
                            on == null ? Cell.missing() : Cell.done(Text.of("campaign.coverage.day", on)));
                });
        return cells;
    }

    @Override
    public List<Text> evidence(String campaignId, String memberId) {
        return jdbc.sql(FACTS)
                .param("campaign", campaignId)
                .param("members", List.of(memberId))
                .query((row, number) -> {
                    var heldOn = row.getString("held_on");
                    if (!row.getString("presence").equals("ABSENT")) {
                        return Text.of("planning.coverage.convey.present", heldOn);
                    }
                    return row.getString("made_up_on") == null
                            ? Text.of("planning.coverage.convey.absent", heldOn)
                            : Text.of(
                                    "planning.coverage.convey.made-up",
                                    heldOn,
                                    row.getString("made_up_on"),
                                    row.getString("made_up_how"));
                })
                .list();
    }
}
