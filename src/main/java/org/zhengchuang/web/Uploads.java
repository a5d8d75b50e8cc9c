package org.zhengchuang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** A form with a file that did not arrive as one, or for which there is no room, is told of in one sentence. */
@ControllerAdvice
class Uploads {

    /** As the operating system says it. */
    private static final String FULL = "No space left on device";

    private final MessageSource messages;

    Uploads(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object broken(MultipartException fault, HttpServletRequest request, Locale locale) {
        var cause =
                String.valueOf(NestedExceptionUtils.getMostSpecificCause(fault).getMessage());
        var full = cause.contains(FULL);
        var status = full ? HttpStatus.INSUFFICIENT_STORAGE : HttpStatus.BAD_REQUEST;
        var sentence = messages.getMessage(full ? "web.error.507" : "web.error.400", null, locale);
        return request.getServletPath().startsWith("/api/")
                ? ResponseEntity.status(status).body(Map.of("type", "Error", "message", sentence))
                : new ModelAndView("error/refused", Map.of("sentence", sentence), status);
    }
}
