package org.zhengchuang.supervision.care;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/**
 * Who may know what was said in a talk (R32): the branch's secretary, its owner, and who held it; never the member
 * himself through somebody else's notes, no office above, no auditor and no administrator.
 */
@Component
class TalkAccess {

    private final Roster roster;
    private final CareProcess care;

    TalkAccess(Roster roster, CareProcess care) {
        this.roster = roster;
        this.care = care;
    }

    boolean mayRead(Talk talk, String person) {
        var today = roster.today();
        return !person.equals(talk.memberId())
                && (person.equals(talk.contentBy())
                        || Set.of(
                                        roster.secretaryOn(talk.branchId(), today),
                                        roster.ownerOn(talk.branchId(), Stage.SUPERVISION, today))
                                .contains(person));
    }

    /** Whoever holds the talk writes, until it is closed. */
    boolean mayWrite(Talk talk, String person) {
        return talk.isOpen() && person.equals(care.supporterOf(talk.branchId(), talk.memberId()));
    }
}
