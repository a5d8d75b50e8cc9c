package org.zhengchuang.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;
import org.zhengchuang.engine.Refusal;

/** What a rule refuses in one of our controllers: one sentence, on a page for a person, as JSON for a program. */
@ControllerAdvice
class RefusalAdvice {

    private final MessageSource messages;

    RefusalAdvice(MessageSource messages) {
        this.messages = messages;
    }

    @ExceptionHandler
    Object refused(Refusal refusal, HttpServletRequest request, Locale locale) {
        var sentence = messages.getMessage(refusal.text(), locale);
        var accept = request.getHeader("Accept");
        var page = !request.getServletPath().startsWith("/api/")
                && accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE);
        if (page) {
            return new ModelAndView("error/refused", Map.of("sentence", sentence), HttpStatus.UNPROCESSABLE_ENTITY);
        }
        return ResponseEntity.unprocessableEntity()
                .contentType(MediaType.APPLICATION_JSON)
                .body(Map.of("type", "Refusal", "message", sentence));
    }
}
