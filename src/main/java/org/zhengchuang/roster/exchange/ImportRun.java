package org.zhengchuang.roster.exchange;

import java.time.OffsetDateTime;
import org.zhengchuang.engine.Text;

/**
 * One import on its way: shown, being written, written, or broken off.
 *
 * @param done how much of {@code total} has been written
 */
public record ImportRun(
        String id,
        State state,
        int done,
        int total,
        String fileName,
        String startedBy,
        OffsetDateTime startedAt,
        OffsetDateTime finishedAt) {

    /** How far it has come. */
    public enum State {
        /** Sound, and waiting for somebody to say yes. */
        PREVIEWED,
        /** Has faults, and cannot be written. */
        FAULTY,
        /** Being written. */
        APPLYING,
        /** All of it is on the roster. */
        APPLIED,
        /** Broken off; nothing of it is on the roster. */
        FAILED;

        public Text text() {
            return Text.of("roster.import.state." + name());
        }
    }

    public boolean applying() {
        return state == State.APPLYING;
    }

    public boolean waiting() {
        return state == State.PREVIEWED;
    }
}
