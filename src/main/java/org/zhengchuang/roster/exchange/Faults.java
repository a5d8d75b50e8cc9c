package org.zhengchuang.roster.exchange;

import java.util.ArrayList;
import java.util.List;
import org.zhengchuang.engine.Text;

/** What is wrong with one workbook; the first thousand are kept, the rest are counted. */
class Faults {

    private static final int KEPT = 1_000;
    private static final int VALUE_SHOWN = 100;

    private final Labels labels;
    private final List<Fault> kept = new ArrayList<>();
    private int count;

    Faults(Labels labels) {
        this.labels = labels;
    }

    void add(Sheet sheet, int row, Column column, Object value, String reason, Object... arguments) {
        add(sheet, row, column, value, Text.of(reason, arguments));
    }

    void add(Sheet sheet, int row, Column column, Object value, Text reason) {
        add(labels.of(sheet), row, column == null ? "" : labels.of(column), value, reason);
    }

    void add(String sheet, int row, String column, Object value, Text reason) {
        count++;
        if (kept.size() < KEPT) {
            var shown = value == null ? "" : value.toString();
            kept.add(new Fault(
                    sheet,
                    row,
                    column,
                    shown.length() > VALUE_SHOWN ? shown.substring(0, VALUE_SHOWN) + "…" : shown,
                    reason));
        }
    }

    void wholeFile(String reason, Object... arguments) {
        add("", 0, "", "", Text.of(reason, arguments));
    }

    boolean none() {
        return count == 0;
    }

    int count() {
        return count;
    }

    List<Fault> list() {
        return List.copyOf(kept);
    }
}
