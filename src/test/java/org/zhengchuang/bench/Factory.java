package org.zhengchuang.bench;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.Zhengchuang;

/** The whole application as it is delivered, on a free port, with a generated factory in it. */
final class Factory implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    /** A new factory, which is generated. */
    Factory(Database database, int branches, int members) {
        this(
                database,
                List.of(Zhengchuang.class, Rehearsal.class, CampaignStory.class, GeneratedRoster.class),
                "--bench.factory.branches=" + branches,
                "--bench.factory.members=" + members);
    }

    /** One that is there already; {@code works} is whether what waits in the background is done. */
    static Factory reopened(Database database, boolean works) {
        return new Factory(
                database,
                List.of(Zhengchuang.class, Rehearsal.class, CampaignStory.class),
                "--camunda.bpm.job-execution.enabled=" + works);
    }

    private Factory(Database database, List<Class<?>> sources, String... settings) {
        var usual = Stream.of(
                "--server.port=0",
                "--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=" + database.user(),
                "--spring.datasource.password=" + database.password(),
                "--zhengchuang.audit.heads=" + database.heads(),
                "--spring.main.banner-mode=off",
                "--logging.level.root=warn");
        context = new SpringApplicationBuilder(sources.toArray(Class[]::new))
                .profiles("rehearsal")
                .initializers(starting ->
                        starting.getBeanFactory().registerSingleton("nothingFromTheTests", new NothingFromTheTests()))
                .run(Stream.concat(usual, Stream.of(settings)).toArray(String[]::new));
    }

    <T> T the(Class<T> type) {
        return context.getBean(type);
    }

    int port() {
        return ((ServletWebServerApplicationContext) context).getWebServer().getPort();
    }

    @Override
    public void close() {
        context.close();
    }

    /** The tests lie in the packages that the application scans; it takes from them what it is given by name. */
    private static final class NothingFromTheTests extends TypeExcludeFilter {

        @Override
        public boolean match(MetadataReader type, MetadataReaderFactory types) throws IOException {
            return type.getResource().getURL().getPath().contains("/test-classes/");
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof NothingFromTheTests;
        }

        @Override
        public int hashCode() {
            return NothingFromTheTests.class.hashCode();
        }
    }
}
