package org.zhengchuang.web;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.Gates;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.deadlines.Duty;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * What needs those who answer for others: a secretary sees what is overdue in his branch and with whom, the campaign
 * office which branches are behind and what keeps the next gate closed. Branches stand in the order of their codes,
 * never in that of their arrears.
 */
@Component
class Attention {

    /** A duty of the reader's branch that is overdue, with whose it is. */
    record Late(MyDuties.Item duty, String person) {}

    /** A branch with arrears. */
    record Behind(String id, String name, int open, int overdue) {}

    /** The gate before which the campaign stands, with the demands that are not met yet. */
    record Closed(Gate gate, List<Text> demands) {}

    private final Duties duties;
    private final MyDuties mine;
    private final Gates gates;
    private final Roster roster;

    Attention(Duties duties, MyDuties mine, Gates gates, Roster roster) {
        this.duties = duties;
        this.mine = mine;
        this.gates = gates;
        this.roster = roster;
    }

    /** What others in the branch should have done by now. */
    List<Late> lateIn(String branchId, Campaign campaign, String reader) {
        var late = duties.overdueIn(campaign.id(), branchId).stream()
                .filter(duty -> !duty.person().equals(reader))
                .toList();
        var items = mine.items(late, reader);
        var names = roster.members(late.stream().map(Duty::person).toList()).stream()
                .collect(Collectors.toMap(Member::id, Member::name));
        return IntStream.range(0, late.size())
                .mapToObj(place ->
                        new Late(items.get(place), names.get(late.get(place).person())))
                .toList();
    }

    List<Behind> behind(Campaign campaign) {
        var loads = duties.arrears(campaign.id());
        return roster.branches().stream()
                .filter(branch -> loads.containsKey(branch.id()))
                .map(branch -> new Behind(
                        branch.id(),
                        branch.name(),
                        loads.get(branch.id()).open(),
                        loads.get(branch.id()).overdue()))
                .toList();
    }

    /** The gate that comes next, or null behind the last one. */
    Closed nextGate(Campaign campaign) {
        for (var gate : Gate.values()) {
            var opens = gate.opens();
            if (!campaign.stage().reached(opens)) {
                return new Closed(gate, gates.demands(campaign.id(), gate));
            }
        }
        return null;
    }
}
