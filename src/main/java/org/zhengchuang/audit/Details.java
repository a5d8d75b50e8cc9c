package org.zhengchuang.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The values of an entry by name, in order, each so written that it can be told in any language later: an id with the
 * name of that day, a word of ours with what it is a word of, a time as a time. Beside them what changed from what to
 * what.
 */
final class Details {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final BiFunction<String, String, Optional<String>> names;
    private final ObjectNode values = JSON.objectNode();
    private final ObjectNode all = JSON.objectNode();

    /** @param names what the id in a component of that name is called */
    Details(BiFunction<String, String, Optional<String>> names) {
        this.names = names;
        all.set("values", values);
    }

    Details with(String name, Object value) {
        values.set(name, node(name, value));
        return this;
    }

    /** Somebody who may be nobody. */
    Details withPerson(String name, String id) {
        values.set(name, id == null ? JSON.objectNode().put("nobody", true) : node(name, id));
        return this;
    }

    /** A word of ours: labels stand in the message files under {@code audit.value.<of>.<word>}. */
    Details withWord(String name, String of, String word) {
        values.set(name, word(of, word));
        return this;
    }

    Details changed(String field, Object from, Object to) {
        if (!Objects.equals(from, to)) {
            all.withArray("changes").addObject().put("field", field).set("from", node(field, from));
            var changes = all.withArray("changes");
            ((ObjectNode) changes.get(changes.size() - 1)).set("to", node(field, to));
        }
        return this;
    }

    JsonNode json() {
        return all;
    }

    private JsonNode node(String name, Object value) {
        if (value == null) {
            return JSON.nullNode();
        }
        if (value instanceof Boolean flag) {
            return JSON.booleanNode(flag);
        }
        if (value instanceof Integer || value instanceof Long) {
            return JSON.numberNode(((Number) value).longValue());
        }
        if (value instanceof Enum<?> word) {
            return word(word.getDeclaringClass().getSimpleName(), word.name());
        }
        if (value instanceof Collection<?> several) {
            var array = JSON.arrayNode();
            several.forEach(one -> array.add(node(name, one)));
            return array;
        }
        if (value instanceof OffsetDateTime time) {
            return JSON.objectNode().put("time", time.toInstant().toString());
        }
        if (value instanceof Instant time) {
            return JSON.objectNode().put("time", time.toString());
        }
        if (value instanceof Temporal || value instanceof Number) {
            return JSON.textNode(value.toString());
        }
        var text = value.toString();
        return names.apply(name, text)
                .<JsonNode>map(known -> JSON.objectNode().put("id", text).put("name", known))
                .orElseGet(() -> JSON.textNode(text));
    }

    private static JsonNode word(String of, String word) {
        return JSON.objectNode().put("of", of).put("word", word);
    }
}
