package org.zhengchuang.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * What {@code docker-compose.yml} starts, as processes: PostgreSQL, two nodes from the built jar, the proxy. A node is
 * killed by {@code kill -9} and started again under its port.
 */
public final class Topology implements AutoCloseable {

    public static final int NODES = 2;
    public static final String URL_OPTIONS = "?reWriteBatchedInserts=true";
    public static final String READINESS = "/actuator/health/readiness";

    private static final Path JAR = Path.of("target/zhengchuang.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EmbeddedPostgres postgres;
    private final long postmaster;
    private final Path folder;
    private final List<Integer> ports = new ArrayList<>();
    private final List<Process> nodes = new ArrayList<>();
    private final RoundRobin proxy;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    /** @param folder where each node has its own, with what it keeps outside of the database; emptied first */
    Topology(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        this.folder = folder;
        postgres = EmbeddedPostgres.start();
        postmaster = postmaster();
        for (int i = 0; i < NODES; i++) {
            try (var free = new ServerSocket(0)) {
                ports.add(free.getLocalPort());
            }
            nodes.add(null);
        }
        proxy = new RoundRobin(() -> ports);
        for (int i = 0; i < NODES; i++) {
            start(i);
            await(i);
        }
    }

    private long postmaster() throws IOException {
        var folder = database().sql("show data_directory").query(String.class).single();
        return Long.parseLong(
                Files.readAllLines(Path.of(folder, "postmaster.pid")).get(0));
    }

    int proxy() {
        return proxy.port();
    }

    int port(int node) {
        return ports.get(node);
    }

    void collectGarbage(int node) throws IOException, InterruptedException {
        run(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(nodes.get(node).pid()),
                "GC.run");
    }

    String url() {
        return postgres.getJdbcUrl("postgres", "postgres").split("\\?")[0] + URL_OPTIONS;
    }

    JdbcClient database() {
        return JdbcClient.create(postgres.getPostgresDatabase());
    }

    /** The heads of the ledger as this node keeps them. */
    Path heads(int node) {
        return home(node).resolve("data/ledger.heads.txt");
    }

    private Path home(int node) {
        return folder.resolve("node-" + (node + 1));
    }

    void start(int node) {
        try {
            Files.createDirectories(home(node));
            nodes.set(
                    node,
                    new ProcessBuilder(
                                    Path.of(System.getProperty("java.home"), "bin", "java")
                                            .toString(),
                                    "-XX:TieredStopAtLevel=1",
                                    "-Xmx600m",
                                    "-jar",
                                    JAR.toString(),
                                    "--spring.profiles.active=rehearsal",
                                    "--server.port=" + ports.get(node),
                                    "--spring.datasource.url=" + url(),
                                    "--spring.datasource.username=postgres",
                                    "--spring.datasource.password=postgres")
                            .directory(home(node).toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.appendTo(home(node)
                                    .resolve("node.log")
                                    .toAbsolutePath()
                                    .toFile()))
                            .start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code kill -9}. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).destroyForcibly();
        if (!nodes.get(node).waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("Node " + node + " does not die");
        }
    }

    void await(int node) {
        var until = Instant.now().plus(PATIENCE);
        while (!ready(node)) {
            if (Instant.now().isAfter(until) || !nodes.get(node).isAlive()) {
                throw new IllegalStateException("Node " + node + " does not start, see " + home(node));
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    private boolean ready(int node) {
        try {
            return client.send(
                                    HttpRequest.newBuilder(
                                                    URI.create("http://127.0.0.1:" + ports.get(node) + READINESS))
                                            .timeout(Duration.ofSeconds(5))
                                            .build(),
                                    HttpResponse.BodyHandlers.discarding())
                            .statusCode()
                    == 200;
        } catch (IOException notYet) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Cuts every connection of the nodes, as a database that is restarted does. */
    void cutConnections() {
        database().sql("""
                        select count(pg_terminate_backend(pid)) from pg_stat_activity
                         where pid <> pg_backend_pid() and backend_type = 'client backend'""").query(Long.class).single();
    }

    /** The database answers nobody, as on a machine that stands still. */
    void pauseDatabase() throws IOException, InterruptedException {
        onDatabase("kill", "-STOP");
    }

    void resumeDatabase() throws IOException, InterruptedException {
        onDatabase("kill", "-CONT");
    }

    private void onDatabase(String... command) throws IOException, InterruptedException {
        run(Stream.concat(Stream.of(command), databaseProcesses().stream()).toArray(String[]::new));
    }

    /** The database's own, and one for each connection. */
    private List<String> databaseProcesses() {
        var first = ProcessHandle.of(postmaster).orElseThrow();
        return Stream.concat(Stream.of(first), first.descendants())
                .map(process -> String.valueOf(process.pid()))
                .toList();
    }

    /** A connection's process may have ended meanwhile: that is no fault. */
    private static void run(String... command) throws IOException, InterruptedException {
        new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    @Override
    public void close() throws IOException {
        proxy.close();
        nodes.stream().filter(node -> node != null).forEach(Process::destroyForcibly);
        postgres.close();
    }
}
