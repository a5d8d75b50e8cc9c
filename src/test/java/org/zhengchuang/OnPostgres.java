package org.zhengchuang;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** A {@link FactoryTest} on PostgreSQL, the database of a real installation. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@FactoryTest
@ContextConfiguration(initializers = OnPostgres.Server.class)
public @interface OnPostgres {

    /** Stops with the process, after the applications: they have work to finish in it. */
    class Server implements ApplicationContextInitializer<ConfigurableApplicationContext> {

        @Override
        public void initialize(ConfigurableApplicationContext application) {
            try {
                var server = EmbeddedPostgres.builder()
                        .setRegisterShutdownHook(false)
                        .start();
                SpringApplication.getShutdownHandlers().add(() -> stop(server));
                var url = server.getJdbcUrl("postgres", "postgres");
                TestPropertyValues.of(
                                "spring.datasource.url=" + url,
                                "spring.datasource.username=postgres",
                                "spring.datasource.password=postgres")
                        .applyTo(application);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static void stop(EmbeddedPostgres server) {
            try {
                server.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
