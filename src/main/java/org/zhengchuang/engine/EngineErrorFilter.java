package org.zhengchuang.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Puts into the user's language what the engine answers when somebody's work is refused, in Tasklist and over REST: a
 * {@link Refusal} as its one sentence, everything else as what it means to him. The engine's own words, which tell of its
 * tables where something broke, stay in the log.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class EngineErrorFilter extends OncePerRequestFilter {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    private final MessageSource messages;
    private final ObjectProvider<LocaleResolver> locales;
    private final ObjectMapper json;

    EngineErrorFilter(MessageSource messages, ObjectProvider<LocaleResolver> locales, ObjectMapper json) {
        this.messages = messages;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        var path = request.getRequestURI();
        return !(path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/engine/"));
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var reads = READING.contains(request.getMethod());
        var kept = reads ? new Failure(response) : new ContentCachingResponseWrapper(response);
        chain.doFilter(request, kept);
        if (kept.getStatus() >= (reads ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST).value()) {
            translate(request, kept);
        }
        kept.copyBodyToResponse();
    }

    /** A list goes out as it comes, whatever its length; only what went wrong while it was read is kept and translated. */
    private static final class Failure extends ContentCachingResponseWrapper {

        Failure(HttpServletResponse response) {
            super(response);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            return failed() ? super.getOutputStream() : getResponse().getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            return failed() ? super.getWriter() : getResponse().getWriter();
        }

        private boolean failed() {
            return getStatus() >= HttpStatus.INTERNAL_SERVER_ERROR.value();
        }
    }

    private void translate(HttpServletRequest request, ContentCachingResponseWrapper response) throws IOException {
        var refused = (Text) request.getAttribute(Refusals.ATTRIBUTE);
        var words = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (refused == null) {
            logger.warn(request.getMethod() + " " + request.getRequestURI() + ": " + words);
        }
        var text = refused == null ? meaning(response.getStatus(), words) : refused;
        var status = refused == null ? response.getStatus() : HttpStatus.UNPROCESSABLE_ENTITY.value();
        var sentence = messages.getMessage(text, locales.getObject().resolveLocale(request));
        // As it is, also where it repeats what somebody typed: Tasklist escapes what it shows.
        var answer = Map.of("type", refused == null ? "EngineError" : "Refusal", "message", sentence);
        response.resetBuffer();
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(answer));
    }

    private static Text meaning(int status, String words) {
        if (words.contains("OptimisticLockingException")) {
            return Text.of("engine.error.concurrent");
        }
        return switch (HttpStatus.valueOf(status)) {
            case UNAUTHORIZED -> Text.of("engine.error.signed-out");
            case FORBIDDEN -> Text.of("engine.error.forbidden");
            case NOT_FOUND -> Text.of("engine.error.gone");
            case BAD_REQUEST -> Text.of("engine.error.bad-request");
            default ->
                words.contains("Cannot find task") || words.contains("task is null")
                        ? Text.of("engine.error.gone")
                        : Text.of("engine.error.other");
        };
    }
}
