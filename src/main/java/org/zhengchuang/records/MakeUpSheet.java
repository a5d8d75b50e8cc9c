package org.zhengchuang.records;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Rows;
import org.zhengchuang.roster.Roster;

/**
 * The sheet on which a branch puts down who has made up (补课) for a meeting, in {@code make-up.html}: the conveying of the
 * notice (R8) and the study (R18). Some rows may stay empty; the task comes again until nobody is left.
 */
@Component
public class MakeUpSheet {

    public record Form(@NotNull List<@Valid @NotNull Row> members) {}

    /**
     * @param madeUpOn null where he has not made up yet
     * @param clear that he knows the conditions now; asked only where there are some to know
     */
    public record Row(
            @NotBlank String id,
            LocalDate madeUpOn,
            @Size(max = 500) String how,
            Boolean clear) {}

    /**
     * Who has to make up.
     *
     * @param presence whether he was at the meeting; null where he came to the branch after it
     * @param reason why he was absent
     */
    public record Owing(String id, String name, Presence presence, String reason) {}

    private final Meetings meetings;
    private final Roster roster;

    MakeUpSheet(Meetings meetings, Roster roster) {
        this.meetings = meetings;
        this.roster = roster;
    }

    /**
     * The sheet as it is opened.
     *
     * @param conditions what everybody is to know afterwards, or {@code null}
     */
    public Map<String, Object> of(Meeting meeting, String conditions, Collection<Owing> owing) {
        var form = new LinkedHashMap<String, Object>();
        form.put("conditions", conditions);
        form.put("heldOn", meeting.heldOn().toString());
        form.put("today", roster.today().toString());
        form.put("members", owing.stream().map(MakeUpSheet::row).toList());
        return form;
    }

    private static Map<String, String> row(Owing member) {
        var row = new LinkedHashMap<String, String>();
        row.put("id", member.id());
        row.put("name", member.name());
        row.put("presence", Objects.toString(member.presence(), "JOINED"));
        row.put("reason", member.reason());
        return row;
    }

    /**
     * Puts down who made up, in the meeting's attendance for those who were absent.
     *
     * @param toBeClear whether each of them has to know the conditions
     * @return the rows of those who made up
     * @throws Refusal where somebody is missing on the sheet, nobody made up, or a row says too little
     */
    public List<Row> take(Form form, Meeting meeting, Collection<Owing> owing, boolean toBeClear) {
        var byId = owing.stream()
                .collect(Collectors.toMap(Owing::id, Function.identity(), (one, other) -> one, LinkedHashMap::new));
        var names = new LinkedHashMap<String, String>();
        byId.forEach((id, member) -> names.put(id, member.name()));
        var rows = Rows.covering(names, form.members(), Row::id).values();
        var madeUp = rows.stream().filter(row -> row.madeUpOn() != null).toList();
        if (madeUp.isEmpty() && !rows.isEmpty()) {
            throw new Refusal("records.make-up.nobody");
        }
        madeUp.forEach(row -> check(row, names.get(row.id()), meeting, toBeClear));
        madeUp.stream()
                .filter(row -> byId.get(row.id()).presence() == Presence.ABSENT)
                .forEach(row -> meetings.makeUp(
                        meeting, row.id(), row.madeUpOn(), row.how().strip()));
        return madeUp;
    }

    private void check(Row row, String name, Meeting meeting, boolean toBeClear) {
        if (row.madeUpOn().isBefore(meeting.heldOn()) || row.madeUpOn().isAfter(roster.today())) {
            throw new Refusal("records.make-up.date", name, meeting.heldOn().toString());
        }
        if (row.how() == null || row.how().isBlank()) {
            throw new Refusal("records.make-up.how", name);
        }
        if (toBeClear && !Boolean.TRUE.equals(row.clear())) {
            throw new Refusal("records.make-up.unclear", name);
        }
    }
}
