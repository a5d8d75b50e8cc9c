package org.zhengchuang.web;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.zhengchuang.Visitor;

/**
 * The pages that the running application knows, whichever module they belong to: every route that answers with a page. One
 * with a place in it, such as {@code /campaigns/{id}}, is found by following the links of the others. A new page is
 * therefore looked at without anybody thinking of it.
 */
public final class Routes {

    /** One address of a route, and what is answered there to whoever has no script. */
    public record Shown(String path, HttpResponse<String> answer) {}

    private static final Pattern LINK = Pattern.compile("href=\"(/[^\"#]*)");

    private final List<PathPattern> patterns;

    public Routes(RequestMappingHandlerMapping mapping) {
        this.patterns = mapping.getHandlerMethods().entrySet().stream()
                .filter(entry -> isPage(entry.getValue()))
                .filter(entry ->
                        entry.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(entry -> new TreeSet<>(entry.getKey().getPatternValues()).stream())
                .map(PathPatternParser.defaultInstance::parse)
                .sorted()
                .toList();
    }

    private static boolean isPage(HandlerMethod handler) {
        var type = handler.getBeanType();
        return type.getPackageName().startsWith("org.zhengchuang")
                && !type.isAnnotationPresent(RestController.class)
                && !handler.hasMethodAnnotation(ResponseBody.class)
                && !ResponseEntity.class.isAssignableFrom(
                        handler.getReturnType().getParameterType());
    }

    /** A download is no page, whatever the route's method promises. */
    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
    }

    /** Every page that this visitor may open, by its route, in the order of the routes. */
    public Map<String, Shown> pagesFor(Visitor visitor) {
        var found = new LinkedHashMap<String, Shown>();
        var waiting = new ArrayDeque<String>();
        patterns.stream()
                .map(PathPattern::getPatternString)
                .filter(path -> !path.contains("{"))
                .forEach(waiting::add);
        while (!waiting.isEmpty()) {
            var path = waiting.poll();
            var route = routeOf(path);
            if (route == null || found.containsKey(route)) {
                continue;
            }
            var answer = visitor.open(path);
            if (answer.statusCode() != 200 || !isPage(answer)) {
                continue;
            }
            found.put(route, new Shown(path, answer));
            LINK.matcher(answer.body())
                    .results()
                    .map(link -> link.group(1).replace("&amp;", "&"))
                    .filter(link -> !link.contains("lang="))
                    .forEach(waiting::add);
        }
        return found;
    }

    private String routeOf(String address) {
        var path = PathContainer.parsePath(address.replaceAll("\\?.*", ""));
        return patterns.stream()
                .filter(pattern -> pattern.matches(path))
                .map(PathPattern::getPatternString)
                .findFirst()
                .orElse(null);
    }
}
