package org.zhengchuang.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.IntermediateCatchEvent;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.MessageSource;
import org.zhengchuang.ServedApplication;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Stage;

/** What a model names is there: beans and their verbs, forms, messages, offices, stages, called processes, due dates. */
@ServedApplication
class ProcessWiringTests {

    private static final Path PROCESSES = Path.of("processes");
    private static final Pattern CALL = Pattern.compile("\\$\\{!?(\\w+)\\.(\\w+)\\(([^}]*)\\)}");
    private static final Pattern BEAN = Pattern.compile("[$#]\\{!?(\\w+)[.(]");
    private static final Pattern POST = Pattern.compile("holderOf\\('(\\w+)'\\)");
    private static final Pattern STAGE = Pattern.compile("(?:ownerOf|doerFor)\\([^,]+, *'(\\w+)'\\)");
    private static final Pattern DUE =
            Pattern.compile("\\$\\{deadlines\\.due(?:By\\(campaignId, |Outside\\()'(\\w+)'\\)}");

    private static final Pattern FOR_EVERYBODY = Pattern.compile(
            "\\$\\{(?:steps\\.startFor|papers\\.sendToAll|guidance\\.send|deadlines\\.watch|oversight\\.(?:sendOrders"
                    + "|startDepartments)|running\\.startMeasures)");

    /** Whose day somebody decided in a form, rather than the table of due dates. */
    private static final Map<String, String> DECIDED = Map.of(
            "Task_CarryOutMeasure", "${running.measureDue(measureId)}",
            "Task_CarryOutPlanMeasure", "${planning.measureDue(campaignId, branchId, planMeasure)}");

    @Autowired
    ApplicationContext context;

    @Autowired
    ManagementService management;

    @Autowired
    List<TaskForm<?>> handlers;

    @Autowired
    List<Wait> waits;

    @Autowired
    MessageSource messages;

    private record Model(Path file, BpmnModelInstance bpmn, String text) {

        String key() {
            return bpmn.getModelElementsByType(Process.class).iterator().next().getId();
        }

        @Override
        public String toString() {
            return file.toString();
        }
    }

    private static List<Model> models() throws IOException {
        try (Stream<Path> files = Files.walk(PROCESSES)) {
            var models = new ArrayList<Model>();
            for (var file : files.filter(path -> path.toString().endsWith(".bpmn"))
                    .sorted()
                    .toList()) {
                models.add(new Model(
                        file,
                        Bpmn.readModelFromFile(file.toFile()),
                        Files.readString(file).replace("&#39;", "'").replace("&#34;", "\"")));
            }
            return models;
        }
    }

    @Test
    void whatIsDoneForEverybodyAtOnceComesAfterTheStepsOfOnePerson() throws IOException {
        var found = new TreeSet<String>();
        for (var model : models()) {
            for (var task : model.bpmn().getModelElementsByType(ServiceTask.class)) {
                if (task.isCamundaAsyncBefore()
                        && FOR_EVERYBODY.matcher(task.getCamundaExpression()).find()) {
                    assertThat(task.getCamundaJobPriority())
                            .as(model + " " + task.getId())
                            .isEqualTo("1");
                    found.add(task.getId());
                }
            }
        }
        assertThat(found).contains("Task_StartBranches", "Task_StartTargets", "Task_SendBulletin", "Task_Watch");
        assertThat(management
                        .createJobQuery()
                        .processDefinitionKey("deadline-watch")
                        .list())
                .isNotEmpty()
                .allSatisfy(job -> assertThat(job.getPriority()).isEqualTo(EngineConfiguration.USUAL_PRIORITY));
    }

    @Test
    void everyExpressionCallsOneVerbOfAProcessBean() throws IOException {
        for (var model : models()) {
            for (var call : CALL.matcher(model.text()).results().toList()) {
                if (call.group(1).equals("execution")) {
                    continue;
                }
                var verbs = verbs(model, call.group(1), call.group(2));
                assertThat(verbs).as("%s: verbs for %s", model, call.group()).hasSize(1);
                assertThat(verbs.get(0).getParameterCount())
                        .as("%s: arguments of %s", model, call.group())
                        .isEqualTo(arguments(call.group(3)));
            }
        }
    }

