package org.zhengchuang.matrix;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The routes of Camunda's interfaces, read off the annotations of the very classes that answer. */
final class EngineRoutes {

    private static final int DEEPEST = 5;

    private EngineRoutes() {}

    static Set<Route> of(String prefix, Iterable<Class<?>> resources) {
        var routes = new TreeSet<Route>();
        for (var resource : resources) {
            onType(resource, Path.class).ifPresent(path -> collect(join(prefix, path.value()), resource, routes, 0));
        }
        return routes;
    }

    private static void collect(String prefix, Class<?> resource, Set<Route> routes, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        for (var method : resource.getMethods()) {
            var path = onMethod(method, one -> Optional.ofNullable(one.getAnnotation(Path.class)));
            var full = path.map(there -> join(prefix, there.value())).orElse(prefix);
            var verb = onMethod(method, EngineRoutes::verb);
            if (verb.isPresent()) {
                routes.add(new Route(verb.get(), full));
            } else if (path.isPresent()) {
                collect(full, method.getReturnType(), routes, depth + 1);
            }
        }
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(found -> found != null)
                .map(HttpMethod::value)
                .findFirst();
    }

    private static <A extends Annotation> Optional<A> onType(Class<?> type, Class<A> annotation) {
        return family(type).stream()
                .map(one -> one.getAnnotation(annotation))
                .filter(found -> found != null)
                .findFirst();
    }

    /** JAX-RS inherits what stands on the method of an interface or a superclass. */
    private static <T> Optional<T> onMethod(Method method, Function<Method, Optional<T>> question) {
        for (var type : family(method.getDeclaringClass())) {
            try {
                var answer = question.apply(type.getDeclaredMethod(method.getName(), method.getParameterTypes()));
                if (answer.isPresent()) {
                    return answer;
                }
            } catch (NoSuchMethodException none) {
                continue;
            }
        }
        return Optional.empty();
    }

    private static List<Class<?>> family(Class<?> type) {
        var family = new ArrayList<Class<?>>();
        for (Class<?> one = type; one != null && one != Object.class; one = one.getSuperclass()) {
            family.add(one);
            for (var parent : one.getInterfaces()) {
                family.addAll(family(parent));
            }
        }
        return family;
    }

    private static String join(String prefix, String path) {
        var plain = path.replaceAll("\\{\\s*(\\w+)\\s*:[^}]*}", "{$1}");
        return (prefix + "/" + plain).replaceAll("/{2,}", "/").replaceAll("(?<=.)/$", "");
    }
}
