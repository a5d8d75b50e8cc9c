package org.zhengchuang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Names every resource by its path below {@code processes/}. Left to itself the engine names it by its absolute path in
 * an IDE and by its bare file name in a jar, where two files of one name silently become one.
 */
class ModelDeployment extends DefaultDeploymentConfiguration {

    private static final String ROOT = "processes/";

    private static final List<String> ENDINGS = List.of("bpmn", "dmn", "form", "html");

    private final Path changed;

    /** @param changed where a factory keeps what it changed, laid out like {@code processes/}; it need not exist */
    ModelDeployment(Path changed) {
        this.changed = changed;
    }

    /** What the product brings, and in the place of the same path what the factory changed. */
    @Override
    public Set<Resource> getDeploymentResources() {
        var resources = new LinkedHashMap<String, Resource>();
        try {
            for (var ending : ENDINGS) {
                for (var found : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + ROOT + "**/*." + ending)) {
                    var name = nameOf(found);
                    resources.put(name, new Named(name, found.getContentAsByteArray()));
                }
            }
            for (var file : changedFiles()) {
                var name = ROOT + changed.relativize(file).toString().replace('\\', '/');
                resources.put(name, new Named(name, Files.readAllBytes(file)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new LinkedHashSet<>(resources.values());
    }

    private List<Path> changedFiles() throws IOException {
        if (!Files.isDirectory(changed)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(changed)) {
            return files.filter(file ->
                            ENDINGS.stream().anyMatch(ending -> file.toString().endsWith("." + ending)))
                    .sorted()
                    .toList();
        }
    }

    private static String nameOf(Resource resource) throws IOException {
        var url = resource.getURL().toString();
        return url.substring(url.lastIndexOf(ROOT));
    }

    /** The engine takes the description of such a resource as its name. */
    private static final class Named extends ByteArrayResource {

        Named(String name, byte[] content) {
            super(content, name);
        }

        @Override
        public String getDescription() {
            var wrapped = super.getDescription();
            return wrapped.substring(wrapped.indexOf('[') + 1, wrapped.lastIndexOf(']'));
        }
    }
}
