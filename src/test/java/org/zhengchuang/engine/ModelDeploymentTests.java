package org.zhengchuang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.Resource;

class ModelDeploymentTests {

    private static final String DUE_DATES = "processes/deadlines/due-dates.dmn";

    @TempDir
    private Path changed;

    @Test
    void whatTheFactoryChangedTakesThePlaceOfOurs() throws IOException {
        var ours = texts(changed.resolve("nothing-is-there"));
        Files.createDirectories(changed.resolve("deadlines"));
        Files.writeString(changed.resolve("deadlines/due-dates.dmn"), "changed");
        Files.writeString(changed.resolve("deadlines/notes.txt"), "no model");

        var deployed = texts(changed);

        assertThat(deployed).hasSameSizeAs(ours).containsEntry(DUE_DATES, "changed");
        assertThat(ours.get(DUE_DATES)).contains("Task_DraftPlan");
        assertThat(List.copyOf(deployed.keySet())).containsExactlyInAnyOrderElementsOf(ours.keySet());
    }

    private static Map<String, String> texts(Path folder) {
        return new ModelDeployment(folder)
                .getDeploymentResources().stream()
                        .collect(Collectors.toMap(Resource::getDescription, ModelDeploymentTests::text));
    }

    private static String text(Resource resource) {
        try {
            return resource.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
