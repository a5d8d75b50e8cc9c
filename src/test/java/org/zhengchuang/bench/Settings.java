package org.zhengchuang.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is measured; each can be given on the command line, as {@code -Dbench.branches=10,50,200}.
 *
 * @param branches the sizes of the factories
 * @param members of each branch
 * @param warmUp how many branches the factory has whose campaign is run first and not measured
 * @param sheets how many of the members' target sheets are completed, so that sizes are compared over equal work
 * @param duties over how many open duties the deadline watch looks; none where this is empty
 * @param entries of the ledger that is searched, sealed and verified; 0 leaves it out
 * @param runs of everything; the medians are shown, and how far the runs lie apart
 * @param year how many branches the factory has that lives through a whole year; 0 leaves it out
 * @param board how many duties the board is asked about; 0 leaves the board out
 * @param sessions how many members hand in their sheet over HTTP with a session each, four at a time; 0 leaves it out
 * @param many for how many members of a whole group a campaign is launched, killed meanwhile and gone on with; 0, which is
 *     usual, leaves it out: 500,000 take more than an hour
 * @param manyBranches among which they are spread
 * @param evaluation how many branches review themselves before the ranking of 500 nominees is asked for; 0 leaves it out
 * @param heap of each measured process
 */
record Settings(
        List<Integer> branches,
        int members,
        int warmUp,
        int sheets,
        List<Integer> duties,
        int entries,
        int runs,
        int year,
        int board,
        int evaluation,
        int sessions,
        int many,
        int manyBranches,
        boolean postgres,
        String heap,
        Path directory) {

    /** Two people work at the same time. */
    static final int CLIENTS = 2;

    /** So many browsers hand in their forms at the same time. */
    static final int BROWSERS = 4;

    static Settings given() {
        return new Settings(
                numbers("branches", "10,50,200"),
                number("members", 60),
                number("warmUp", 10),
                number("sheets", 3_000),
                numbers("duties", "10000,100000"),
                number("entries", 1_000_000),
                number("runs", 1),
                number("year", 50),
                number("board", 100_000),
                number("evaluation", 50),
                number("sessions", 400),
                number("many", 0),
                number("manyBranches", 50),
                isPostgres(System.getProperty("bench.database", "h2")),
                System.getProperty("bench.heap", "1g"),
                Path.of("target", "bench").toAbsolutePath());
    }

    private static List<Integer> numbers(String name, String otherwise) {
        return Arrays.stream(System.getProperty("bench." + name, otherwise).split(","))
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .map(Integer::valueOf)
                .sorted()
                .toList();
    }

    private static int number(String name, int otherwise) {
        return Integer.getInteger("bench." + name, otherwise);
    }

    private static boolean isPostgres(String database) {
        return switch (database) {
            case "h2" -> false;
            case "postgres" -> true;
            default -> throw new IllegalArgumentException("bench.database is h2 or postgres, not " + database);
        };
    }

    String database() {
        return postgres ? "postgres" : "h2";
    }
}
