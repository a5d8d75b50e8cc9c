package org.zhengchuang.audit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Says an entry in the reader's language. The sentence of an event stands in the message files under
 * {@code audit.event.<kind>}; its places are the event's components in order, a truth value being 1 or 0 for
 * {@code {n,choice,0#no|1#yes}}.
 */
@Component("sentences")
public class Sentences {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** A change of one field, as it is shown. */
    public record Change(String field, String from, String to) {}

    private final MessageSource messages;
    private final ObjectMapper json;
    private final Clock clock;

    Sentences(MessageSource messages, ObjectMapper json, Clock clock) {
        this.messages = messages;
        this.json = json;
        this.clock = clock;
    }

    /** In Chinese it is the sentence that was written down; in another language it is told from the values. */
    public String of(Entry entry, Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage())
                ? entry.sentence()
                : tell(entry.kind(), read(entry.details()), language);
    }

    /** Where the rule comes from, or null. */
    public String source(Entry entry, Locale language) {
        return Locale.CHINESE.getLanguage().equals(language.getLanguage())
                ? entry.source()
                : Optional.ofNullable(source(entry.kind(), language)).orElse(entry.source());
    }

    String source(String kind, Locale language) {
        return messages.getMessage("audit.source." + kind, null, null, language);
    }

    /** What an event of this kind is called, for lists and filters. */
    public String kind(String kind, Locale language) {
        return messages.getMessage("audit.kind." + kind, null, kind, language);
    }

    String tell(String kind, JsonNode details, Locale language) {
        var places = new ArrayList<Object>();
        details.path("values").forEach(value -> places.add(place(value, language)));
        return messages.getMessage("audit.event." + kind, places.toArray(), kind, language);
    }

    public List<Change> changes(Entry entry, Locale language) {
        return StreamSupport.stream(read(entry.details()).path("changes").spliterator(), false)
                .map(change -> new Change(
                        field(change.path("field").asText(), language),
                        String.valueOf(place(change.path("from"), language)),
                        String.valueOf(place(change.path("to"), language))))
                .toList();
    }

    private String field(String name, Locale language) {
        return messages.getMessage("audit.field." + name, null, name, language);
    }

    private Object place(JsonNode value, Locale language) {
        if (value.isNull() || value.isMissingNode()) {
            return "";
        }
        if (value.isBoolean()) {
            return value.asBoolean() ? 1 : 0;
        }
        if (value.isNumber()) {
            return value.asLong();
        }
        if (value.isArray()) {
            var between = Locale.CHINESE.getLanguage().equals(language.getLanguage()) ? "、" : ", ";
            return StreamSupport.stream(value.spliterator(), false)
                    .map(one -> String.valueOf(place(one, language)))
                    .collect(Collectors.joining(between));
        }
        if (value.has("name")) {
            return value.get("name").asText();
        }
        if (value.has("word")) {
            var word = value.get("word").asText();
            return messages.getMessage("audit.value." + value.get("of").asText() + "." + word, null, word, language);
        }
        if (value.has("time")) {
            return minute(Instant.parse(value.get("time").asText()));
        }
        return value.has("nobody") ? messages.getMessage("audit.nobody", null, language) : value.asText();
    }

    public String minute(Instant time) {
        return time == null ? "" : MINUTE.format(time.atZone(clock.getZone()));
    }

    JsonNode read(String details) {
        try {
            return json.readTree(details);
        } catch (JsonProcessingException e) {
            return json.createObjectNode();
        }
    }
}
