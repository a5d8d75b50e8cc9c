package org.zhengchuang.roster.store;

import java.time.LocalDate;
import java.util.List;
import org.zhengchuang.roster.Absence;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Office;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.VotingSuspension;

/** One thing to be written into the roster; made here, carried out by {@link RosterTables}. */
public final class Entry {

    /** How the tables name the whole campaign where a stage could stand. */
    public static final String WHOLE_CAMPAIGN = "ALL";

    final Write write;
    final Object[] values;

    private Entry(Write write, Object... values) {
        this.write = write;
        this.values = values;
    }

    public static Entry newDepartment(String id, String name, DepartmentKind kind) {
        return new Entry(Write.INSERT_DEPARTMENT, id, name, kind.name());
    }

    public static Entry changedDepartment(String id, String name, DepartmentKind kind) {
        return new Entry(Write.UPDATE_DEPARTMENT, name, kind.name(), id);
    }

    public static Entry newBranch(Branch branch) {
        return new Entry(
                Write.INSERT_BRANCH,
                branch.id(),
                branch.name(),
                branch.openedOn(),
                branch.closedOn(),
                branch.departmentId());
    }

    public static Entry changedBranch(Branch branch) {
        return new Entry(
                Write.UPDATE_BRANCH,
                branch.name(),
                branch.openedOn(),
                branch.closedOn(),
                branch.departmentId(),
                branch.id());
    }

    public static Entry newMember(Member member) {
        return new Entry(
                Write.INSERT_MEMBER,
                member.id(),
                member.name(),
                member.standing().name(),
                member.joinedPartyOn(),
                member.phone(),
                member.email(),
                member.account());
    }

    public static Entry changedMember(Member member) {
        return new Entry(
                Write.UPDATE_MEMBER,
                member.name(),
                member.standing().name(),
                member.joinedPartyOn(),
                member.phone(),
                member.email(),
                member.account(),
                member.id());
    }

    /** From that day he belongs to the branch; to none, where it is {@code null}. */
    public static Entry membership(String memberId, LocalDate fromOn, String branchId, String reason, Recorded by) {
        return new Entry(Write.INSERT_MEMBERSHIP, memberId, fromOn, branchId, reason, by.actor(), by.at());
    }

    public static Entry movedMembership(String memberId, LocalDate fromOn, LocalDate correctly) {
        return new Entry(Write.MOVE_MEMBERSHIP, correctly, memberId, fromOn);
    }

    public static Entry newOffice(Office office) {
        return new Entry(
                Write.INSERT_OFFICE,
                office.branchId(),
                office.kind().name(),
                office.memberId(),
                office.fromOn(),
                office.untilOn());
    }

    /** The office ends that day; one that would end before it began has never been. */
    public static Entry endedOffice(Office office, LocalDate untilOn) {
        var key = new Object[] {office.branchId(), office.kind().name(), office.memberId(), office.fromOn()};
        return untilOn != null && !untilOn.isAfter(office.fromOn())
                ? new Entry(Write.DELETE_OFFICE, key)
                : new Entry(Write.END_OFFICE, untilOn, key[0], key[1], key[2], key[3]);
    }

    /** From that day the member answers for the stage, for the whole campaign where that is {@code null}. */
    public static List<Entry> owner(
            String branchId, Stage stage, LocalDate fromOn, String memberId, String reason, Recorded by) {
        var name = stage == null ? WHOLE_CAMPAIGN : stage.name();
        return List.of(
                new Entry(Write.DELETE_OWNER, branchId, name, fromOn),
                new Entry(Write.INSERT_OWNER, branchId, name, fromOn, memberId, reason, by.actor(), by.at()));
    }

    public static List<Entry> departmentPerson(
            String departmentId, LocalDate fromOn, String memberId, String reason, Recorded by) {
        return List.of(
                new Entry(Write.DELETE_DEPARTMENT_PERSON, departmentId, fromOn),
                new Entry(Write.INSERT_DEPARTMENT_PERSON, departmentId, fromOn, memberId, reason, by.actor(), by.at()));
    }

    public static List<Entry> solePost(
            FactoryPost post, LocalDate fromOn, String memberId, String reason, Recorded by) {
        return List.of(
                new Entry(Write.DELETE_SOLE_POST, post.name(), fromOn),
                new Entry(Write.INSERT_SOLE_POST, post.name(), fromOn, memberId, reason, by.actor(), by.at()));
    }

    public static Entry sharedPost(FactoryPost post, String memberId, LocalDate fromOn, LocalDate untilOn) {
        return new Entry(Write.INSERT_SHARED_POST, post.name(), memberId, fromOn, untilOn);
    }

    public static Entry endedSharedPost(FactoryPost post, String memberId, LocalDate fromOn, LocalDate untilOn) {
        return untilOn != null && !untilOn.isAfter(fromOn)
                ? new Entry(Write.DELETE_SHARED_POST, post.name(), memberId, fromOn)
                : new Entry(Write.END_SHARED_POST, untilOn, post.name(), memberId, fromOn);
    }

    public static Entry absence(Absence absence, Recorded by) {
        return new Entry(
                Write.INSERT_ABSENCE,
                absence.memberId(),
                absence.fromOn(),
                absence.toOn(),
                absence.substituteId(),
                absence.reason(),
                by.actor(),
                by.at());
    }

    /** The absence ends with that day; one that has not begun by then has never been. */
    public static Entry endedAbsence(Absence absence, LocalDate toOn) {
        return toOn.isBefore(absence.fromOn())
                ? new Entry(Write.DELETE_ABSENCE, absence.memberId(), absence.fromOn())
                : new Entry(Write.END_ABSENCE, toOn, absence.memberId(), absence.fromOn());
    }

    public static Entry votingSuspension(VotingSuspension suspension, Recorded by) {
        return new Entry(
                Write.INSERT_VOTING_SUSPENSION,
                suspension.memberId(),
                suspension.fromOn(),
                suspension.untilOn(),
                suspension.reason(),
                by.actor(),
                by.at());
    }

    /** He votes again from that day; a suspension that has not begun by then has never been. */
    public static Entry endedVotingSuspension(VotingSuspension suspension, LocalDate untilOn) {
        return untilOn.isAfter(suspension.fromOn())
                ? new Entry(Write.END_VOTING_SUSPENSION, untilOn, suspension.memberId(), suspension.fromOn())
                : new Entry(Write.DELETE_VOTING_SUSPENSION, suspension.memberId(), suspension.fromOn());
    }
}
