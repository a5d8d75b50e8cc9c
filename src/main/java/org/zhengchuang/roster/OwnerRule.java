package org.zhengchuang.roster;

import java.util.Collection;
import java.util.Optional;
import org.zhengchuang.engine.Text;

/**
 * Who may answer for a branch's campaign (R40): a member of its committee; in a branch with fewer than seven full members,
 * which has no committee, its secretary. He needs an account, for he works in Tasklist.
 */
public final class OwnerRule {

    /** From this many full members on a branch elects a committee. */
    public static final int COMMITTEE_FROM = 7;

    private OwnerRule() {}

    /**
     * @param person as he stands on the day from which he shall answer
     * @param offices the offices that he holds in that branch on that day
     * @param fullMembers how many full members the branch has
     * @return why he may not, or empty
     */
    public static Optional<Text> objection(
            Member person, Branch branch, Collection<OfficeKind> offices, int fullMembers) {
        if (!branch.id().equals(person.branchId())) {
            return Optional.of(Text.of("roster.owner.otherBranch", person.name(), branch.name()));
        }
        if (!person.account()) {
            return Optional.of(Text.of("roster.owner.noAccount", person.name()));
        }
        if (offices.isEmpty()) {
            return Optional.of(Text.of("roster.owner.notOnCommittee", person.name(), branch.name()));
        }
        var secretaryOnly = offices.stream().allMatch(OfficeKind.SECRETARY::equals);
        return secretaryOnly && fullMembers >= COMMITTEE_FROM
                ? Optional.of(Text.of("roster.owner.secretary", person.name(), branch.name(), COMMITTEE_FROM))
                : Optional.empty();
    }
}
