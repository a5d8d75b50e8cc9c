package org.zhengchuang.audit.reading;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhengchuang.engine.Refusal;

/**
 * What somebody looks for; everything combines, and what is empty does not narrow. The components are the parameters of
 * the page's and the interface's address.
 *
 * @param who the account of whoever did it, or a part of his name
 * @param whom the number of the member or other subject it concerns, or a part of the member's name
 * @param asOf the day as of which the ledger is read: nothing later is shown
 * @param late {@code true} for what was done after its deadline
 * @param lag days: what was entered at least so long after it took place
 * @param words found in the sentence, the name of who did it or the reason; several must all be found
 * @param before the key of the page: entries before this one
 */
public record Filter(
        String who,
        String whom,
        String campaign,
        String branch,
        String stage,
        String kind,
        String from,
        String to,
        String asOf,
        String late,
        String lag,
        String words,
        String task,
        String instance,
        String before) {

    private static final int LONGEST = 200;
    private static final int MOST_DAYS = 100_000;

    public Filter {
        who = clean(who);
        whom = clean(whom);
        campaign = clean(campaign);
        branch = clean(branch);
        stage = clean(stage);
        kind = clean(kind);
        from = clean(from);
        to = clean(to);
        asOf = clean(asOf);
        late = clean(late);
        lag = clean(lag);
        words = clean(words);
        task = clean(task);
        instance = clean(instance);
        before = clean(before);
    }

    static Filter none() {
        return new Filter(null, null, null, null, null, null, null, null, null, null, null, null, null, null, null);
    }

    /** Only what concerns this subject. */
    Filter about(String subject) {
        return new Filter(
                who, subject, campaign, branch, stage, kind, from, to, asOf, late, lag, words, task, instance, before);
    }

    Filter by(String person) {
        return new Filter(
                person, whom, campaign, branch, stage, kind, from, to, asOf, late, lag, words, task, instance, before);
    }

    Filter from(String key) {
        return new Filter(
                who, whom, campaign, branch, stage, kind, from, to, asOf, late, lag, words, task, instance, key);
    }

    private static String clean(String value) {
        if (value == null || value.isBlank()) {
            return null;
        }
        var text = value.strip().replace("\u0000", "");
        if (text.length() > LONGEST) {
            throw new Refusal("audit.filter.too-long", LONGEST);
        }
        return text;
    }

    LocalDate fromDay() {
        return day(from);
    }

    LocalDate toDay() {
        return day(to);
    }

    LocalDate asOfDay() {
        return day(asOf);
    }

    private static LocalDate day(String text) {
        try {
            var day = text == null ? null : LocalDate.parse(text);
            if (day != null && (day.getYear() < 1900 || day.getYear() > 9999)) {
                throw new Refusal("audit.filter.day", text);
            }
            return day;
        } catch (DateTimeParseException e) {
            throw new Refusal("audit.filter.day", text);
        }
    }

    boolean lateOnly() {
        return "true".equals(late);
    }

    /** How many days, or null. */
    Integer lagDays() {
        var days = number(lag);
        if (days != null && (days < 0 || days > MOST_DAYS)) {
            throw new Refusal("audit.filter.number", lag);
        }
        return days == null ? null : days.intValue();
    }

    Long beforeId() {
        return number(before);
    }

    private static Long number(String text) {
        try {
            return text == null ? null : Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new Refusal("audit.filter.number", text);
        }
    }

    /** As the parameters of an address, without the page's key. */
    public Map<String, String> parameters() {
        var all = new LinkedHashMap<String, String>();
        all.put("who", who);
        all.put("whom", whom);
        all.put("campaign", campaign);
        all.put("branch", branch);
        all.put("stage", stage);
        all.put("kind", kind);
        all.put("from", from);
        all.put("to", to);
        all.put("asOf", asOf);
        all.put("late", late);
        all.put("lag", lag);
        all.put("words", words);
        all.put("task", task);
        all.put("instance", instance);
        all.values().removeIf(java.util.Objects::isNull);
        return all;
    }

    /** The address of the same search elsewhere, such as an export. */
    public String at(String path) {
        return address(path, null);
    }

    public String next(Long key) {
        return address("/audit", key);
    }

    private String address(String path, Long key) {
        var address = UriComponentsBuilder.fromPath(path);
        var values = new LinkedHashMap<String, Object>(parameters());
        if (key != null) {
            values.put("before", key);
        }
        values.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }
}
