package org.zhengchuang.notices.delivery;

import java.util.List;
import java.util.Locale;

/**
 * A notice as it leaves the product, in the person's language.
 *
 * @param more how many lines are left out
 * @param link where the whole notice is read
 */
record Letter(String person, Locale language, String title, List<Line> lines, int more, String link) {

    /** @param link where it leads to, or {@code null} */
    record Line(String text, String link) {}
}
