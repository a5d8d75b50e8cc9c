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
import java.util.Map;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What {@code /v3/api-docs} says of all our routes alike: how a program signs in, and how it is refused. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String REFUSAL = "Refusal";
    private static final String SIGN_IN = "account";

    private static final Map<String, String> REFUSALS = new TreeMap<>(Map.of(
            "401", "Nobody is signed in, or the password is wrong",
            "403", "Not for this account",
            "422", "A rule refuses it; the sentence says which, and nothing has changed"));

    @Bean
    OpenAPI api() {
        return new OpenAPI()
                .info(new Info()
                        .title("Zhengchuang 争创")
                        .version("1")
                        .description(
                                "The factory's campaign for programs. Texts are in the language of Accept-Language,"
                                        + " Chinese or English.")
                        .license(new License().name("Apache-2.0")))
                .components(new Components()
                        .addSchemas(REFUSAL, refusal())
                        .addSecuritySchemes(
                                SIGN_IN,
                                new SecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("basic")
                                        .description("The account's number and password")))
                .addSecurityItem(new SecurityRequirement().addList(SIGN_IN));
    }

    private static Schema<?> refusal() {
        return new ObjectSchema()
                .addProperty("type", new StringSchema().example(REFUSAL))
                .addProperty("message", new StringSchema().description("One sentence for a person"));
    }

    /** What a route says itself of such an answer stands. */
    @Bean
    GlobalOperationCustomizer everyRouteMayRefuse() {
        return (operation, method) -> {
            REFUSALS.forEach((status, meaning) -> addRefusal(operation, status, meaning));
            return operation;
        };
    }

    private static void addRefusal(Operation operation, String status, String meaning) {
        var body = new MediaType().schema(new Schema<>().$ref("#/components/schemas/" + REFUSAL));
        operation
                .getResponses()
                .computeIfAbsent(
                        status,
                        missing -> new ApiResponse()
                                .description(meaning)
                                .content(new Content().addMediaType("application/json", body)));
    }
}
