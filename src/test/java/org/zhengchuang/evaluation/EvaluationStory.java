package org.zhengchuang.evaluation;

import static org.zhengchuang.Rehearsal.rows;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.StageTest;
import org.zhengchuang.campaign.Counting;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleExtra;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.campaign.TrackRule;
import org.zhengchuang.review.Nominations;
import org.zhengchuang.roster.Roster;

/**
 * Drives an evaluation of the sample factory. Its Party committee members M1111 to M1114 and M1119 and the persons of
 * four departments M1121 to M1124 score; M1116 heads the office, M1110 is the Party secretary. Member items sum up to
 * 100 points, the line is 85.
 */
abstract class EvaluationStory extends StageTest {

    static final int SCORERS = 9;

    @Autowired
    Roster roster;

    @Autowired
    Honours honours;

    @Autowired
    Nominees nominees;

    @Autowired
    Nominations nominations;

    /** What this story's rule book says otherwise than the usual one. */
    UnaryOperator<RuleBook> rules = UnaryOperator.identity();

    /** What each nominee loses of the first item, by row id. */
    private final Map<String, String> lost = new HashMap<>();

    @Override
    protected RuleBook book(RuleBook usual) {
        return rules.apply(super.book(usual));
    }

    /** The campaign has this way of counting, and these lists of bonus, deduction and veto. */
    void countsBy(Counting counting, RuleExtra... extras) {
        countsBy(UnaryOperator.identity(), counting, extras);
    }

    void countsBy(UnaryOperator<TrackRule> tracks, Counting counting, RuleExtra... extras) {
        rules = usual -> new RuleBook(
                usual.campaignId(),
                0,
                usual.trackRules().stream().map(tracks).toList(),
                usual.conditions(),
                null,
                usual.items(),
                counting,
                List.of(extras));
        openCampaign();
        everyBranchMet();
    }

    /** Every branch has met; whom they nominated follows. */
    void everyBranchMet() {
        roster.branches().forEach(branch -> {
            jdbc.sql("""
                            insert into meeting (id, campaign_id, branch_id, kind, held_on, place, chair, content,
                                                 recorded_by, recorded_at)
                            values (:id, :c, :b, 'BRANCH', :on, '会议室', '书记', '推荐', 'M0101', current_timestamp)
                            """)
                    .param("id", campaign + branch.id())
                    .param("c", campaign)
                    .param("b", branch.id())
                    .param("on", factory.today())
                    .update();
            jdbc.sql("""
                            insert into recommendation (campaign_id, branch_id, meeting_id, voters, present, nobody_reason,
                                                        recorded_by, recorded_at)
                            values (:c, :b, :id, 20, 18, '理由', 'M0101', current_timestamp)
                            """)
                    .param("c", campaign)
                    .param("b", branch.id())
                    .param("id", campaign + branch.id())
                    .update();
        });
    }

    void nominated(Track track, String subjectId, String branchId) {
        jdbc.sql("""
                        insert into nomination (campaign_id, branch_id, track, subject_id, votes_for, deeds, passed, nominated)
                        values (:c, :b, :t, :s, 15, '事迹', true, true)
                        """)
                .param("c", campaign)
                .param("b", branchId)
                .param("t", track.code())
                .param("s", subjectId)
                .update();
        if (!nominations.reviewed(campaign, track.kind(), subjectId)) {
            jdbc.sql("""
                            insert into self_review (campaign_id, track, subject_id, branch_id, summary, goal, as_told,
                                                     recorded_by, recorded_at)
                            values (:c, :k, :s, :b, '总结', '目标', false, 'M0101', current_timestamp)
                            """)
                    .param("c", campaign)
                    .param("b", branchId)
                    .param("k", track.kind().name())
                    .param("s", subjectId)
                    .update();
        }
    }

    void members(String... ids) {
        for (var id : ids) {
            nominated(Track.MEMBER, id, "B" + id.substring(1, 3));
        }
    }

    void begins() {
        start("evaluation", null);
    }

    /** Everybody is eligible, agreed to and examined; the scorers sit over their sheets. */
    void broughtToScoring() {
        begins();
        judged(row -> {});
        factory.all("Task_GiveOpinion", form -> rows(form, "nominees").forEach(row -> row.put("answer", "AGREE")));
        examined();
    }

    void judged(Consumer<Map<String, Object>> except) {
        factory.done("Task_JudgeEligibility", judging(except));
    }

    static Consumer<Map<String, Object>> judging(Consumer<Map<String, Object>> except) {
        return form -> rows(form, "nominees").forEach(row -> {
            row.putAll(Map.of(
                    "partyLine", "PASS",
                    "partyLineBasis", "一贯坚定",
                    "centralTasks", "PASS",
                    "centralTasksBasis", "超额完成任务"));
            except.accept(row);
        });
    }

    void examined() {
        factory.done(
                "Task_ExamineNominees",
                form -> rows(form, "nominees")
                        .forEach(row -> row.putAll(Map.of(
                                "examinedOn",
                                factory.today().toString(),
                                "sources",
                                "谈话五人",
                                "findings",
                                "工作扎实,群众公认,成绩突出"))));
    }

    /** From now on every scorer takes so many points off this nominee. */
    void loses(String rowId, String points) {
        lost.put(rowId, points);
    }

    void scored() {
        factory.all("Task_ScoreNominees", this::score);
    }

    void score(Map<String, Object> form) {
        for (var row : rows(form, "scores")) {
            var id = row.get("id").toString();
            var nominee = id.substring(0, id.lastIndexOf(':'));
            boolean first = id.endsWith(":M1") || id.endsWith(":B6");
            var max = new BigDecimal(row.get("max").toString());
            row.put("points", first ? max.subtract(new BigDecimal(lost.getOrDefault(nominee, "0"))) : max);
            row.put("basis", "有据可查");
        }
    }

    /** The committee meets with so many of its six members, and chooses these. */
    Consumer<Map<String, Object>> chooses(String... rowIds) {
        var chosen = Set.of(rowIds);
        return form -> {
            form.putAll(Map.of("heldOn", factory.today().toString(), "place", "党委会议室", "content", "集体研究,逐人表决"));
            rows(form, "tracks").forEach(row -> row.put("vacancy", "没有达到优秀线的对象"));
            rows(form, "attendance").forEach(row -> row.put("presence", "PRESENT"));
            rows(form, "nominees").forEach(row -> {
                row.put("decision", chosen.contains(row.get("id")) ? "AWARD" : "NOT");
                row.put("reason", "综合考虑");
            });
        };
    }

    static Consumer<Map<String, Object>> because(String rowId, String overtakingReason) {
        return form -> rows(form, "nominees").stream()
                .filter(row -> rowId.equals(row.get("id")))
                .forEach(row -> row.put("overtakingReason", overtakingReason));
    }

    void posted() {
        factory.done("Task_IssuePublicNotice", form -> form.putAll(Map.of("channel", "厂务公开栏", "contact", "纪委 8888")));
    }

    void noticeIsOver() {
        var end = jdbc.sql("select max(ends_on) from public_notice where campaign_id = :c")
                .param("c", campaign)
                .query(LocalDate.class)
                .single();
        factory.itIs(end.plusDays(1));
        factory.letTimeWork();
    }

    void concludedWithoutObjection() {
        factory.done("Task_ConcludePublicNotice", form -> form.put("conclusion", "公示期内没有收到异议"));
    }
}
