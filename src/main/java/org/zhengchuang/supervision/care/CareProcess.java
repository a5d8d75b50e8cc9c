package org.zhengchuang.supervision.care;

import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/** What talk.bpmn and encouragement.bpmn ask. */
@ProcessBean("care")
public class CareProcess {

    private final Roster roster;

    CareProcess(Roster roster) {
        this.roster = roster;
    }

    /**
     * Who talks with the member and encourages him: the branch's owner; where it is the owner himself or the secretary,
     * the next office up.
     */
    public String supporterOf(String branchId, String memberId) {
        var today = roster.today();
        var owner = roster.ownerOn(branchId, Stage.SUPERVISION, today);
        return memberId.equals(owner) || memberId.equals(roster.secretaryOn(branchId, today))
                ? roster.superiorOf(branchId, memberId)
                : owner;
    }
}
