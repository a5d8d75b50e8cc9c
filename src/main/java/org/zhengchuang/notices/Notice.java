package org.zhengchuang.notices;

import java.time.OffsetDateTime;
import org.zhengchuang.engine.Text;

/**
 * One thing that one person is told (通知).
 *
 * @param source who told it, and knows its lines ({@link NoticeContent})
 * @param path where he goes from it, or {@code null}
 * @param answerPath where his answer of one line is posted to, as {@code answer}; {@code null} where none is expected
 */
public record Notice(
        String id,
        String person,
        String source,
        Text title,
        String path,
        String answerPath,
        OffsetDateTime createdAt,
        OffsetDateTime readAt,
        OffsetDateTime answeredAt) {

    /**
     * A notice that is to be posted. Its id is chosen by whoever posts it: the same id is posted once.
     *
     * @param title its arguments are texts and numbers
     */
    public record Draft(String id, String person, String source, Text title, String path, String answerPath) {}

    public boolean unread() {
        return readAt == null;
    }

    public boolean awaitsAnswer() {
        return answerPath != null && answeredAt == null;
    }
}
