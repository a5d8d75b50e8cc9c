package org.zhengchuang.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/** In a rehearsal (演练) the sign-in page shows as whom one may sign in: somebody of every kind. */
@Component
@Profile("rehearsal")
class SampleAccounts {

    /**
     * @param role message key of what he is
     * @param where the branch or department, or empty
     */
    record SampleAccount(String role, String id, String name, String where) {}

    private final Roster roster;

    SampleAccounts(Roster roster) {
        this.roster = roster;
    }

    List<SampleAccount> list() {
        var accounts = new ArrayList<SampleAccount>();
        addHolder(accounts, "office", FactoryPost.CAMPAIGN_OFFICE);
        firstWholeBranch().ifPresent(branch -> addBranch(accounts, branch));
        addHolder(accounts, "party-secretary", FactoryPost.PARTY_SECRETARY);
        addHolder(accounts, "leading-group", FactoryPost.LEADING_GROUP_LEADER);
        roster.departments().stream()
                .filter(department -> department.personId() != null)
                .findFirst()
                .ifPresent(department -> addDepartment(accounts, department));
        addHolder(accounts, "discipline", FactoryPost.DISCIPLINE);
        addHolder(accounts, "auditor", FactoryPost.AUDITOR);
        accounts.add(new SampleAccount("identity.sample.admin", "admin", "", ""));
        return accounts;
    }

    private void addHolder(List<SampleAccount> accounts, String role, FactoryPost post) {
        roster.holdersOf(post).stream()
                .filter(Member::account)
                .findFirst()
                .ifPresent(holder -> add(accounts, role, holder, ""));
    }

    private static void add(List<SampleAccount> accounts, String role, Member person, String where) {
        accounts.add(new SampleAccount("identity.sample." + role, person.id(), person.name(), where));
    }

    private void addDepartment(List<SampleAccount> accounts, Department department) {
        roster.find(department.personId()).ifPresent(person -> add(accounts, "department", person, department.name()));
    }

    /** A branch in which the secretary and the owner are two people. */
    private Optional<Branch> firstWholeBranch() {
        return roster.branches().stream()
                .filter(branch -> roster.officeOf(branch.id(), OfficeKind.SECRETARY)
                        .filter(secretary -> !secretary.id().equals(owner(branch)))
                        .isPresent())
                .findFirst();
    }

    private String owner(Branch branch) {
        return roster.ownerOn(branch.id(), Stage.PLANNING, roster.today());
    }

    private void addBranch(List<SampleAccount> accounts, Branch branch) {
        var committee = roster.committee(branch.id());
        add(accounts, "owner", roster.member(owner(branch)), branch.name());
        roster.officeOf(branch.id(), OfficeKind.SECRETARY)
                .ifPresent(secretary -> add(accounts, "secretary", secretary, branch.name()));
        roster.members(branch.id()).stream()
                .filter(member -> member.account() && member.full() && !committee.contains(member))
                .filter(member -> roster.postsOf(member.id()).isEmpty())
                .findFirst()
                .ifPresent(member -> add(accounts, "member", member, branch.name()));
    }
}
