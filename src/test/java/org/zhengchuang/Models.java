package org.zhengchuang;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/** The models of the product, and two that are kept to show what the checks see. */
final class Models {

    static final Path WELL_DRAWN = Path.of("src/test/models/example-planning.bpmn");
    static final Path BROKEN = Path.of("src/test/models/broken-model.bpmn");

    private static final Path PROCESSES = Path.of("processes");

    private Models() {}

    static List<Path> all() {
        return Stream.concat(Stream.of(WELL_DRAWN), filesOf(".bpmn")).toList();
    }

    /** The files of the processes with one of these endings. */
    static Stream<Path> filesOf(String... endings) {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            return files
                    .filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One test a model, named like its file; what it prints in red is one line a finding. */
    static Stream<DynamicTest> each(Function<Path, List<String>> check) {
        return all().stream()
                .map(model -> DynamicTest.dynamicTest(
                        model.toString(),
                        () -> Assertions.assertThat(check.apply(model))
                                .as("what is wrong with %s", model)
                                .isEmpty()));
    }
}
