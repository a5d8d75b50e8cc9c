package org.zhengchuang.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.zhengchuang.Visitor;
import org.zhengchuang.bench.Clients.Pace;

/**
 * The same over real HTTP, as programs do it which send each person's password: a sample, because the first request of
 * each pays for the slow hash of his password. That request is not measured; those after it are.
 */
final class Programs {

    private static final int LOOKS_EACH = 5;

    record Figures(Pace myTasks, Pace tasksCompleted) {}

    private final int port;
    private final Desk desk;

    Programs(int port, Desk desk) {
        this.port = port;
        this.desk = desk;
    }

    Figures measure(List<Task> sheets) {
        var people = sheets.stream()
                .map(task -> new SignedIn(Visitor.program(port, task.getAssignee(), Visitor.SAMPLE_PASSWORD), task))
                .toList();
        var looks = new ArrayList<SignedIn>();
        Collections.nCopies(LOOKS_EACH, people).forEach(looks::addAll);
        signIn(people);
        var myTasks = look(looks);
        signIn(people);
        return new Figures(myTasks, Clients.work(Settings.CLIENTS, people, person -> person.complete(desk)));
    }

    /** The application remembers a password for half a minute. */
    private static void signIn(List<SignedIn> people) {
        look(people);
    }

    private static Pace look(List<SignedIn> people) {
        return Clients.work(Settings.CLIENTS, people, SignedIn::look);
    }
}
