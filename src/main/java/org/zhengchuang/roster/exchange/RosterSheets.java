package org.zhengchuang.roster.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.Standing;

/**
 * What the sheets of a workbook say, row by row; nothing here has been compared with the roster yet. A row with a fault
 * of its own is left out, but what it is about is remembered, so that rows that refer to it are not blamed as well.
 */
public class RosterSheets {

    public record BranchRow(
            int row, String id, String name, LocalDate openedOn, LocalDate closedOn, String departmentId) {}

    /** {@code account} is null where the cell is empty; {@code fromOn} since when he is in this branch. */
    public record MemberRow(
            int row,
            String id,
            String name,
            String branchId,
            Standing standing,
            LocalDate joinedPartyOn,
            String phone,
            String email,
            Boolean account,
            LocalDate fromOn,
            LocalDate leftOn,
            String leftReason) {}

    public record OfficeRow(
            int row,
            String branchId,
            OfficeKind kind,
            String memberId,
            String memberName,
            LocalDate fromOn,
            LocalDate untilOn) {}

    /** {@code stage} is null for the whole campaign, {@code memberId} where the place is vacant from that day. */
    public record OwnerRow(
            int row,
            String branchId,
            Stage stage,
            String memberId,
            String memberName,
            LocalDate fromOn,
            String reason) {}

    public record DepartmentRow(
            int row,
            String id,
            String name,
            DepartmentKind kind,
            String personId,
            String personName,
            LocalDate fromOn) {}

    public record PostRow(
            int row, FactoryPost post, String memberId, String memberName, LocalDate fromOn, LocalDate untilOn) {}

    public final List<BranchRow> branches = new ArrayList<>();
    public final List<MemberRow> members = new ArrayList<>();
    public final List<OfficeRow> offices = new ArrayList<>();
    public final List<OwnerRow> owners = new ArrayList<>();
    public final List<DepartmentRow> departments = new ArrayList<>();
    public final List<PostRow> posts = new ArrayList<>();

    final Set<String> mentionedBranches = new HashSet<>();
    final Set<String> mentionedMembers = new HashSet<>();
    final Set<String> mentionedDepartments = new HashSet<>();

    int size() {
        return branches.size() + members.size() + offices.size() + owners.size() + departments.size() + posts.size();
    }
}
