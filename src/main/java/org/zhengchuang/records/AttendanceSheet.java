package org.zhengchuang.records;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * The sheet of a meeting that everybody was expected at: when and where it was, what was said, and for each of them whether
 * he came. The mobilisation, the conveying and the ceremony are put down on it (R7, R8, R29), in {@code attendance.html}.
 */
@Component
public class AttendanceSheet {

    public record Form(
            @NotNull @PastOrPresent LocalDate heldOn,
            @NotBlank @Size(max = 200) String place,
            @NotBlank @Size(max = 100) String chair,
            @NotBlank @Size(max = 20_000) String content,
            @NotEmpty List<@Valid @NotNull Row> attendance) {}

    public record Row(
            @NotBlank String id,
            @NotNull Presence presence,
            @Size(max = 500) String reason) {}

    private final Meetings meetings;
    private final Roster roster;

    AttendanceSheet(Meetings meetings, Roster roster) {
        this.meetings = meetings;
        this.roster = roster;
    }

    /**
     * The sheet of a meeting of the factory as it is opened; that the Party secretary chaired it is proposed.
     *
     * @param about what the meeting is about, where that is known
     * @param expected who is expected: id to name
     */
    public Map<String, Object> of(String about, Map<String, String> expected) {
        var chair = roster.holdersOf(FactoryPost.PARTY_SECRETARY).stream()
                .map(Member::name)
                .findFirst()
                .orElse("");
        return of(about, chair, expected);
    }

    /** The same for a meeting of a branch, to which its members are expected and which its secretary chairs. */
    public Map<String, Object> ofBranch(String about, String branchId) {
        return of(about, roster.secretaryName(branchId), roster.memberNames(branchId));
    }

    private static Map<String, Object> of(String about, String chair, Map<String, String> expected) {
        return Map.of(
                "about",
                about,
                "chair",
                chair,
                "attendance",
                expected.entrySet().stream()
                        .map(one -> Map.of("id", one.getKey(), "name", one.getValue()))
                        .toList());
    }

    /** @throws org.zhengchuang.engine.Refusal where somebody is missing on it, or was absent without a reason */
    public Routing record(Form form, TaskContext task, MeetingKind kind, Map<String, String> expected) {
        var rows = Rows.covering(expected, form.attendance(), Row::id);
        meetings.record(
                new Meetings.Minutes(
                        task.campaignId(),
                        task.branchId(),
                        kind,
                        form.heldOn(),
                        form.place().strip(),
                        form.chair().strip(),
                        form.content().strip(),
                        task.actor()),
                rows.values().stream()
                        .map(row -> new Attendance(row.id(), row.presence(), row.reason(), null, null))
                        .toList());
        return Routing.none();
    }
}
