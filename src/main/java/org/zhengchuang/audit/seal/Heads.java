package org.zhengchuang.audit.seal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
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

    /**
     * Whole lines or none: a disk that was full, or a process that was killed, may have left half a line behind, which is
     * written anew. Where it cannot be written, the file stays as it was.
     */
    void append(String ledgerId, List<Block> blocks) {
        if (file == null || blocks.isEmpty()) {
            return;
        }
        try {
            if (file.getParent() != null) {
                Files.createDirectories(file.getParent());
            }
            try (var out = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DSYNC)) {
                append(out, ledgerId, blocks);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The head of the ledger could not be kept in " + file, e);
        }
    }

    private void append(FileChannel out, String ledgerId, List<Block> blocks) throws IOException {
        long whole = text().getBytes(StandardCharsets.UTF_8).length;
        var text = new StringBuilder();
        if (whole == 0) {
            text.append(FIRST).append(ledgerId).append('\n');
        }
        blocks.forEach(block -> text.append(block.number())
                .append(' ')
                .append(block.hash())
                .append(' ')
                .append(block.sealedAt())
                .append('\n'));
        try {
            write(out.truncate(whole).position(whole), text.toString());
        } catch (IOException e) {
            out.truncate(whole);
            throw e;
        }
    }

    private static void write(FileChannel out, String text) throws IOException {
        for (var bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)); bytes.hasRemaining(); ) {
            out.write(bytes);
        }
    }

    private List<String> lines() {
        return text().lines().toList();
    }

    /** Up to the end of the last whole line. */
    private String text() {
        try {
            var text = file == null || !Files.exists(file) ? "" : Files.readString(file);
            return text.substring(0, text.lastIndexOf('\n') + 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
