package org.zhengchuang.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.ReadOnlyMapELResolver;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.PropertyNotFoundException;
import org.joda.time.base.AbstractInstant;
import org.springframework.context.ApplicationContext;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * What an expression can reach, in a model, a decision table or a query: variables, process beans by their own verbs,
 * dates, and of the execution the few facts that say which one it is. Left to itself JUEL calls every public method of
 * every object, and so comes from any text to any class ({@code ''.getClass().forName(...)}), and from the execution to
 * the whole engine.
 */
class ModelExpressions extends JuelExpressionManager {

    private static final Set<String> OF_EXECUTION = Set.of(
            "id",
            "processInstanceId",
            "processBusinessKey",
            "businessKey",
            "currentActivityId",
            "getId",
            "getProcessInstanceId",
            "getProcessBusinessKey",
            "getBusinessKey",
            "getCurrentActivityId",
            "getVariable",
            "hasVariable");

    ModelExpressions(ApplicationContext context) {
        super(new ProcessBeans(context));
    }

    @Override
    protected ELResolver createElResolver() {
        var resolver = new CompositeELResolver();
        resolver.add(new VariableScopeElResolver());
        resolver.add(new VariableContextElResolver());
        resolver.add(new ReadOnlyMapELResolver(beans));
        resolver.add(new ArrayELResolver(true));
        resolver.add(new ListELResolver(true));
        resolver.add(new MapELResolver(true));
        resolver.add(new WithinReach());
        return resolver;
    }

    private static final class WithinReach extends BeanELResolver {

        WithinReach() {
            super(true);
        }

        @Override
        public Object getValue(ELContext context, Object base, Object property) {
            check(base, property);
            return super.getValue(context, base, property);
        }

        @Override
        public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] arguments) {
            check(base, method);
            return super.invoke(context, base, method, types, arguments);
        }

        private static void check(Object base, Object name) {
            if (base != null && name != null && !reaches(base, name.toString())) {
                throw new PropertyNotFoundException("An expression may not reach " + name + " of "
                        + base.getClass().getName());
            }
        }

        private static boolean reaches(Object base, String name) {
            if (base instanceof DelegateExecution) {
                return OF_EXECUTION.contains(name);
            }
            return !"class".equals(name)
                    && !"getClass".equals(name)
                    && (isProcessBean(base.getClass()) || base instanceof AbstractInstant);
        }
    }

    private static boolean isProcessBean(Class<?> type) {
        return AnnotatedElementUtils.hasAnnotation(type, ProcessBean.class);
    }

    /** Answers for annotated process beans only, and looks each up when it is called: no cycle with the engine. */
    private static final class ProcessBeans extends AbstractMap<Object, Object> {

        private final ApplicationContext context;

        ProcessBeans(ApplicationContext context) {
            this.context = context;
        }

        @Override
        public boolean containsKey(Object name) {
            return name instanceof String bean
                    && context.containsBean(bean)
                    && context.findAnnotationOnBean(bean, ProcessBean.class) != null;
        }

        @Override
        public Object get(Object name) {
            return containsKey(name) ? context.getBean((String) name) : null;
        }

        @Override
        public Set<Map.Entry<Object, Object>> entrySet() {
            return Set.of();
        }
    }
}
