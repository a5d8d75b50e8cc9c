package org.zhengchuang.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The heads of the chain outside of the database: a file to which every node appends each block's hash. Whoever shortens
 * the ledger, or makes its chain anew, has to change this file on every node as well, and every copy of it.
 */
public final class Heads {

    private static final String FIRST = "# ledger ";
    private static final Pattern H2_FILE = Pattern.compile("jdbc:h2:(?:file:)?([^;]+).*");

    /** A line of the file. */
    public record Head(int number, String hash) {}

    private final Path file;

    private Heads(Path file) {
        this.file = file;
    }

    /** No file: the database is in memory, and so is its ledger. */
    static Heads none() {
        return new Heads(null);
    }

    static Heads in(Path file) {
        return new Heads(file);
    }

    /** The file that is named, or the one beside the database; for a database on a server the one in the data folder. */
    public static Heads of(String named, String databaseUrl) {
        if (named != null && !named.isBlank()) {
            return in(Path.of(named));
        }
        if (databaseUrl.startsWith("jdbc:h2:mem:")) {
            return none();
        }
        var local = H2_FILE.matcher(databaseUrl);
        return in(local.matches() ? Path.of(local.group(1) + ".heads.txt") : Path.of("data", "ledger.heads.txt"));
    }

    public Optional<Path> file() {
        return Optional.ofNullable(file);
    }

    /** The ledger that the file belongs to. */
    Optional<String> ledger() {
        return lines().stream()
                .filter(line -> line.startsWith(FIRST))
                .map(line -> line.substring(FIRST.length()))
                .findFirst();
    }

    /** In the order in which they were written. */
    List<Head> all() {
        return lines().stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" "))
                .filter(parts -> parts.length > 1)
                .map(parts -> new Head(Integer.parseInt(parts[0]), parts[1]))
                .toList();
    }

    void append(String ledgerId, List<Block> blocks) {
        if (file == null || blocks.isEmpty()) {
            return;
        }
        var text = new StringBuilder();
        if (!Files.exists(file)) {
            text.append(FIRST).append(ledgerId).append('\n');
        }
        blocks.forEach(block -> text.append(block.number())
                .append(' ')
                .append(block.hash())
                .append(' ')
                .append(block.sealedAt())
                .append('\n'));
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            Files.writeString(
                    file,
                    text,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND,
                    StandardOpenOption.DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the ledger could not be kept in " + file, e);
        }
    }

    private List<String> lines() {
        try {
            return file == null || !Files.exists(file) ? List.of() : Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
