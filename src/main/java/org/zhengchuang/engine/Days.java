package org.zhengchuang.engine;

import java.time.DateTimeException;
import java.time.LocalDate;

/** The days that somebody can mean. Java counts a thousand million years, PostgreSQL 300,000, and no campaign either. */
public final class Days {

    private static final int EARLIEST = 1900;
    private static final int LATEST = 2999;

    private Days() {}

    public static boolean canBeMeant(LocalDate day) {
        return day.getYear() >= EARLIEST && day.getYear() <= LATEST;
    }

    /** As a Chinese paper writes it: 2026年7月1日, in Arabic digits without leading zeros (GB/T 9704-2012, 7.3.5.4). */
    public static String chinese(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    /**
     * @param text such as 2026-12-01
     * @throws DateTimeException where it is no day, or none that somebody can mean
     */
    public static LocalDate parse(String text) {
        var day = LocalDate.parse(text);
        if (!canBeMeant(day)) {
            throw new DateTimeException("Nobody means " + text);
        }
        return day;
    }
}
