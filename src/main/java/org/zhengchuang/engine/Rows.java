package org.zhengchuang.engine;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Checks a sheet with a row per person against the people who belong in it: nobody missing, nobody foreign. */
public final class Rows {

    private Rows() {}

    /**
     * @param expected who belongs in the sheet: id to name
     * @param rows what was submitted
     * @param id the id a row is about
     * @return the rows by id, in the order of the sheet
     * @throws Refusal naming who is missing, doubled, or does not belong here
     */
    public static <R> Map<String, R> covering(
            Map<String, String> expected, Collection<R> rows, Function<R, String> id) {
        var byId = new LinkedHashMap<String, R>();
        for (R row : rows) {
            if (byId.put(id.apply(row), row) != null) {
                throw new Refusal("engine.rows.twice", expected.getOrDefault(id.apply(row), id.apply(row)));
            }
        }
        var foreign =
                byId.keySet().stream().filter(key -> !expected.containsKey(key)).toList();
        if (!foreign.isEmpty()) {
            throw new Refusal("engine.rows.foreign", String.join("、", foreign));
        }
        var missing = expected.entrySet().stream()
                .filter(entry -> !byId.containsKey(entry.getKey()))
                .map(Map.Entry::getValue)
                .collect(Collectors.joining("、"));
        if (!missing.isEmpty()) {
            throw new Refusal("engine.rows.missing", missing);
        }
        return byId;
    }
}
