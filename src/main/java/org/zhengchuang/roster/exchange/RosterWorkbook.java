package org.zhengchuang.roster.exchange;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Imports a roster workbook: shows first what would change and what is wrong, then does all of it or nothing. */
@Component
public class RosterWorkbook {

    private static final int SHOWN = 500;

    private final WorkbookReader reader;
    private final RosterImport roster;
    private final Labels labels;

    RosterWorkbook(WorkbookReader reader, RosterImport roster, Labels labels) {
        this.reader = reader;
        this.roster = roster;
        this.labels = labels;
    }

    /** What the file would change, and everything that is wrong with it. */
    public Preview preview(Path file, String actor) {
        var faults = new Faults(labels);
        var sheets = reader.read(file, faults);
        return preview(sheets, roster.plan(sheets, faults, actor), faults, false);
    }

    /** Writes what the file says, unless something is wrong with it. */
    public Preview apply(Path file, String actor) {
        return apply(file, actor, RosterImport.Progress.NOBODY);
    }

    Preview apply(Path file, String actor, RosterImport.Progress progress) {
        var faults = new Faults(labels);
        var sheets = reader.read(file, faults);
        var plan = faults.none() ? roster.apply(sheets, faults, actor, progress) : roster.plan(sheets, faults, actor);
        return preview(sheets, plan, faults, faults.none());
    }

    private static Preview preview(RosterSheets sheets, Plan plan, Faults faults, boolean applied) {
        var counts = new LinkedHashMap<Sheet, Map<Change.Kind, Integer>>();
        for (Change change : plan.changes) {
            counts.computeIfAbsent(change.sheet(), sheet -> new EnumMap<>(Change.Kind.class))
                    .merge(change.kind(), 1, Integer::sum);
        }
        return new Preview(
                applied,
                sheets.size(),
                counts,
                plan.changes.size(),
                plan.changes.stream().limit(SHOWN).toList(),
                faults.count(),
                faults.list());
    }

    /**
     * What an import would do, or has done.
     *
     * @param rows how many rows were read
     * @param counts how many changes of each kind on each sheet
     * @param changes the first of them, one sentence each
     * @param faults the first of what is wrong; while there is any, nothing is written
     */
    public record Preview(
            boolean applied,
            int rows,
            Map<Sheet, Map<Change.Kind, Integer>> counts,
            int changeCount,
            List<Change> changes,
            int faultCount,
            List<Fault> faults) {

        @JsonIgnore
        public boolean sound() {
            return faultCount == 0;
        }
    }
}
