package org.zhengchuang.planning;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** The people of a branch, as sheets need them. */
final class Members {

    private Members() {}

    /** Number to name, in the order of the roster. */
    static Map<String, String> namesIn(Roster roster, String branchId) {
        return roster.members(branchId).stream()
                .collect(Collectors.toMap(Member::id, Member::name, (one, other) -> one, LinkedHashMap::new));
    }
}
