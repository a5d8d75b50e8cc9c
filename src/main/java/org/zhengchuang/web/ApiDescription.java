package org.zhengchuang.web;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.customizers.OpenApiLocaleCustomizer;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * What {@code /v3/api-docs} says of all our routes alike, in the reader's language: how a program signs in, and how it is
 * refused. What a route says of itself are keys of messages too.
 */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String REFUSAL = "Refusal";
    private static final String SIGN_IN = "account";

    private static final List<String> REFUSALS = List.of("401", "403", "422");

    private final MessageSource messages;

    ApiDescription(MessageSource messages) {
        this.messages = messages;
    }

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info().title("Zhengchuang 争创").version("1").license(new License().name("Apache-2.0")))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    @Bean
    OpenApiLocaleCustomizer ofAllRoutes() {
        return (api, language) -> {
            api.getInfo().description(words("about", language));
            if (api.getComponents() == null) {
                api.components(new Components());
            }
            api.getComponents()
                    .addSchemas(REFUSAL, refusal(language))
                    .addSecuritySchemes(
                            SIGN_IN,
                            new SecurityScheme()
                                    .type(SecurityScheme.Type.HTTP)
                                    .scheme("basic")
                                    .description(words("account", language)));
            api.getPaths()
                    .values()
                    .forEach(path -> path.readOperations()
                            .forEach(operation -> REFUSALS.forEach(status -> addRefusal(operation, status, language))));
        };
    }

    private Schema<?> refusal(Locale language) {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example(REFUSAL))
                .addProperty("message", new StringSchema().description(words("sentence", language)));
    }

    /** What a route says itself of such an answer stands. */
    private void addRefusal(Operation operation, String status, Locale language) {
        var body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + REFUSAL));
        operation
                .getResponses()
                .computeIfAbsent(
                        status,
                        missing -> new ApiResponse()
                                .description(words(status, language))
                                .content(new Content().addMediaType("application/json", body)));
    }

    private String words(String key, Locale language) {
        return messages.getMessage("web.api." + key, null, language);
    }
}
