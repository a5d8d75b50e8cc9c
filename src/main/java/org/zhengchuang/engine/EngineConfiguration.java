package org.zhengchuang.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.jobexecutor.DefaultJobPriorityProvider;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.AbstractCamundaConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.TaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** What this product asks of its engine beyond the settings in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    /**
     * What the engine's own tables lack: completing a task looks for its subtasks, and lists are asked for by due date. No
     * migration makes them, because at the first start the engine makes its tables after all migrations.
     */
    private static final List<String> INDEXES = List.of(
            "create index if not exists ACT_IDX_ZC_TASK_PARENT on ACT_RU_TASK(PARENT_TASK_ID_)",
            "create index if not exists ACT_IDX_ZC_TASK_DUE on ACT_RU_TASK(DUE_DATE_, ASSIGNEE_)",
            "create index if not exists ACT_IDX_ZC_JOB_PRIORITY on ACT_RU_JOB(PRIORITY_, DUEDATE_)");

    /** Of a job whose model says nothing of priorities. */
    static final long USUAL_PRIORITY = 10;

    /** How many jobs wait for a thread of this node before it leaves further ones to others. */
    private static final int QUEUED_JOBS = 3;

    /** Models reach process beans and nothing else; scripts are off; our listeners hear every task and every start. */
    @Bean
    @Order(0)
    AbstractCamundaConfiguration engineManners(
            ApplicationContext context,
            StartForms startForms,
            Deployments deployments,
            ObjectProvider<JdbcClient> jdbc) {
        return new AbstractCamundaConfiguration() {
            @Override
            public void preInit(SpringProcessEngineConfiguration configuration) {
                configuration.setExpressionManager(new ModelExpressions(context));
                configuration.setScriptEngineResolver(new NoScripts());
                configuration.setFailedJobRetryTimeCycle("PT10S,PT1M,PT10M,PT1H");
                configuration.setJobPriorityProvider(new UsualPriority());
                var listeners = new ArrayList<BpmnParseListener>();
                if (configuration.getCustomPostBPMNParseListeners() != null) {
                    listeners.addAll(configuration.getCustomPostBPMNParseListeners());
                }
                listeners.add(new ModelRules());
                listeners.add(new AbstractBpmnParseListener() {
                    @Override
                    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl startEvent) {
                        startForms.listenTo(startEvent);
                    }
                });
                configuration.setCustomPostBPMNParseListeners(listeners);
                configuration.setCustomPostDeployers(List.of(deployments));
                configuration.setCustomPreCommandInterceptorsTxRequired(List.of(new LostLockRetry()));
            }

            @Override
            public void postProcessEngineBuild(ProcessEngine engine) {
                INDEXES.forEach(index -> jdbc.getObject().sql(index).update());
            }
        };
    }

    /**
     * In the place of the executor of Camunda's starter, which has up to ten threads: half of the processors are left to
     * people, however much there is to start (decision 0045).
     */
    @Bean
    TaskExecutor camundaTaskExecutor() {
        int threads = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        var executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(threads);
        executor.setMaxPoolSize(threads);
        executor.setQueueCapacity(QUEUED_JOBS);
        return executor;
    }

    /**
     * A step of one person or branch comes before what is done for everybody at once, which says a lower {@code jobPriority}
     * in its model: a launch for 3,000 members keeps nobody waiting. The executor takes no priority below 0.
     */
    private static final class UsualPriority extends DefaultJobPriorityProvider {

        @Override
        public long getDefaultPriority() {
            return USUAL_PRIORITY;
        }
    }

    /** A model that carries a script fails when it is reached: no script engine is ever found. */
    private static final class NoScripts implements ScriptEngineResolver {

        @Override
        public void addScriptEngineFactory(ScriptEngineFactory factory) {
            throw new IllegalStateException("Scripts are off");
        }

        @Override
        public ScriptEngineManager getScriptEngineManager() {
            throw new IllegalStateException("Scripts are off");
        }

        @Override
        public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
            return null;
        }
    }

    /** The models, decision tables and forms of {@code processes/}, each under its path there. */
    @Bean
    ModelDeployment deploymentConfiguration(@Value("${zhengchuang.models:models}") Path changed) {
        return new ModelDeployment(changed);
    }
}
