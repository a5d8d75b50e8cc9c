package org.zhengchuang.notices;

import java.util.List;
import org.zhengchuang.engine.Text;

/** The lines of the notices of one source, kept by the module that told them and read when somebody looks. */
public interface NoticeContent {

    /**
     * A line of a notice.
     *
     * @param path where it leads to, or {@code null}
     * @param done whether nothing is left to do about it
     */
    record Line(Text text, String path, boolean done) {}

    String source();

    /** The first so many lines, the most urgent first. */
    List<Line> lines(String noticeId, int most);

    /** How many lines there are. */
    int count(String noticeId);
}
