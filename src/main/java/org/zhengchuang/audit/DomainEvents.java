package org.zhengchuang.audit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.engine.DomainEvent;

/**
 * Enters every domain event. What there is to know stands in the record itself: an id is named as it is called today, a
 * day on which the matter took place gives the lag, a reason is kept apart. A new event needs nothing but its sentence.
 */
@Component
class DomainEvents {

    private static final Set<String> REASONS = Set.of(
            "reason", "overtakingReason", "opinion", "remark", "ground", "finding", "statement", "answer", "result");

    /** The days on which something took place; other days are deadlines or beginnings. */
    private static final Set<String> MATTER_DAYS = Set.of(
            "on",
            "heldOn",
            "inspectedOn",
            "checkedOn",
            "rectifiedOn",
            "encouragedOn",
            "doneOn",
            "publishedOn",
            "heardOn",
            "closedOn",
            "clearOn");

    /** Of a pair of components, the one that was before and the one that is now. */
    private static final Map<String, String> BEFORE = Map.of("memberId", "previousId", "branchId", "fromBranchId");

    private static final Pattern WORD = Pattern.compile("[A-Z_]{2,40}");

    private static final int LONGEST_REASON = 4_000;

    private final Writer writer;
    private final Names names;
    private final MessageSource messages;
    private final Map<Class<?>, List<RecordComponent>> components = new ConcurrentHashMap<>();

    DomainEvents(Writer writer, Names names, MessageSource messages) {
        this.writer = writer;
        this.names = names;
        this.messages = messages;
    }

    @EventListener
    @Order(100)
    void enter(DomainEvent event) {
        var values = values(event);
        if (event.getClass().getPackageName().endsWith(".roster")) {
            names.forget();
        }
        var details = new Details(names::of);
        values.forEach((name, value) -> put(details, event, name, value));
        changes(details, values);
        writer.write(new Draft(event.getClass().getSimpleName(), details)
                .at(event.campaignId(), event.branchId(), Stages.of(event, values.get("stage")))
                .about(event.subjectId(), member(event, values))
                .took(matter(values))
                .because(reason(values)));
    }

    private void put(Details details, DomainEvent event, String name, Object value) {
        if (value instanceof Track track) {
            put(details, name, track);
        } else if (value instanceof Record whole) {
            details.with(name, called(whole));
        } else if (value instanceof String word && isWord(event, name, word)) {
            details.withWord(name, event.getClass().getSimpleName() + "." + name, word);
        } else if (value == null && "stage".equals(name)) {
            details.withWord(name, "Stage", "ALL");
        } else if (value == null && isPerson(name)) {
            details.withPerson(name, null);
        } else {
            details.with(name, value);
        }
    }

    /** The tracks of the minutes are words of ours; one that a campaign added is called as the office wrote it. */
    private static void put(Details details, String name, Track track) {
        if (track.ofTheMinutes()) {
            details.withWord(name, "Track", track.code());
        } else {
            details.with(name, track.title());
        }
    }

    private static boolean isPerson(String name) {
        return "memberId".equals(name) || "previousId".equals(name) || "substituteId".equals(name);
    }

    /** Asked only of what looks like one: a text that is none would be looked for in every message file. */
    private boolean isWord(DomainEvent event, String name, String value) {
        var key = "audit.value." + event.getClass().getSimpleName() + "." + name + "." + value;
        return WORD.matcher(value).matches() && messages.getMessage(key, null, null, Locale.SIMPLIFIED_CHINESE) != null;
    }

    private static String called(Record whole) {
        return Arrays.stream(whole.getClass().getRecordComponents())
                .filter(component -> "name".equals(component.getName()))
                .map(component -> String.valueOf(value(component, whole)))
                .findFirst()
                .orElse("");
    }

    /** What was before and what is now: of two whole records field by field, or of a pair of components. */
    private void changes(Details details, Map<String, Object> values) {
        if (values.get("after") instanceof Record after) {
            for (var component : after.getClass().getRecordComponents()) {
                var before = values.get("before");
                details.changed(
                        component.getName(),
                        before == null ? null : value(component, (Record) before),
                        value(component, after));
            }
        }
        BEFORE.forEach((now, before) -> {
            if (values.containsKey(before)) {
                details.changed(now, values.get(before), values.get(now));
            }
        });
    }

    private String member(DomainEvent event, Map<String, Object> values) {
        if (values.get("memberId") instanceof String member) {
            return member;
        }
        return values.entrySet().stream()
                .filter(entry -> entry.getValue() instanceof String)
                .map(entry -> names.memberOf(entry.getKey(), (String) entry.getValue()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> names.isMember(event.subjectId()) ? event.subjectId() : null);
    }

    private static LocalDate matter(Map<String, Object> values) {
        return values.entrySet().stream()
                .filter(entry -> MATTER_DAYS.contains(entry.getKey()) && entry.getValue() instanceof LocalDate)
                .map(entry -> (LocalDate) entry.getValue())
                .findFirst()
                .orElse(null);
    }

    private static String reason(Map<String, Object> values) {
        var reasons = values.entrySet().stream()
                .filter(entry -> REASONS.contains(entry.getKey()) && entry.getValue() instanceof String)
                .map(entry -> (String) entry.getValue())
                .filter(text -> !text.isBlank())
                .collect(Collectors.joining("；"));
        return reasons.isEmpty() ? null : reasons.substring(0, Math.min(reasons.length(), LONGEST_REASON));
    }

    private Map<String, Object> values(DomainEvent event) {
        var values = new LinkedHashMap<String, Object>();
        components
                .computeIfAbsent(event.getClass(), DomainEvents::componentsOf)
                .forEach(component -> values.put(component.getName(), value(component, event)));
        return values;
    }

    private static List<RecordComponent> componentsOf(Class<?> event) {
        var components = event.getRecordComponents();
        if (components == null) {
            throw new IllegalStateException(event + " is no record, and so cannot be told");
        }
        return List.of(components);
    }

    private static Object value(RecordComponent component, Object of) {
        var accessor = component.getAccessor();
        accessor.setAccessible(true);
        try {
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("Cannot read " + component, e);
        }
    }
}
