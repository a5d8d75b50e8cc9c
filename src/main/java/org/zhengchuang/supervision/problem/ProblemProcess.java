package org.zhengchuang.supervision.problem;

import java.util.HashSet;
import java.util.Set;
import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/** What problem.bpmn asks. */
@ProcessBean("problems")
public class ProblemProcess {

    private final Problems problems;
    private final Roster roster;

    ProblemProcess(Problems problems, Roster roster) {
        this.problems = problems;
        this.roster = roster;
    }

    /** Who puts it right: the named one or who acts for him; the branch's owner once he has left the branch. */
    public String rectifierOf(String problemId) {
        var problem = problems.get(problemId);
        var rectifier = roster.member(problem.rectifier());
        return problem.branchId().equals(rectifier.branchId())
                ? roster.doerFor(rectifier.id(), Stage.SUPERVISION)
                : roster.ownerOn(problem.branchId(), Stage.SUPERVISION, roster.today());
    }

    /** A third person (R22, P6): none of those who have a part in the problem. */
    public String verifierFor(String problemId) {
        var problem = problems.get(problemId);
        return roster.superiorOf(problem.branchId(), parties(problem));
    }

    /** In whom it was found, who found it, who answers for putting it right and who did. */
    Set<String> parties(Problem problem) {
        var parties = new HashSet<>(Set.of(problem.memberId()));
        parties.add(problem.finder());
        parties.add(problem.rectifier());
        problems.latestAttempt(problem.id()).map(Attempt::rectifiedBy).ifPresent(parties::add);
        return parties;
    }
}
