package org.zhengchuang.deadlines.reminders;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.Overseer;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/** Who stands above the duties of a branch, today. */
@Component
class Above {

    /** In place of a branch: what belongs to the factory as a whole. */
    static final String FACTORY = "-";

    private static final Set<FactoryPost> PRESSING = Set.of(
            FactoryPost.LEADING_GROUP_LEADER,
            FactoryPost.LEADING_GROUP_MEMBER,
            FactoryPost.CAMPAIGN_OFFICE,
            FactoryPost.CAMPAIGN_OFFICE_STAFF);

    private final Roster roster;
    private final Overseer overseer;

    Above(Roster roster, Overseer overseer) {
        this.roster = roster;
        this.overseer = overseer;
    }

    /** Whom this audience is for each branch, and for the {@link #FACTORY}; where there is nobody, it is left out. */
    Map<String, String> of(Audience audience) {
        return switch (audience) {
            case PERSON -> Map.of();
            case SECRETARY -> byBranch(branch -> roster.secretaryOn(branch, roster.today()), Optional::empty);
            case DEPARTMENT -> byBranch(overseer::overseerOf, () -> holder(FactoryPost.CAMPAIGN_OFFICE));
            case LEADING_GROUP ->
                byBranch(
                        branch -> roster.holderOn(FactoryPost.LEADING_GROUP_LEADER, roster.today()),
                        () -> holder(FactoryPost.LEADING_GROUP_LEADER));
        };
    }

    /**
     * Whether he may press for the duties of the branch: its secretary, its department's person, the leading group and its
     * office. At factory level ({@code null}) the leading group and the office.
     */
    boolean standsAbove(String person, String branchId) {
        if (roster.postsOf(person).stream().anyMatch(PRESSING::contains)) {
            return true;
        }
        return branchId != null
                && (somebody(() -> roster.secretaryOn(branchId, roster.today()))
                                .filter(person::equals)
                                .isPresent()
                        || somebody(() -> overseer.overseerOf(branchId))
                                .filter(person::equals)
                                .isPresent());
    }

    private Map<String, String> byBranch(Function<String, String> who, Supplier<Optional<String>> atFactoryLevel) {
        var found = new HashMap<String, String>();
        for (Branch branch : roster.branches()) {
            somebody(() -> who.apply(branch.id())).ifPresent(person -> found.put(branch.id(), person));
        }
        atFactoryLevel.get().ifPresent(person -> found.put(FACTORY, person));
        return found;
    }

    private Optional<String> holder(FactoryPost post) {
        return somebody(() -> roster.holderOn(post, roster.today()));
    }

    /** A roster that has nobody for it is no reason to tell the others nothing. */
    private static Optional<String> somebody(Supplier<String> who) {
        try {
            return Optional.of(who.get());
        } catch (Refusal nobody) {
            return Optional.empty();
        }
    }
}
