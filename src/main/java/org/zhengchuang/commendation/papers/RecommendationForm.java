package org.zhengchuang.commendation.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengchuang.documents.OfficialDocument;
import org.zhengchuang.documents.OfficialDocument.Cell;
import org.zhengchuang.documents.OfficialDocument.Row;
import org.zhengchuang.documents.OfficialDocument.Table;
import org.zhengchuang.engine.Days;
import org.zhengchuang.evaluation.Dossier;
import org.zhengchuang.roster.Roster;

/** 推荐审批表: one page for the files, filled in from the dossier, with room for the seals. */
@Component
class RecommendationForm {

    private static final int DEEDS = 5;
    private static final int SEAL = 4;
    private static final int OPINION = 2;
    private static final int FEWEST_TO_TELL = 5;

    private final Roster roster;

    RecommendationForm(Roster roster) {
        this.roster = roster;
    }

    String title(Dossier dossier) {
        return dossier.track().title() + "推荐审批表";
    }

    OfficialDocument of(Dossier dossier) {
        var rows = new ArrayList<Row>();
        rows.addAll(dossier.track().ofBranches() ? branch(dossier) : member(dossier));
        rows.add(wide("主要\n事迹", dossier.deeds(), DEEDS));
        rows.add(wide("支部\n意见", vote(dossier) + seal(null), SEAL));
        for (var opinion : dossier.opinions()) {
            rows.add(wide(
                    opinion.department() + "\n意见",
                    (opinion.agrees() ? "同意。" : "不同意：")
                            + (opinion.reason() == null ? "" : opinion.reason())
                            + seal(opinion.givenOn()),
                    OPINION));
        }
        if (dossier.examination() != null) {
            rows.add(wide(
                    "考察\n情况",
                    dossier.examination().findings() + "\n（来源："
                            + dossier.examination().sources() + "）",
                    OPINION));
        }
        rows.add(wide("党委\n意见", committee(dossier), SEAL));
        return OfficialDocument.plain(title(dossier), List.of(new Table(List.of(3, 5, 3, 5), false, rows)));
    }

    /** Fewer than five votes are not told one by one. */
    private static String vote(Dossier dossier) {
        return dossier.voters() < FEWEST_TO_TELL
                ? "经支部党员大会无记名投票，赞成票超过应到会有表决权党员的半数，同意推荐。"
                : "经支部党员大会无记名投票，应到会有表决权的党员%d名，赞成%d票，超过半数，同意推荐。".formatted(dossier.voters(), dossier.votesFor());
    }

    private List<Row> member(Dossier dossier) {
        var member = roster.find(dossier.subjectId());
        return List.of(
                Row.of(Cell.label("姓名"), Cell.of(dossier.name()), Cell.label("编号"), Cell.of(dossier.subjectId())),
                Row.of(
                        Cell.label("所在党支部"),
                        Cell.of(dossier.branchName()),
                        Cell.label("入党时间"),
                        Cell.of(member.map(one -> one.joinedPartyOn())
                                .map(Days::chinese)
                                .orElse(""))));
    }

    private List<Row> branch(Dossier dossier) {
        return List.of(Row.of(
                Cell.label("党支部"),
                Cell.of(dossier.name()),
                Cell.label("党员人数"),
                Cell.of(String.valueOf(roster.memberCount(dossier.subjectId())))));
    }

    private static String committee(Dossier dossier) {
        if (dossier.stoppedAt() != null) {
            return "未进入评选：" + dossier.stoppedReason();
        }
        if (dossier.decided() == null) {
            return seal(null);
        }
        var decided = dossier.decided();
        var basis = dossier.judgements().stream()
                .filter(judged -> judged.met() && !judged.basis().isBlank())
                .map(Dossier.Judged::basis)
                .collect(Collectors.joining("；"));
        return (decided.awarded() ? "同意授予。" : "不授予。")
                + "逐项评分%s分（先进线%s分）。%s"
                        .formatted(
                                decided.score().toPlainString(),
                                decided.line().toPlainString(),
                                sentence(decided.reason()))
                + (decided.overtakingReason() == null ? "" : "越过较高分的理由：" + sentence(decided.overtakingReason()))
                + (basis.isEmpty() ? "" : "\n（资格与根本标准：" + basis + "）")
                + seal(decided.heldOn());
    }

    private static Row wide(String label, String text, int lines) {
        return new Row(lines, List.of(Cell.label(label), Cell.of(text, 3)));
    }

    private static String sentence(String text) {
        return text.matches(".*[。！？]") ? text : text + "。";
    }

    private static String seal(LocalDate on) {
        return on == null ? "\n（盖章）　　　年　　月　　日" : "\n（盖章）　" + Days.chinese(on);
    }
}
