package org.zhengchuang.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.Set;
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

    @Override
    public Set<Resource> getDeploymentResources() {
        var resources = new LinkedHashSet<Resource>();
        try {
            for (var ending : new String[] {"bpmn", "dmn", "form", "html"}) {
                for (var found : new PathMatchingResourcePatternResolver()
                        .getResources("classpath*:" + ROOT + "**/*." + ending)) {
                    resources.add(new Named(nameOf(found), found.getContentAsByteArray()));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return resources;
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