    private List<Method> verbs(Model model, String bean, String verb) {
        assertThat(context.containsBean(bean)).as("%s: a bean %s", model, bean).isTrue();
        var type = AopUtils.getTargetClass(context.getBean(bean));
        assertThat(type.isAnnotationPresent(ProcessBean.class))
                .as("%s: %s is a process bean", model, bean)
                .isTrue();
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getName().equals(verb))
                .toList();
    }

    /** How many arguments stand between these parentheses; a comma inside a call within counts for that call. */
    private static int arguments(String list) {
        int depth = 0;
        int commas = 0;
        for (char c : list.toCharArray()) {
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            commas += c == ',' && depth == 0 ? 1 : 0;
        }
        return list.isBlank() ? 0 : commas + 1;
    }

    @Test
    void nothingButProcessBeansIsReached() throws IOException {
        for (var model : models()) {
            var beans = BEAN.matcher(model.text())
                    .results()
                    .map(match -> match.group(1))
                    .filter(name -> !name.equals("execution"))
                    .collect(Collectors.toSet());
            for (var bean : beans) {
                assertThat(context.containsBean(bean)).as("%s: %s", model, bean).isTrue();
            }
            assertThat(model.text())
                    .as("%s", model)
                    .doesNotContain("camunda:class=", "<bpmn:script", "<camunda:script");
        }
    }

    @Test
    void everyUserTaskHasOneAssigneeADueDateAndAForm() throws IOException {
        for (var model : models()) {
            for (var task : model.bpmn().getModelElementsByType(UserTask.class)) {
                var where = model + ": " + task.getId();
                assertThat(task.getCamundaAssignee()).as(where).startsWith("${");
                assertThat(task.getCamundaCandidateGroups()).as(where).isNull();
                assertThat(task.getCamundaCandidateUsers()).as(where).isNull();
                due(where, task);
                form(where, task.getCamundaFormKey(), task.getCamundaFormRef());
            }
        }
    }

    private static void due(String where, UserTask task) {
        if (DECIDED.containsKey(task.getId())) {
            assertThat(task.getCamundaDueDate()).as(where).isEqualTo(DECIDED.get(task.getId()));
            return;
        }
        assertThat(task.getCamundaDueDate()).as(where).matches(DUE);
        var named = DUE.matcher(task.getCamundaDueDate());
        assertThat(named.matches() ? named.group(1) : "").as(where).isEqualTo(task.getId());
    }

    private static void form(String where, String key, String reference) throws IOException {
        if (key != null) {
            assertThat(key).as(where).startsWith("embedded:deployment:processes/");
            assertThat(Path.of(key.substring("embedded:deployment:".length())))
                    .as(where)
                    .exists();
        } else {
            assertThat(reference).as(where + " has a form").isNotNull();
            try (Stream<Path> files = Files.walk(PROCESSES)) {
                assertThat(files.filter(file -> file.endsWith(reference + ".form")))
                        .as(where + ": " + reference)
                        .hasSize(1);
            }
        }
    }

    @Test
    void everyFormHasItsHandlerAndEveryHandlerItsForm() throws IOException {
        var asked = new TreeSet<String>();
        for (var model : models()) {
            model.bpmn().getModelElementsByType(UserTask.class).forEach(task -> asked.add(task.getId()));
            model.bpmn().getModelElementsByType(StartEvent.class).stream()
                    .filter(start -> start.getCamundaFormRef() != null || start.getCamundaFormKey() != null)
                    .forEach(start -> asked.add(start.getId()));
        }
        var handled = new TreeSet<String>();
        handlers.forEach(handler -> handled.add(handler.task()));
        assertThat(handled).isEqualTo(asked);
    }

    @Test
    void everyTaskHasItsLineInTheDueDates() throws IOException {
        var table = Files.readString(PROCESSES.resolve("deadlines/due-dates.dmn"));
        var lines = Pattern.compile("<text>\"(Task_\\w+)\"</text>")
                .matcher(table)
                .results()
                .map(line -> line.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
        var tasks = models().stream()
                .flatMap(model -> model.bpmn().getModelElementsByType(UserTask.class).stream())
                .map(UserTask::getId)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(lines).isEqualTo(tasks);
    }

    @Test
    void officesAndStagesExist() throws IOException {
        for (var model : models()) {
            POST.matcher(model.text())
                    .results()
                    .forEach(post -> assertThat(
                                    Arrays.stream(FactoryPost.values()).map(Enum::name))
                            .as("%s", model)
                            .contains(post.group(1)));
            STAGE.matcher(model.text())
                    .results()
                    .forEach(stage -> assertThat(Arrays.stream(Stage.values()).map(Enum::name))
                            .as("%s", model)
                            .contains(stage.group(1)));
        }
    }

    @Test
    void everyWaitKnowsWhenItIsOver() throws IOException {
        var known = waits.stream().map(Wait::message).collect(Collectors.toSet());
        for (var model : models()) {
            for (var event : model.bpmn().getModelElementsByType(IntermediateCatchEvent.class)) {
                event.getEventDefinitions().stream()
                        .filter(MessageEventDefinition.class::isInstance)
                        .map(MessageEventDefinition.class::cast)
                        .forEach(definition -> assertThat(known)
                                .as("%s: %s", model, event.getId())
                                .contains(definition.getMessage().getName()));
            }
        }
    }

    @Test
    void calledProcessesExist() throws IOException {
        var keys = models().stream().map(Model::key).collect(Collectors.toSet());
        for (var model : models()) {
            for (var call : model.bpmn().getModelElementsByType(CallActivity.class)) {
                assertThat(keys).as("%s: %s", model, call.getId()).contains(call.getCalledElement());
            }
        }
    }

    @Test
    void everySplitKnowsItsWay() throws IOException {
        for (var model : models()) {
            for (var gateway : model.bpmn().getModelElementsByType(ExclusiveGateway.class)) {
                if (gateway.getOutgoing().size() > 1) {
                    assertThat(gateway.getDefault())
                            .as("%s: %s", model, gateway.getId())
                            .isNotNull();
                }
            }
        }
    }

    /** A number that is not filled in is missing, never zero: a form has no primitive numbers. And every field has a label. */
    @Test
    void formsNameTheirFieldsAndHaveNoSilentZeros() {
        for (var handler : handlers) {
            var named = handler.form().getEnclosingClass();
            check((named == null ? handler.form() : named).getSimpleName(), "", handler.form());
        }
    }

    private void check(String handler, String path, Class<?> form) {
        for (var component : form.getRecordComponents()) {
            var name = path + component.getName();
            assertThat(component.getType().isPrimitive() && component.getType() != boolean.class)
                    .as("%s.%s is a primitive number", handler, name)
                    .isFalse();
            for (var language : List.of(Locale.CHINA, Locale.ENGLISH)) {
                assertThat(messages.getMessage("form." + handler + "." + name, null, "", language))
                        .as("label form.%s.%s", handler, name)
                        .isNotBlank();
            }
            row(component).ifPresent(row -> check(handler, name + ".", row));
        }
    }

    private static java.util.Optional<Class<?>> row(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type
                        && type.getActualTypeArguments()[0] instanceof Class<?> row
                        && row.isRecord()
                ? java.util.Optional.of(row)
                : java.util.Optional.empty();
    }

    @Test
    void noTwoHandlersTakeOneTask() {
        Map<String, Long> counts =
                handlers.stream().collect(Collectors.groupingBy(TaskForm::task, Collectors.counting()));
        assertThat(counts.values()).containsOnly(1L);
    }
}
