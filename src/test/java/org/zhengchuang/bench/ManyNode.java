package org.zhengchuang.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The application on a database that is there already, as a process of its own that can be killed; see {@link ManyRun}. */
final class ManyNode {

    private ManyNode() {}

    /** Arguments: the database's address, user, password and heads, whether it works, and where its port is written. */
    public static void main(String[] arguments) throws Exception {
        var database = new Database(arguments[0], arguments[1], arguments[2], Path.of(arguments[3]));
        var factory = Factory.reopened(database, Boolean.parseBoolean(arguments[4]));
        var port = Path.of(arguments[5]);
        var unfinished = Path.of(arguments[5] + ".part");
        Files.writeString(unfinished, String.valueOf(factory.port()));
        Files.move(unfinished, port, StandardCopyOption.ATOMIC_MOVE);
    }
}
