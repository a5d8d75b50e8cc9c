package org.zhengchuang.deadlines.board;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Which duties are asked for. What is left out does not matter; several states are one or the other, everything else goes
 * together. Methods are public because templates can call no others.
 *
 * @param person who holds the duty, of a closed one who held it at last
 * @param answers who answers for its being in time
 * @param from the first day, and {@code to} the last, on which the date in force falls
 */
record Filter(
        String campaign,
        String person,
        String answers,
        String branch,
        String department,
        String stage,
        Set<State> state,
        LocalDate from,
        LocalDate to) {

    Filter {
        campaign = given(campaign);
        person = given(person);
        answers = given(answers);
        branch = given(branch);
        department = given(department);
        stage = given(stage);
        state = state == null
                ? Set.of()
                : state.stream().filter(Objects::nonNull).collect(Collectors.toCollection(TreeSet::new));
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    static Filter none() {
        return new Filter(null, null, null, null, null, null, null, null, null);
    }

    public Filter in(State... states) {
        return new Filter(campaign, person, answers, branch, department, stage, Set.of(states), from, to);
    }

    public Filter counted() {
        return in(State.COUNTED);
    }

    public Filter done() {
        return in(State.DONE);
    }

    public Filter ofPerson(String id) {
        return new Filter(campaign, id, null, branch, department, stage, state, from, to);
    }

    public Filter answeredBy(String id) {
        return new Filter(campaign, null, id, branch, department, stage, state, from, to);
    }

    public Filter ofBranch(String id) {
        return new Filter(campaign, person, answers, id, department, stage, state, from, to);
    }

    public Filter ofDepartment(String id) {
        return new Filter(campaign, person, answers, branch, id, stage, state, from, to);
    }

    public Filter ofStage(String name) {
        return new Filter(campaign, person, answers, branch, department, name, state, from, to);
    }

    public Filter due(LocalDate first, LocalDate last) {
        return new Filter(campaign, person, answers, branch, department, stage, state, first, last);
    }

    /** The address of these rows below {@code path}. */
    public String at(String path) {
        var address = UriComponentsBuilder.fromPath(path);
        parameters().forEach((name, value) -> address.queryParam(name, value));
        return address.encode().toUriString();
    }

    private Map<String, Object> parameters() {
        var all = new LinkedHashMap<String, Object>();
        put(all, "campaign", campaign);
        put(all, "person", person);
        put(all, "answers", answers);
        put(all, "branch", branch);
        put(all, "department", department);
        put(all, "stage", stage);
        put(
                all,
                "state",
                state.isEmpty()
                        ? null
                        : String.join(",", state.stream().map(State::name).toList()));
        put(all, "from", from);
        put(all, "to", to);
        return all;
    }

    private static void put(Map<String, Object> all, String name, Object value) {
        if (value != null) {
            all.put(name, value);
        }
    }
}
