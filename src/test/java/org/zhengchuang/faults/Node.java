package org.zhengchuang.faults;

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

/** The built jar as a process, which is killed by {@code kill -9} and started again under its port. */
final class Node implements AutoCloseable {

    private static final Path JAR = Path.of("target/zhengchuang.jar").toAbsolutePath();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final int port;
    private final Path home;
    private final Path log;
    private final Path temporary;
    private final List<String> settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private Process process;

    /**
     * @param home where it works, and keeps what its settings do not put elsewhere
     * @param log what it says
     * @param kept where its temporary files lie
     */
    Node(Path home, Path log, Path kept, List<String> settings) throws IOException {
        try (var free = new ServerSocket(0)) {
            this.port = free.getLocalPort();
        }
        this.home = home;
        this.log = log.toAbsolutePath();
        this.temporary = kept.resolve("temporary").toAbsolutePath();
        this.settings = settings;
    }

    int port() {
        return port;
    }

    long process() {
        return process.pid();
    }

    void start() {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Xmx600m",
                "-Djava.io.tmpdir=" + temporary,
                "-jar",
                JAR.toString(),
                "--spring.profiles.active=rehearsal",
                "--server.port=" + port));
        command.addAll(settings);
        try {
            Files.createDirectories(home);
            Files.createDirectories(temporary);
            process = new ProcessBuilder(command)
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void kill() throws InterruptedException {
        process.destroyForcibly();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            throw new IllegalStateException("The node at " + port + " does not die");
        }
    }

    void await() {
        var until = Instant.now().plus(PATIENCE);
        while (!ready()) {
            if (Instant.now().isAfter(until) || !process.isAlive()) {
                throw new IllegalStateException("A node does not start, see " + log);
            }
            LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
        }
    }

    boolean ready() {
        try {
            return client.send(
                                    HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + Topology.READINESS))
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

    @Override
    public void close() {
        if (process != null) {
            process.destroyForcibly();
        }
    }
}
