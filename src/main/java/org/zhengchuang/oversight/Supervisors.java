package org.zhengchuang.oversight;

import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.Overseer;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/** Who supervises which branch; the supervisor is never the supervised (R53). */
@Component
class Supervisors implements Overseer {

    private final Roster roster;

    Supervisors(Roster roster) {
        this.roster = roster;
    }

    /** The branches that the department looks after; a department without any of its own looks at all. */
    List<Branch> branchesOf(String departmentId) {
        var own = roster.branchesOfDepartment(departmentId);
        return own.isEmpty() ? roster.branches() : own;
    }

    /** The department that looks after the branch: its own, else the organisation department, else {@code null}. */
    String departmentOf(String branchId) {
        var own = roster.branch(branchId).departmentId();
        if (own != null) {
            return own;
        }
        return roster.departments().stream()
                .filter(department -> department.kind() == DepartmentKind.ORGANISATION)
                .map(Department::id)
                .findFirst()
                .orElse(null);
    }

    @Override
    public String overseerOf(String branchId) {
        return supervisorOf(departmentOf(branchId), branchId);
    }

    /** Whether he sits on the branch's committee, or answers for it: then he does not supervise it (回避). */
    boolean recused(String person, String branchId) {
        return roster.ownerOn(branchId, Stage.SUPERVISION, roster.today()).equals(person)
                || roster.committee(branchId).stream()
                        .anyMatch(member -> member.id().equals(person));
    }

    /**
     * The department's person; where he is recused, the office, the leader of the leading group, the Party secretary.
     *
     * @param departmentId may be {@code null}
     */
    String supervisorOf(String departmentId, String branchId) {
        var day = roster.today();
        var department = departmentId == null
                ? Stream.<Supplier<String>>empty()
                : Stream.<Supplier<String>>of(() -> roster.departmentPersonOn(departmentId, day));
        return Stream.concat(
                        department,
                        Stream.of(
                                        FactoryPost.CAMPAIGN_OFFICE,
                                        FactoryPost.LEADING_GROUP_LEADER,
                                        FactoryPost.PARTY_SECRETARY)
                                .map(post -> (Supplier<String>) () -> roster.holderOn(post, day)))
                .map(Supplier::get)
                .filter(person -> !recused(person, branchId))
                .findFirst()
                .orElseThrow(() ->
                        new Refusal("oversight.nobody", roster.branch(branchId).name()));
    }
}
