package org.zhengchuang.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.junit.jupiter.api.Test;

/** Every Chinese text that people read out of models, forms and shared lists has its English one in english.json. */
class EnglishTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final List<String> TEXTS = List.of("label", "dateLabel", "description", "text", "content");

    private final ObjectMapper json = new ObjectMapper();

    @Test
    void everyTextOfModelsAndFormsIsThereAndNoOther() throws IOException {
        var english = json.readValue(
                Path.of("src/main/resources/static/english.json").toFile(),
                new TypeReference<Map<String, String>>() {});
        assertThat(english.keySet()).containsExactlyInAnyOrderElementsOf(read());
        assertThat(english.values()).noneMatch(text -> CHINESE.matcher(text).find());
    }

    private Set<String> read() throws IOException {
        var texts = Stream.of(models(), forms(), filters())
                .flatMap(each -> each)
                .map(String::strip)
                .filter(text -> CHINESE.matcher(text).find());
        return texts.collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<String> models() throws IOException {
        return files(".bpmn")
                .map(Path::toFile)
                .map(Bpmn::readModelFromFile)
                .flatMap(model -> Stream.concat(
                        model.getModelElementsByType(Process.class).stream().map(Process::getName),
                        model.getModelElementsByType(UserTask.class).stream()
                                .flatMap(task -> Stream.concat(
                                        Stream.of(task.getName()),
                                        task.getDocumentations().stream().map(ModelElementInstance::getTextContent)))));
    }

    private Stream<String> forms() throws IOException {
        return files(".form").flatMap(form -> {
            try {
                return texts(json.readTree(form.toFile()));
            } catch (IOException e) {
                throw new IllegalStateException(form + " is no form", e);
            }
        });
    }

    /** What the fields of a form, and what is in them, say; markup parts a text into several. */
    private static Stream<String> texts(JsonNode node) {
        var own = TEXTS.stream()
                .map(node::path)
                .filter(JsonNode::isTextual)
                .flatMap(text -> Stream.of(text.asText().split("<[^>]+>")));
        var parts = Stream.of("components", "values").map(node::path).flatMap(JsonNode::valueStream);
        return Stream.concat(own, parts.flatMap(EnglishTests::texts));
    }

    private static Stream<String> filters() {
        var words = ResourceBundle.getBundle("messages.identity", Locale.ROOT);
        return words.keySet().stream()
                .filter(key -> key.startsWith("identity.filter."))
                .map(words::getString);
    }

    private static Stream<Path> files(String ending) throws IOException {
        try (var files = Files.walk(PROCESSES)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList().stream();
        }
    }
}
