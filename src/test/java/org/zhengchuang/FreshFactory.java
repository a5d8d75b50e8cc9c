package org.zhengchuang;

import java.lang.reflect.Field;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.admin.Admin;
import org.camunda.bpm.admin.impl.DefaultAdminRuntimeDelegate;
import org.camunda.bpm.cockpit.Cockpit;
import org.camunda.bpm.cockpit.impl.DefaultCockpitRuntimeDelegate;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.tasklist.Tasklist;
import org.camunda.bpm.tasklist.impl.DefaultTasklistRuntimeDelegate;
import org.camunda.bpm.welcome.Welcome;
import org.camunda.bpm.welcome.impl.DefaultWelcomeRuntimeDelegate;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.scheduling.annotation.ScheduledAnnotationBeanPostProcessor;
import org.springframework.scheduling.config.ScheduledTask;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;
import org.springframework.util.ReflectionUtils;
import org.zhengchuang.engine.RehearsalClock;

/**
 * Gives every class the factory as it was after the first start: the database is put back, and what the application
 * remembers of it is forgotten. What the application does by itself every minute, it does not do in tests. The engine's
 * clock, and the engine that Camunda's pages and REST interface ask, are one for all applications of this process, so
 * each class sets both.
 */
class FreshFactory extends AbstractTestExecutionListener {

    @Override
    public void beforeTestClass(TestContext test) {
        var application = (ConfigurableApplicationContext) test.getApplicationContext();
        var beans = application.getBeanFactory();
        var name = DatabaseCopy.class.getName();
        if (beans.containsSingleton(name)) {
            application.getBean(Rehearsal.class).letTheWakerFinish();
            ((DatabaseCopy) beans.getSingleton(name)).putBack();
            forget(application);
        } else {
            application
                    .getBean(ScheduledAnnotationBeanPostProcessor.class)
                    .getScheduledTasks()
                    .forEach(ScheduledTask::cancel);
            beans.registerSingleton(name, DatabaseCopy.of(application.getBean(DataSource.class)));
        }
        ProcessEngines.registerProcessEngine(application.getBean(ProcessEngine.class));
        registerPages();
        ReflectionTestUtils.invokeMethod(application.getBean(RehearsalClock.class), "follow", Duration.ZERO);
    }

    @Override
    public void afterTestClass(TestContext test) {
        ClockUtil.reset();
    }

    /** An application that is closed takes the register of Camunda's pages with it, which is one for all as well. */
    private static void registerPages() {
        Welcome.setRuntimeDelegate(new DefaultWelcomeRuntimeDelegate());
        Tasklist.setTasklistRuntimeDelegate(new DefaultTasklistRuntimeDelegate());
        Cockpit.setCockpitRuntimeDelegate(new DefaultCockpitRuntimeDelegate());
        Admin.setAdminRuntimeDelegate(new DefaultAdminRuntimeDelegate());
    }

    /** Every memory that a bean of ours keeps is a concurrent map or set. */
    private static void forget(ConfigurableApplicationContext application) {
        Stream.of(application.getBeanDefinitionNames())
                .filter(bean -> application.getBeanFactory().containsSingleton(bean))
                .map(application::getBean)
                .map(AopTestUtils::<Object>getUltimateTargetObject)
                .filter(bean -> bean.getClass().getName().startsWith("org.zhengchuang."))
                .forEach(bean -> ReflectionUtils.doWithFields(bean.getClass(), field -> clear(field, bean)));
    }

    private static void clear(Field field, Object bean) throws IllegalAccessException {
        if (field.getType() == Map.class || field.getType() == Set.class) {
            field.setAccessible(true);
            var memory = field.get(bean);
            if (memory instanceof ConcurrentHashMap<?, ?> map) {
                map.clear();
            } else if (memory instanceof ConcurrentHashMap.KeySetView<?, ?> set) {
                set.clear();
            }
        }
    }
}
