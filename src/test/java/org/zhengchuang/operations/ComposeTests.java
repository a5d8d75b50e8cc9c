package org.zhengchuang.operations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import org.zhengchuang.faults.Topology;

/** The compose file, the proxy's file, the image and the topology that the fault rounds start say the same. */
class ComposeTests {

    private final Map<String, Object> compose = new Yaml().load(read("docker-compose.yml"));

    private static String read(String file) {
        try {
            return Files.readString(Path.of(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> in(Map<String, Object> map, String key) {
        return (Map<String, Object>) map.get(key);
    }

    private Map<String, Object> service(String name) {
        return in(in(compose, "services"), name);
    }

    @Test
    void asManyNodesAsTheFaultRoundsStartAllAlike() {
        var nodes = in(compose, "services").keySet().stream()
                .filter(name -> name.startsWith("zhengchuang-"))
                .toList();

        assertThat(nodes).hasSize(Topology.NODES);
        assertThat(nodes.stream().map(node -> service(node).get("environment")).distinct())
                .hasSize(1);
        assertThat(in(service("zhengchuang-1"), "environment"))
                .containsEntry(
                        "SPRING_DATASOURCE_URL", "jdbc:postgresql://postgres:5432/zhengchuang" + Topology.URL_OPTIONS)
                .containsKeys("SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD");
    }

    @Test
    void whatANodeKeepsOutsideOfTheDatabaseOutlivesItsContainer() {
        var kept = List.of("backups", "packs", "heads");
        for (var node : List.of("zhengchuang-1", "zhengchuang-2")) {
            for (var folder : kept) {
                assertThat((Iterable<?>) service(node).get("volumes"))
                        .as("every node has the same " + folder)
                        .anyMatch(volume -> volume.equals(folder + ":/var/lib/zhengchuang/" + folder));
            }
            assertThat(service(node)).as("its heads are its own").containsEntry("hostname", node);
        }
        assertThat(in(service("zhengchuang-1"), "environment"))
                .containsEntry("ZHENGCHUANG_AUDIT_PACKS", "/var/lib/zhengchuang/packs")
                .containsEntry("ZHENGCHUANG_AUDIT_HEADS", "/var/lib/zhengchuang/heads/$${HOSTNAME}.txt");
        assertThat(in(compose, "volumes").keySet()).containsAll(kept);
        assertThat(read("Dockerfile").lines().filter(line -> line.startsWith("RUN install -d")))
                .singleElement()
                .satisfies(made -> assertThat(made.split(" ")).containsAll(kept));
    }

    @Test
    void theTablesAreMadeByOneNodeBeforeTheOtherStarts() {
        assertThat(in(in(service("zhengchuang-1"), "depends_on"), "postgres"))
                .containsEntry("condition", "service_healthy");
        assertThat(in(in(service("zhengchuang-2"), "depends_on"), "zhengchuang-1"))
                .containsEntry("condition", "service_healthy");
    }

    @Test
    void theProxyKnowsEveryNodeAndAsksForWhatANodeAnswers() {
        var proxy = read("src/docker/Caddyfile");

        assertThat(proxy)
                .contains("zhengchuang-1:8080 zhengchuang-2:8080")
                .contains("health_uri " + Topology.READINESS)
                .contains("lb_policy round_robin");
        assertThat(read("Dockerfile")).contains("EXPOSE 8080", Topology.READINESS, "USER zhengchuang");
        assertThat((List<?>) service("proxy").get("volumes"))
                .anySatisfy(volume -> assertThat(volume.toString()).startsWith("./src/docker/Caddyfile:"));
    }

    @Test
    void noPasswordIsWrittenDownAndTheDatabaseIsReachedFromInsideOnly() {
        assertThat(service("postgres")).doesNotContainKey("ports");
        assertThat(service("zhengchuang-1")).doesNotContainKey("ports");
        assertThat(in(service("postgres"), "environment")
                        .get("POSTGRES_PASSWORD")
                        .toString())
                .startsWith("${POSTGRES_PASSWORD:?");
    }
}
