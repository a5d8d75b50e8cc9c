package org.zhengchuang.roster.exchange;

import org.zhengchuang.engine.Text;

/** One thing that an import would change, as it is shown before it is done. */
public record Change(Sheet sheet, int row, Kind kind, Text text) {

    /** What kind of change it is; the preview counts by it. */
    public enum Kind {
        NEW,
        CHANGED,
        TRANSFERRED,
        LEFT;

        public Text text() {
            return Text.of("roster.change." + name());
        }
    }
}
