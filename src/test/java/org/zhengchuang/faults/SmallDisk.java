package org.zhengchuang.faults;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of its own in memory, so that it can be filled to the last byte without harming anybody else. */
final class SmallDisk implements AutoCloseable {

    private static final int LARGE = 1 << 20;
    private static final int SMALL = 1 << 9;

    private final Path folder;
    private final Path ballast;

    /** @throws IOException where this user may not mount anything */
    SmallDisk(int megabytes) throws IOException {
        folder = Files.createTempDirectory("zhengchuang-disk");
        ballast = folder.resolve("ballast");
        try {
            run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "zhengchuang", folder.toString());
        } catch (IOException e) {
            Files.delete(folder);
            throw e;
        }
    }

    /** Whether this user may mount one. */
    static boolean possible() {
        try {
            new SmallDisk(1).close();
            return true;
        } catch (IOException mayNot) {
            return false;
        }
    }

    Path folder() {
        return folder;
    }

    /** Until nothing more can be written. */
    void fill() throws IOException {
        try (var out = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            for (int size = LARGE; size >= SMALL; size /= 2) {
                writeWhileThereIsRoom(out, size);
            }
        }
    }

    private static void writeWhileThereIsRoom(FileChannel out, int size) {
        try {
            while (out.write(ByteBuffer.allocate(size)) == size) {
                continue;
            }
        } catch (IOException full) {
            // That is what was wanted.
            return;
        }
    }

    void empty() throws IOException {
        Files.deleteIfExists(ballast);
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", folder.toString());
        Files.delete(folder);
    }

    private static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            if (process.waitFor() != 0) {
                throw new IOException(String.join(" ", command) + " did not succeed");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
