package org.zhengchuang.bench;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.zhengchuang.Visitor;
import org.zhengchuang.bench.Clients.Pace;

/**
 * Completing a task with its form over real HTTP, as a browser does it that is signed in: the form is fetched, filled in and
 * sent, four people at a time. Signing in, with its slow hash, is not measured.
 */
final class Browsers {

    private final int port;
    private final Desk desk;

    Browsers(int port, Desk desk) {
        this.port = port;
        this.desk = desk;
    }

    Pace complete(List<Task> sheets) {
        var people = sheets.stream()
                .parallel()
                .map(task -> new SignedIn(Visitor.signedIn(port, task.getAssignee()), task))
                .toList();
        people.forEach(SignedIn::count);
        return Clients.work(Settings.BROWSERS, people, person -> person.complete(desk));
    }
}
