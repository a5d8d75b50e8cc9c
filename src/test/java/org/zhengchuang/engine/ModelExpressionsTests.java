package org.zhengchuang.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Date;
import java.util.List;
import java.util.Map;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.zhengchuang.ServedApplication;

/** Models reach process beans and nothing else: no class, no reflection, no other bean, no script, no shell. */
@ServedApplication
class ModelExpressionsTests {

    private static final String MODEL = """
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="D" targetNamespace="t">
              <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="S"/><bpmn:sequenceFlow id="F" sourceRef="S" targetRef="X"/>%s
              </bpmn:process>
            </bpmn:definitions>""";

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RepositoryService repository;

    private String deployment;
    private String instance;

    @BeforeEach
    void aTask() {
        deployment = repository
                .createDeployment()
                .addString("waits.bpmn", MODEL.formatted("waits", "<bpmn:receiveTask id='X'/>"))
                .deploy()
                .getId();
        instance = engine.getRuntimeService()
                .startProcessInstanceByKey("waits", Map.of("name", "王"))
                .getId();
    }

    @AfterEach
    void clear() {
        repository.deleteDeployment(deployment, true);
    }

    private Object value(String expression) {
        var configuration = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
        return configuration.getCommandExecutorTxRequired().execute(context -> {
            var execution = context.getExecutionManager().findExecutionById(instance);
            execution.setVariableLocal("people", Variables.untypedValue(List.of("M1", "M2"), true));
            return configuration
                    .getExpressionManager()
                    .createExpression(expression)
                    .getValue(execution);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${name.getClass()}",
                "${name.class}",
                "${name['class']}",
                "${''.getClass().forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('id')}",
                "${roster.getClass().getClassLoader()}",
                "${roster.class.classLoader}",
                "${execution.getProcessEngineServices().getRuntimeService()}",
                "${execution.processEngine}",
                "${execution.getClass()}",
                "${people.getClass()}",
                "${people.add('M3')}",
                "${now().getClass()}",
                "${now().setTime(0)}",
                "${dateTime().getClass()}",
                "${dateTime().getChronology().getClass()}",
                "${dataSource}",
                "${jdbcClient}",
                "${identityService}",
                "${environment}",
                "${applicationContext}",
                "${systemProperties}",
                "${T(java.lang.Runtime)}",
                "${S('{}').mapTo('java.util.HashMap')}",
                "${JSON('{}').mapTo('java.util.HashMap')}",
                "${XML('<a/>')}",
                "#{''.getClass()}",
                "${name.getClass}",
                "${[name].class}",
                "${(()->name)().getClass()}"
            })
    void anEscapeIsRefused(String expression) {
        assertThatThrownBy(() -> value(expression)).isInstanceOfAny(ProcessEngineException.class, ELException.class);
    }

    @Test
    void whatModelsNeedIsReached() {
        assertThat(value("${name}")).isEqualTo("王");
        assertThat(value("${people[1]}")).isEqualTo("M2");
        assertThat(value("${not empty people && name == '王'}")).isEqualTo(true);
        assertThat(value("${dateTime().plusDays(3).toDate()}")).isInstanceOf(Date.class);
        assertThat((String) value("${roster.holderOf('CAMPAIGN_OFFICE')}")).startsWith("M");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<bpmn:serviceTask id='X' camunda:class='org.zhengchuang.Zhengchuang'/>",
                "<bpmn:serviceTask id='X' camunda:type='shell'><bpmn:extensionElements><camunda:field name='command' stringValue='id'/></bpmn:extensionElements></bpmn:serviceTask>",
                "<bpmn:scriptTask id='X' scriptFormat='juel'><bpmn:script>${1}</bpmn:script></bpmn:scriptTask>",
                "<bpmn:userTask id='X'><bpmn:extensionElements><camunda:taskListener event='create' class='org.zhengchuang.Zhengchuang'/></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='X'><bpmn:extensionElements><camunda:taskListener event='create'><camunda:script scriptFormat='juel'>${1}</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:userTask id='X'><bpmn:extensionElements><camunda:formData><camunda:formField id='f' type='string'><camunda:validation><camunda:constraint name='validator' config='org.zhengchuang.Zhengchuang'/></camunda:validation></camunda:formField></camunda:formData></bpmn:extensionElements></bpmn:userTask>",
                "<bpmn:callActivity id='X' calledElement='campaign' camunda:variableMappingClass='org.zhengchuang.Zhengchuang'/>"
            })
    void aModelThatWouldRunAnythingElseIsNotDeployed(String element) {
        assertThatThrownBy(() -> repository
                        .createDeployment()
                        .addString("foreign.bpmn", MODEL.formatted("foreign", element))
                        .deploy())
                .isInstanceOf(ProcessEngineException.class)
                .hasMessageContaining("Models call process beans and nothing else");
    }

    @Test
    void noScriptLanguageIsOnTheClassPathButThatOfDecisionTables() {
        assertThat(new ScriptEngineManager().getEngineFactories())
                .allSatisfy(factory ->
                        assertThat(factory.getEngineName().toLowerCase()).containsAnyOf("feel", "juel"));
    }

    @Test
    void noJavaObjectIsMadeFromAVariable() {
        var json = Variables.serializedObjectValue("{}")
                .serializationDataFormat("application/json")
                .objectTypeName("org.zhengchuang.engine.Text")
                .create();
        assertThatThrownBy(() -> {
                    var task = engine.getTaskService().newTask();
                    engine.getTaskService().saveTask(task);
                    try {
                        engine.getTaskService().setVariable(task.getId(), "x", json);
                        engine.getTaskService().getVariable(task.getId(), "x");
                    } finally {
                        engine.getTaskService().deleteTask(task.getId(), true);
                    }
                })
                .isInstanceOf(ProcessEngineException.class)
                .hasStackTraceContaining("not");
    }
}
