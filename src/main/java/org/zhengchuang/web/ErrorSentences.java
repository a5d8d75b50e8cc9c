package org.zhengchuang.web;

import java.util.Map;
import org.springframework.boot.web.error.ErrorAttributeOptions;
import org.springframework.boot.web.servlet.error.DefaultErrorAttributes;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;

/** What went wrong, for programs, in the shape of a refusal; nothing of the inside is told. */
@Component
class ErrorSentences extends DefaultErrorAttributes {

    private final MessageSource messages;

    ErrorSentences(MessageSource messages) {
        this.messages = messages;
    }

    @Override
    public Map<String, Object> getErrorAttributes(WebRequest request, ErrorAttributeOptions options) {
        var status =
                (Integer) request.getAttribute("jakarta.servlet.error.status_code", RequestAttributes.SCOPE_REQUEST);
        var kind = status == null || status >= 500 ? "500" : String.valueOf(status);
        var locale = LocaleContextHolder.getLocale();
        var sentence = messages.getMessage(
                "web.error." + kind, null, messages.getMessage("web.error.400", null, locale), locale);
        return Map.of("status", status == null ? 500 : status, "type", "Error", "message", sentence);
    }
}
