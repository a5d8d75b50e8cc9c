package org.zhengchuang.web;

import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Our REST API for whoever writes a program: what {@value #DESCRIPTION} tells programs, as a page. */
@Controller
class ApiPage {

    private static final String DESCRIPTION = "/v3/api-docs";

    /** @param type of the value, such as {@code string (date)} */
    record Parameter(String name, String in, String type, boolean required, String description) {}

    record Route(
            String group,
            String method,
            String path,
            String summary,
            String description,
            List<Parameter> parameters,
            Map<String, String> answers) {}

    private final OpenApiWebMvcResource description;

    ApiPage(OpenApiWebMvcResource description) {
        this.description = description;
    }

    @GetMapping("/api-docs")
    String show(HttpServletRequest request, Locale language, Model model) throws IOException {
        var api = Json.mapper().readValue(description.openapiJson(request, DESCRIPTION, language), OpenAPI.class);
        model.addAttribute(
                "groups",
                api.getPaths().entrySet().stream()
                        .flatMap(path -> path.getValue().readOperationsMap().entrySet().stream()
                                .map(route ->
                                        route(path.getKey(), route.getKey().name(), route.getValue())))
                        .collect(Collectors.groupingBy(Route::group, TreeMap::new, Collectors.toList())));
        return "web/api";
    }

    private static Route route(String path, String method, Operation route) {
        var parameters = Optional.ofNullable(route.getParameters()).orElse(List.of());
        return new Route(
                route.getTags().get(0),
                method,
                path,
                route.getSummary(),
                route.getDescription(),
                parameters.stream()
                        .map(one -> new Parameter(
                                one.getName(),
                                one.getIn(),
                                type(one.getSchema()),
                                Boolean.TRUE.equals(one.getRequired()),
                                one.getDescription()))
                        .toList(),
                route.getResponses().entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                answer -> answer.getValue().getDescription(),
                                (one, same) -> one,
                                TreeMap::new)));
    }

    private static String type(Schema<?> schema) {
        return schema.getFormat() == null ? schema.getType() : schema.getType() + " (" + schema.getFormat() + ")";
    }
}
