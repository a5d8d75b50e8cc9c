package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.EntityTypes;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.util.ClassUtils;
import org.springframework.util.ReflectionUtils;
import org.zhengchuang.engine.DomainEvent;

/** Every text is there in both languages, and reads as it should. */
class MessagesTests {

    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Path TEMPLATES = Path.of("src/main/resources/templates");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");

    /** Half-width punctuation beside Chinese: a Chinese sentence is punctuated in full width. */
    private static final Pattern HALF_WIDTH = Pattern.compile(
            "(?<=[\\p{IsHan}、。，：；（）“”《》])[,:;()?!]|[,:;()?!](?=[\\p{IsHan}，：；（）“”《》])|\\([RGPF]\\d[^()]*[)）]");

    private static final Pattern KEY = Pattern.compile("(?m)^([\\w.-]+)\\s*=");

    /** A line break in a label of a model. */
    private static final Pattern ENTITY = Pattern.compile("&#?\\w+;");

    /** The heading of a CSV file is data. */
    private static final String CSV_HEADING = "identity.accounts.file-heading";

    @Test
    void bothLanguagesHaveTheSameKeys() {
        for (var chinese : chineseFiles()) {
            var english = english(chinese);
            assertThat(new TreeSet<>(read(english).stringPropertyNames()))
                    .as("%s against %s", english, chinese)
                    .isEqualTo(new TreeSet<>(read(chinese).stringPropertyNames()));
        }
    }

    @Test
    void bothLanguagesFillTheSamePlaces() {
        for (var chinese : chineseFiles()) {
            var english = read(english(chinese));
            var texts = read(chinese);
            for (var key : texts.stringPropertyNames()) {
                assertThat(places(english.getProperty(key)))
                        .as("places of %s", key)
                        .isEqualTo(places(texts.getProperty(key)));
            }
        }
    }

    /** A single apostrophe would swallow what follows: it is written twice in every message. */
    @Test
    void apostrophesAreDoubled() {
        for (var file : files(MESSAGES, ".properties")) {
            var texts = read(file);
            for (var key : texts.stringPropertyNames()) {
                assertThat(texts.getProperty(key).replace("''", ""))
                        .as("%s in %s", key, file)
                        .doesNotContain("'");
            }
        }
    }

    @Test
    void everyKeyStandsInOneFile() {
        var keys = chineseFiles().stream()
                .flatMap(file -> read(file).stringPropertyNames().stream())
                .toList();
        assertThat(keys).doesNotHaveDuplicates();
    }

    /** Of two texts under one key the first would be lost without a word. */
    @Test
    void everyKeyStandsThereOnce() throws IOException {
        for (var file : files(MESSAGES, ".properties")) {
            assertThat(KEY.matcher(Files.readString(file)).results().map(key -> key.group(1)))
                    .as("keys of %s", file)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void everyFileIsConfigured() throws IOException {
        var configuration = Files.readString(Path.of("src/main/resources/application.yaml"));
        for (var file : chineseFiles()) {
            assertThat(configuration)
                    .contains("messages/" + file.getFileName().toString().replace(".properties", ""));
        }
    }

    @Test
    void pagesHoldNoTextOfTheirOwn() throws IOException {
        for (var page : files(TEMPLATES, ".html")) {
            assertThat(HAN.matcher(Files.readString(page)).find())
                    .as("Chinese text in %s", page)
                    .isFalse();
        }
    }

    @Test
    void chineseMessagesArePunctuatedInFullWidth() {
        for (var file : chineseFiles()) {
            var texts = read(file);
            texts.remove(CSV_HEADING);
            assertThat(texts.stringPropertyNames())
                    .as("half-width punctuation in %s", file)
                    .allSatisfy(
                            key -> assertThat(halfWidth(texts.getProperty(key))).isEmpty());
        }
    }

    /** Models, forms, sheets and decision tables are read by people just as well. */
    @Test
    void whatIsReadInTasklistIsPunctuatedInFullWidth() throws IOException {
        for (var ending : List.of(".bpmn", ".dmn", ".form", ".html")) {
            for (var file : files(Path.of("processes"), ending)) {
                assertThat(Files.readAllLines(file))
                        .as("half-width punctuation in %s", file)
                        .allSatisfy(line -> assertThat(halfWidth(line)).isEmpty());
            }
        }
    }

    private static List<String> halfWidth(String text) {
        return !HAN.matcher(text).find()
                ? List.of()
                : HALF_WIDTH
                        .matcher(ENTITY.matcher(text).replaceAll(" "))
                        .results()
                        .map(MatchResult::group)
                        .toList();
    }

    /** The audit tells every event to people: how it is called and what happened, a place for each component. */
    @Test
    void everyDomainEventHasItsSentenceInTheAudit() {
        var audit = read(MESSAGES.resolve("audit.properties")).stringPropertyNames();
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(DomainEvent.class));
        var events = scanner.findCandidateComponents("org.zhengchuang").stream()
                .map(event -> ClassUtils.getShortName(event.getBeanClassName()))
                .toList();
        assertThat(events).hasSizeGreaterThan(80).doesNotHaveDuplicates();
        assertThat(events)
                .as(
                        "add audit.kind.<Event> and audit.event.<Event> to messages/audit.properties and audit_en.properties;"
                                + " {0} is the first component of the record")
                .allMatch(event -> audit.contains("audit.kind." + event) && audit.contains("audit.event." + event));
    }

    /** Whatever an administrator may do to the engine, and to what: the engine's own lists of both. */
    @Test
    void everyOperationOnTheEngineIsToldInWords() {
        var audit = read(MESSAGES.resolve("audit.properties")).stringPropertyNames();
        assertThat(constants(UserOperationLogEntry.class, "OPERATION_TYPE_"))
                .hasSizeGreaterThan(50)
                .allMatch(type -> audit.contains("audit.value.Operation." + type));
        assertThat(constants(EntityTypes.class, ""))
                .hasSizeGreaterThan(20)
                .allMatch(entity -> audit.contains("audit.value.Entity." + entity));
    }

    private static List<String> constants(Class<?> type, String prefix) {
        return Stream.of(type.getFields())
                .filter(field -> field.getType() == String.class
                        && field.getName().startsWith(prefix)
                        && !field.isAnnotationPresent(Deprecated.class))
                .map(field -> String.valueOf(ReflectionUtils.getField(field, null)))
                .distinct()
                .toList();
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group(1))
                .sorted()
                .distinct()
                .toList();
    }

    private static List<Path> chineseFiles() {
        return files(MESSAGES, ".properties").stream()
                .filter(file -> !file.toString().endsWith("_en.properties"))
                .toList();
    }

    private static Path english(Path chinese) {
        return chinese.resolveSibling(chinese.getFileName().toString().replace(".properties", "_en.properties"));
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " is missing", e);
        }
        return properties;
    }
}
