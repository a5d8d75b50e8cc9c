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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
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

    /** How the engine puts it that somebody asks for what cannot be, and not that it broke. */
    private static final List<String> NOT_AS_THINGS_ARE = List.of(
            "already claimed by someone else",
            "does not have a subscription",
            "is part of a running process",
            "query row limit can't be set larger");

    /** The same of what is not there: an id that nothing has, and the metrics, which are off. */
    private static final Pattern NOT_THERE =
            Pattern.compile("Cannot find task|task is null|\"NullValueException\".* found |getDbMetricsReporter");

    /** The same of a body in which something lacks that the engine takes for granted. */
    private static final Pattern INCOMPLETE = Pattern.compile(
            "\"NullValueException\"|\"NullPointerException\".*(org\\.camunda\\.bpm\\.engine\\.rest\\.dto|this\\.instructions)");

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
        if (kept.getStatus() >= HttpStatus.BAD_REQUEST.value()) {
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
            return getStatus() >= HttpStatus.BAD_REQUEST.value();
        }
    }

    private void translate(HttpServletRequest request, ContentCachingResponseWrapper response) throws IOException {
        var refused = (Text) request.getAttribute(Refusals.ATTRIBUTE);
        var words = new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
        if (refused == null) {
            logger.warn(request.getMethod() + " " + request.getRequestURI() + ": " + words);
        }
        var meaning = refused == null
                ? meaning(response.getStatus(), words)
                : new Meaning(HttpStatus.UNPROCESSABLE_ENTITY, refused);
        var sentence = messages.getMessage(meaning.text(), locales.getObject().resolveLocale(request));
        // As it is, also where it repeats what somebody typed: Tasklist escapes what it shows.
        var answer = Map.of("type", refused == null ? "EngineError" : "Refusal", "message", sentence);
        response.resetBuffer();
        response.setStatus(meaning.status().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getOutputStream().write(json.writeValueAsBytes(answer));
    }

    private record Meaning(HttpStatus status, Text text) {}

    /** The engine answers 500 to much that only whoever asked can put right. */
    private static Meaning meaning(int status, String words) {
        if (words.contains("OptimisticLockingException")) {
            return new Meaning(HttpStatus.CONFLICT, Text.of("engine.error.concurrent"));
        }
        if (NOT_THERE.matcher(words).find()) {
            return new Meaning(HttpStatus.NOT_FOUND, Text.of("engine.error.gone"));
        }
        if (status == HttpStatus.INTERNAL_SERVER_ERROR.value()) {
            if (NOT_AS_THINGS_ARE.stream().anyMatch(words::contains)) {
                return new Meaning(HttpStatus.CONFLICT, Text.of("engine.error.bad-request"));
            }
            if (INCOMPLETE.matcher(words).find()) {
                return new Meaning(HttpStatus.BAD_REQUEST, Text.of("engine.error.bad-request"));
            }
        }
        var known = HttpStatus.valueOf(status);
        return new Meaning(
                known,
                Text.of(
                        switch (known) {
                            case UNAUTHORIZED -> "engine.error.signed-out";
                            case FORBIDDEN -> "engine.error.forbidden";
                            case NOT_FOUND -> "engine.error.gone";
                            default -> known.is4xxClientError() ? "engine.error.bad-request" : "engine.error.other";
                        }));
    }
}
