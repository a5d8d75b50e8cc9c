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
        if (!Files.isDirectory(PROCESSES)) {
            return List.of(WELL_DRAWN);
        }
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            Stream<Path> models =
                    files.filter(file -> file.toString().endsWith(".bpmn")).sorted();
            return Stream.concat(Stream.of(WELL_DRAWN), models).toList();
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
