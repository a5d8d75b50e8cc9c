package org.zhengchuang.faults;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/**
 * What {@code docker-compose.yml} starts, as processes: PostgreSQL, two nodes from the built jar, the proxy. A node is
 * killed by {@code kill -9} and started again under its port. Where this user may mount, the database and what each node
 * keeps outside of it lie on small disks of their own, which can be filled.
 */
public final class Topology implements AutoCloseable {

    public static final int NODES = 2;
    public static final String URL_OPTIONS = "?reWriteBatchedInserts=true";
    public static final String READINESS = "/actuator/health/readiness";

    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final int MEGABYTES_OF_DATABASE = 1_024;
    private static final int MEGABYTES_OF_NODE = 64;
    private static final String SUPERUSER = "root";

    private final EmbeddedPostgres postgres;
    private final List<String> postgresCommand;
    private final Path databaseFolder;
    private final Path folder;
    private final List<SmallDisk> disks = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final RoundRobin proxy;

    /** @param folder where each node has its own, with what it keeps outside of the database; emptied first */
    Topology(Path folder) throws IOException {
        FileSystemUtils.deleteRecursively(folder);
        this.folder = folder;
        if (SmallDisk.possible()) {
            disks.add(new SmallDisk(MEGABYTES_OF_DATABASE));
            for (int i = 0; i < NODES; i++) {
                disks.add(new SmallDisk(MEGABYTES_OF_NODE));
            }
        }
        postgres = postgres();
        databaseFolder = Path.of(
                database().sql("show data_directory").query(String.class).single());
        postgresCommand = commandOf(postmaster());
        for (int i = 0; i < NODES; i++) {
            nodes.add(node(i));
        }
        var ports = nodes.stream().map(Node::port).toList();
        proxy = new RoundRobin(() -> ports);
        for (int i = 0; i < NODES; i++) {
            start(i);
            await(i);
        }
    }

    /** What it acknowledged is in its log, so that it survives the end of its process. */
    private EmbeddedPostgres postgres() throws IOException {
        var builder = EmbeddedPostgres.builder().setServerConfig("synchronous_commit", "on");
        return disks.isEmpty()
                ? builder.start()
                : builder.setDataDirectory(disks.get(0).folder().resolve("data"))
                        .setServerConfig("min_wal_size", "32MB")
                        .setServerConfig("max_wal_size", "64MB")
                        .start();
    }

    private long postmaster() throws IOException {
        return Long.parseLong(
                Files.readAllLines(databaseFolder.resolve("postmaster.pid")).get(0));
    }

    /** As this process would start it: PostgreSQL does not run as the superuser. */
    private static List<String> commandOf(long process) {
        var info = ProcessHandle.of(process).orElseThrow().info();
        var command = new ArrayList<String>();
        if (SUPERUSER.equals(System.getProperty("user.name"))) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(info.command().orElseThrow());
        command.addAll(List.of(info.arguments().orElseThrow()));
        return command;
    }

    int proxy() {
        return proxy.port();
    }

    int port(int node) {
        return nodes.get(node).port();
    }

    void collectGarbage(int node) throws IOException, InterruptedException {
        run(
                Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                String.valueOf(nodes.get(node).process()),
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
        return kept(node).resolve("ledger.heads.txt");
    }

    /** Whether the disks can be filled here. */
    boolean hasDisks() {
        return !disks.isEmpty();
    }

    private Path kept(int node) {
        return (disks.isEmpty()
                        ? home(node).resolve("data")
                        : disks.get(1 + node).folder())
                .toAbsolutePath();
    }

    private Path home(int node) {
        return folder.resolve("node-" + (node + 1));
    }

    private Node node(int node) throws IOException {
        return new Node(
                home(node),
                home(node).resolve("node.log"),
                kept(node),
                List.of(
                        "--zhengchuang.audit.heads=" + heads(node),
                        "--zhengchuang.audit.packs=" + folder.resolve("packs").toAbsolutePath(),
                        "--spring.datasource.url=" + url(),
                        "--spring.datasource.username=postgres",
                        "--spring.datasource.password=postgres"));
    }

    void start(int node) {
        nodes.get(node).start();
    }

    /** {@code kill -9}. */
    void kill(int node) throws InterruptedException {
        nodes.get(node).kill();
    }

    void await(int node) {
        nodes.get(node).await();
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

    /** Nothing more can be written to the database's disk; a database that cannot write its log stops for good. */
    void fillDatabaseDisk() throws IOException {
        disks.get(0).fill();
    }

    /** There is room again, and whoever keeps the machine starts the database where it has stopped. */
    void emptyDatabaseDisk() throws IOException {
        disks.get(0).empty();
        var until = Instant.now().plus(PATIENCE);
        while (!answers()) {
            if (Instant.now().isAfter(until)) {
                throw new IllegalStateException("The database does not come back, see " + folder);
            }
            if (!isRunning()) {
                startDatabase();
            }
            LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        }
    }

    private boolean answers() {
        try {
            return database().sql("select 1").query(Integer.class).single() == 1;
        } catch (DataAccessException down) {
            return false;
        }
    }

    private boolean isRunning() throws IOException {
        return Files.exists(databaseFolder.resolve("postmaster.pid"))
                && ProcessHandle.of(postmaster()).filter(ProcessHandle::isAlive).isPresent();
    }

    private void startDatabase() throws IOException {
        new ProcessBuilder(postgresCommand)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("postgres.log").toFile()))
                .start();
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos());
    }

    /** Neither node can keep the heads of the ledger, nor take in or make up a file. */
    void fillNodesDisks() throws IOException {
        for (int node = 0; node < NODES; node++) {
            disks.get(1 + node).fill();
        }
    }

    void emptyNodesDisks() throws IOException {
        for (int node = 0; node < NODES; node++) {
            disks.get(1 + node).empty();
        }
    }

    private void onDatabase(String... command) throws IOException, InterruptedException {
        run(Stream.concat(Stream.of(command), databaseProcesses().stream()).toArray(String[]::new));
    }

    /** The database's own, and one for each connection. */
    private List<String> databaseProcesses() throws IOException {
        var first = ProcessHandle.of(postmaster()).orElseThrow();
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
        nodes.forEach(Node::close);
        postgres.close();
        for (var disk : disks) {
            disk.close();
        }
    }
}
