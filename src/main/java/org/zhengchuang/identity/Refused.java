package org.zhengchuang.identity;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** How a request that is not let through is answered: a person gets a page, a program one sentence as JSON. */
@Component
class Refused {

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    Refused(MessageSource messages, LocaleResolver locales, ObjectMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    /** Whether a browser asks for something to show to a person. */
    static boolean wantsPage(HttpServletRequest request) {
        var path = request.getServletPath();
        var accept = request.getHeader("Accept");
        return !path.startsWith("/api")
                && !path.startsWith("/engine-rest")
                && !path.startsWith("/camunda/api")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader("HX-Request") == null;
    }

    void answer(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String message,
            Object... arguments)
            throws IOException {
        if (wantsPage(request)) {
            response.sendError(status.value());
            return;
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        var text = messages.getMessage(message, arguments, locales.resolveLocale(request));
        response.getOutputStream().write(json.writeValueAsBytes(Map.of("type", "Refusal", "message", text)));
    }
}
