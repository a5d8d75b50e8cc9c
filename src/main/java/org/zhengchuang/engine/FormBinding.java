package org.zhengchuang.engine;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jsr310.deser.LocalDateDeserializer;
import java.io.IOException;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Component;

/**
 * Between the one Json variable {@value #VARIABLE} of a task and the record its handler works with: binds, checks, and
 * says in the reader's language what is wrong with which field.
 */
@Component
class FormBinding {

    static final String VARIABLE = "form";

    /** Characters of a submission; a score sheet of 600 nominees with 12 items each has a third of them. */
    private static final int LONGEST = 4_000_000;

    /** What makes a browser do something. Nobody writes it into a form of this product by accident. */
    private static final Pattern SCRIPT = Pattern.compile(
            "<\\s*/?\\s*(script|iframe|object|embed|svg|img|style|link|meta|base|form)\\b|javascript\\s*:",
            Pattern.CASE_INSENSITIVE);

    /** What no keyboard types and a database may not take; line breaks and tabs are text. */
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\r\\n\\t]]");

    private final ObjectMapper json;
    private final FormChecks checks;

    FormBinding(ObjectMapper json, FormChecks checks) {
        this.json = json.copy()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerModule(new SimpleModule().addDeserializer(LocalDate.class, new Day()));
        this.checks = checks;
    }

    /** One that nobody can mean is as wrong as a text that is none. */
    private static final class Day extends JsonDeserializer<LocalDate> {

        @Override
        public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            var day = LocalDateDeserializer.INSTANCE.deserialize(parser, context);
            return day == null || Days.canBeMeant(day)
                    ? day
                    : (LocalDate) context.handleWeirdStringValue(LocalDate.class, day.toString(), "Nobody means it");
        }
    }

    JsonValue write(Object prefill) {
        try {
            return SpinValues.jsonValue(json.writeValueAsString(prefill)).create();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A prefill that is not JSON: " + prefill.getClass(), e);
        }
    }

    /** @throws Refusal where nothing was submitted, it cannot be read, or a field breaks its bounds */
    <F> F read(VariableScope scope, Class<F> type) {
        TypedValue submitted = scope.getVariableLocalTyped(VARIABLE, false);
        if (!(submitted instanceof JsonValue value) || value.getValueSerialized() == null) {
            throw new Refusal("engine.form.missing");
        }
        var text = value.getValueSerialized();
        if (text.length() > LONGEST) {
            throw new Refusal("engine.form.too-long", LONGEST);
        }
        F form = bind(text, type);
        checks.check(form);
        return form;
    }

    private <F> F bind(String text, Class<F> type) {
        try {
            var tree = json.readTree(text);
            checkTexts(tree);
            F form = json.treeToValue(tree, type);
            if (form == null) {
                throw new Refusal("engine.form.missing");
            }
            return form;
        } catch (JsonMappingException e) {
            var path = e.getPath().stream()
                    .filter(step -> step.getFieldName() != null)
                    .map(JsonMappingException.Reference::getFieldName)
                    .collect(Collectors.joining("."));
            throw path.isEmpty()
                    ? new Refusal("engine.form.unreadable")
                    : new Refusal("engine.form.wrong-type", FormChecks.label(type, path));
        } catch (JsonProcessingException e) {
            throw new Refusal("engine.form.unreadable");
        }
    }

    /** @throws Refusal where a text holds a script, or characters that are no text, or a row is nothing */
    private static void checkTexts(JsonNode node) {
        if (node.isArray() && StreamSupport.stream(node.spliterator(), false).anyMatch(JsonNode::isNull)) {
            throw new Refusal("engine.form.unreadable");
        }
        if (node.isTextual()) {
            if (SCRIPT.matcher(node.textValue()).find()) {
                throw new Refusal("engine.form.script");
            }
            if (CONTROL.matcher(node.textValue()).find()) {
                throw new Refusal("engine.form.control-character");
            }
        }
        node.forEach(FormBinding::checkTexts);
    }
}
