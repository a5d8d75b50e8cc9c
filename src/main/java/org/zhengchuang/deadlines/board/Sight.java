package org.zhengchuang.deadlines.board;

import java.util.Set;

/**
 * Whose duties somebody may see.
 *
 * @param everything the whole factory: office, leading group, Party committee, discipline, auditors
 * @param person himself; what he owes, answers for, or is the subject of, he sees wherever he is
 * @param branch his own branch, or null: of it he sees what concerns it as a whole
 * @param members whether he sees of his branch also what concerns single members: its committee does. Nobody is shown up
 *     before his comrades (R34)
 * @param departments those whose named person he is: he sees their duties, and all of the branches they look after
 */
record Sight(boolean everything, String person, String branch, boolean members, Set<String> departments) {

    /** In SQL, of {@code duty d}. */
    String condition() {
        if (everything) {
            return "1 = 1";
        }
        var mine = "(d.person = :me or d.answers_for = :me or d.member_id = :me";
        if (branch != null) {
            mine += members ? " or d.branch_id = :myBranch" : " or (d.branch_id = :myBranch and d.member_id is null)";
        }
        if (!departments.isEmpty()) {
            mine += " or d.department_id in (:myDepartments)"
                    + " or d.branch_id in (select b.id from branch b where b.department_id in (:myDepartments))";
        }
        return mine + ")";
    }
}
