package org.zhengchuang.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.task.Task;
import org.zhengchuang.CampaignStory;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.bench.Clients.Pace;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/**
 * A process of its own for one factory: lives through the launch and the planning of its campaign and measures on the
 * way. A smaller campaign goes first, so that every size is measured warm and alike.
 */
final class FactoryRun {

    private static final int DAYS_TO_COMMENDATION = 330;
    private static final int LOOKS = 1_000;
    private static final int MANY = 1_000;
    private static final int PROGRAMS = 40;

    /** Until the last of these tasks is there; CPU is that of this process, with the measuring itself in it. */
    record Arrival(int tasks, double seconds, double perSecond, double millisPerBranch, double cpuMillisPerBranch) {}

    /** "My open tasks, by due date", of so many as are open in the factory. */
    record MyTasks(int open, Pace members, Pace owners) {}

    /** What is measured of a factory; {@code sheet} is what a member fills in. */
    record Figures(
            int branches,
            int membersEach,
            double importSeconds,
            Arrival firstTasks,
            Arrival memberTasks,
            Pace tasksCompleted,
            Map<String, Pace> branchForms,
            MyTasks myTasks,
            Programs.Figures overHttp,
            Pace overSessions,
            Memory peakMemory,
            Desk.Sheet sheet) {}

    private final Factory factory;
    private final Rehearsal rehearsal;
    private final CampaignStory story;
    private final TaskService tasks;
    private final Roster roster;
    private final Desk desk;
    private final JobExecutor jobs;

    private FactoryRun(Factory factory) {
        this.factory = factory;
        this.rehearsal = factory.the(Rehearsal.class);
        this.story = factory.the(CampaignStory.class);
        this.tasks = factory.the(TaskService.class);
        this.roster = factory.the(Roster.class);
        this.desk = new Desk(factory);
        this.jobs = factory.the(ProcessEngineConfigurationImpl.class).getJobExecutor();
    }

    /** Arguments: how many branches, and where the figures go. */
    public static void main(String[] arguments) throws Exception {
        var settings = Settings.given();
        campaign(settings, settings.warmUp());
        var figures = campaign(settings, Integer.parseInt(arguments[0]));
        new ObjectMapper().writeValue(Path.of(arguments[1]).toFile(), figures);
        System.exit(0);
    }

    private static Figures campaign(Settings settings, int branches) throws Exception {
        try (var factory = new Factory(Database.fresh(settings), branches, settings.members())) {
            return new FactoryRun(factory).measure(branches, settings);
        }
    }

    private Figures measure(int branches, Settings settings) {
        launch();
        var first = firstTasks(branches);
        var forms = new LinkedHashMap<String, Pace>();
        for (var task : List.of("Task_ConveyNotice", "Task_DraftPlan", "Task_SignPlan")) {
            forms.put(task, complete(open(task)));
        }
        jobs.shutdown();
        forms.put("Task_ApprovePlan", complete(open("Task_ApprovePlan")));
        int members = branches * settings.members();
        var memberTasks = memberTasks(members, branches);
        var myTasks = myTasks();
        var sheets = open("Task_ConfirmTargets");
        var sheet = desk.sheet(sheets.get(0));
        int apart = Math.min(PROGRAMS, sheets.size() / 2);
        var http = new Programs(factory.port(), desk).measure(sheets.subList(0, apart));
        int before = Math.min(apart + settings.sessions(), sheets.size() / 2);
        var browsers = new Browsers(factory.port(), desk).complete(sheets.subList(apart, before));
        var mine = sheets.subList(before, Math.min(before + settings.sheets(), sheets.size()));
        var completed = complete(mine);
        check(mine.size() + before);
        return new Figures(
                branches,
                settings.members(),
                factory.the(GeneratedRoster.class).seconds(),
                first,
                memberTasks,
                completed,
                forms,
                myTasks,
                http,
                browsers,
                Memory.peak(),
                sheet);
    }

    /** Up to the mobilisation; what is not measured is done job by job. */
    private void launch() {
        jobs.shutdown();
        story.launchToMobilisation(DAYS_TO_COMMENDATION);
        jobs.start();
    }

    private Arrival firstTasks(int branches) {
        var mobilisation = open("Task_RecordMobilisation").get(0);
        return arrival("Task_ConveyNotice", branches, branches, () -> desk.complete(mobilisation));
    }

    /** From the approval of all plans until each member has his target sheet. */
    private Arrival memberTasks(int members, int branches) {
        return arrival("Task_ConfirmTargets", members, branches, jobs::start);
    }

    private Arrival arrival(String task, int expected, int branches, Runnable begin) {
        var cpu = Clients.cpuSeconds();
        long begun = System.nanoTime();
        begin.run();
        Clients.await(expected > MANY ? 50 : 5, () -> openCount(task) == expected);
        var seconds = (System.nanoTime() - begun) / 1e9;
        return new Arrival(
                expected,
                Clients.rounded(seconds),
                Clients.rounded(expected / seconds),
                Clients.rounded(seconds * 1_000 / branches),
                Clients.rounded((Clients.cpuSeconds() - cpu) * 1_000 / branches));
    }

    private MyTasks myTasks() {
        var everybody = roster.branches().stream()
                .map(Branch::id)
                .flatMap(branch -> roster.members(branch).stream())
                .map(member -> member.id())
                .toList();
        var owners = roster.branches().stream()
                .map(branch -> roster.ownerOn(branch.id(), Stage.PLANNING, roster.today()))
                .toList();
        return new MyTasks((int) tasks.createTaskQuery().count(), look(everybody), look(owners));
    }

    /** The first look of each is not measured: it finds out his groups. */
    private Pace look(List<String> people) {
        var looking = new ArrayList<String>();
        var random = new Random(1);
        random.ints(LOOKS, 0, people.size()).mapToObj(people::get).forEach(looking::add);
        looking.stream().distinct().forEach(desk::tasksOf);
        return Clients.work(1, looking, desk::tasksOf);
    }

    private Pace complete(List<Task> open) {
        return Clients.work(Settings.CLIENTS, open, desk::complete);
    }

    /** In no order of branches: people do not wait for each other. */
    private List<Task> open(String task) {
        var open =
                new ArrayList<>(tasks.createTaskQuery().taskDefinitionKey(task).list());
        Collections.shuffle(open, new Random(1));
        return open;
    }

    private int openCount(String task) {
        return rehearsal.count("select count(*) from ACT_RU_TASK where TASK_DEF_KEY_ = '" + task + "'");
    }

    private void check(int sheets) {
        int kept = rehearsal.count("select count(*) from target_sheet");
        if (kept != sheets || rehearsal.incidents() > 0) {
            throw new IllegalStateException(
                    sheets + " sheets sent, " + kept + " kept, " + rehearsal.incidents() + " incidents");
        }
    }
}
