package org.zhengchuang.supervision.guidance;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.supervision.Cycles;
import org.zhengchuang.supervision.guidance.CommonProblems.Where;

/** What guidance.bpmn asks. */
@ProcessBean("guidance")
public class GuidanceProcess {

    private final CommonProblems commonProblems;
    private final Papers papers;
    private final Cycles cycles;
    private final Roster roster;
    private final MessageSource messages;

    GuidanceProcess(
            CommonProblems commonProblems, Papers papers, Cycles cycles, Roster roster, MessageSource messages) {
        this.commonProblems = commonProblems;
        this.papers = papers;
        this.cycles = cycles;
        this.roster = roster;
        this.messages = messages;
    }

    /** Who signs: the leader of the leading group, or the Party secretary where the leader made the draft (P6). */
    public String issuerOf(String commonProblemId) {
        var leader = roster.holderOn(FactoryPost.LEADING_GROUP_LEADER, roster.today());
        return leader.equals(commonProblems.get(commonProblemId).studiedBy())
                ? roster.holderOn(FactoryPost.PARTY_SECRETARY, roster.today())
                : leader;
    }

    /**
     * Registers the guidance and sends it to every branch in which the problem was found.
     *
     * @return the id of the paper
     */
    public String send(String commonProblemId) {
        var problem = commonProblems.get(commonProblemId);
        var branches =
                commonProblems.where(problem).stream().map(Where::branchId).toList();
        int number = papers.all(problem.campaignId(), PaperKind.GUIDANCE).size() + 1;
        var paperId = papers.register(new Papers.Draft(
                problem.campaignId(),
                PaperKind.GUIDANCE,
                word("supervision.guidance.number", problem.campaignId(), number),
                problem.title(),
                word("supervision.guidance.issuer"),
                roster.today(),
                problem.guidance(),
                problem.issuedBy()));
        commonProblems.sent(problem.id(), paperId, branches);
        papers.send(paperId, branches);
        return paperId;
    }

    /** Whether all branches concerned have been inspected anew since the guidance, or will not be any more. */
    public boolean nextCycleInspected(String commonProblemId) {
        var problem = commonProblems.get(commonProblemId);
        return commonProblems.branchesConcerned(commonProblemId).stream()
                .allMatch(branch -> cycles.inspectedSince(problem.campaignId(), branch, problem.issuedAt()));
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
