package org.zhengchuang.calendar;

import java.time.LocalDate;
import java.util.Locale;

/** A day that differs from the plain week: a free weekday, a worked weekend day, or a named one. */
record CalendarDay(LocalDate day, boolean working, String name, String englishName) {

    String name(Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? name : englishName;
    }
}
