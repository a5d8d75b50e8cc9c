package org.zhengchuang.roster;

import org.zhengchuang.engine.ProcessBean;

/**
 * The roster as the models know it: whose task it is. Every answer is the number of one member with an account, today by
 * the clock, and never {@code null}; substitutes already stand for those who are away.
 */
@ProcessBean("roster")
public class RosterProcess {

    private final Roster roster;

    RosterProcess(Roster roster) {
        this.roster = roster;
    }

    /** The person who answers for the stage in the branch (R40). */
    public String ownerOf(String branchId, String stage) {
        return roster.ownerOn(branchId, Stage.valueOf(stage), roster.today());
    }

    /** The secretary (书记) of the branch, or who acts for him. */
    public String secretaryOf(String branchId) {
        return roster.secretaryOn(branchId, roster.today());
    }

    /**
     * Where a rule asks for two different people: the secretary of the branch unless he is that person himself, as in a
     * branch under seven full members, where the leader of the leading group takes the second part.
     */
    public String superiorOf(String branchId, String personId) {
        return roster.superiorOf(branchId, personId);
    }

    /** Who acts in the post of the factory. */
    public String holderOf(String post) {
        return roster.holderOn(FactoryPost.valueOf(post), roster.today());
    }

    /** The department's named person (R51), or who acts for him. */
    public String departmentPerson(String departmentId) {
        return roster.departmentPersonOn(departmentId, roster.today());
    }

    /** Who does what the member himself owes: he, or without an account his branch's owner of that stage. */
    public String doerFor(String memberId, String stage) {
        return roster.doerFor(memberId, Stage.valueOf(stage));
    }
}
