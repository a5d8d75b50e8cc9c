package org.zhengchuang.identity;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What starts a process or hands in a task carries the form and nothing else. The engine takes any variable beside it, and
 * with one of ours its sender would say for whom, for which branch or with what result the process goes on; it also lets a
 * process begin half way, and without its listeners.
 */
final class Submission {

    private static final Pattern CARRIES =
            Pattern.compile("/task/[^/]+/(?:submit-form|complete)/?|/process-definition/.+/(?:submit-form|start)/?");

    private static final String VARIABLES = "variables";

    /** Of the rest Tasklist says only these; a business key is ours to give. */
    private static final Set<String> HARMLESS = Set.of(VARIABLES, "withVariablesInReturn");

    private static final Set<String> ONLY = Set.of("form");

    /** A name that comes twice is read by one parser as the first, by another as the last. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Submission() {}

    static boolean goesTo(String resource) {
        return CARRIES.matcher(resource).matches();
    }

    /** What is not, no parser shall make something of. */
    static boolean isReadable(byte[] body) throws IOException {
        try {
            JSON.readTree(body);
            return true;
        } catch (JsonProcessingException unreadable) {
            return false;
        }
    }

    /** The first name in a readable body that does not belong there. */
    static Optional<String> foreign(byte[] body) throws IOException {
        var sent = JSON.readTree(body);
        return Stream.concat(names(sent, HARMLESS::contains), names(sent.path(VARIABLES), ONLY::contains))
                .findFirst();
    }

    private static Stream<String> names(JsonNode node, Predicate<String> known) {
        return node.properties().stream()
                .filter(property -> !property.getValue().isNull())
                .map(property -> property.getKey())
                .filter(known.negate());
    }
}
