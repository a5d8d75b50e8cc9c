package org.zhengchuang.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.servlet.ModelAndView;
import org.zhengchuang.engine.Text;

/** A file beyond the limit is turned away before any controller sees it; the sender is told in one sentence. */
@ControllerAdvice
class TooLarge {

    private static final Text SENTENCE = Text.of("roster.import.tooLarge");

    private final MessageSource messages;

    TooLarge(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException fault, HttpServletRequest request, Locale locale) {
        var sentence = messages.getMessage(SENTENCE, locale);
        return request.getServletPath().startsWith("/api/")
                ? ResponseEntity.status(HttpStatus.PAYLOAD_TOO_LARGE)
                        .body(Map.of("type", "Refusal", "message", sentence))
                : new ModelAndView("error/refused", Map.of("sentence", sentence), HttpStatus.PAYLOAD_TOO_LARGE);
    }
}
