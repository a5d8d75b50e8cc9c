package org.zhengchuang.roster.web;

import jakarta.servlet.http.HttpServletRequest;
import java.beans.PropertyEditorSupport;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.propertyeditors.StringTrimmerEditor;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.WebDataBinder;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.InitBinder;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.engine.Refusal;

/**
 * What the roster's forms have in common: what a rule refuses is said on the page the form stands on, and nothing that
 * was typed is lost.
 */
abstract class RosterForms {

    /** The page that the form stands on. */
    abstract String page(Map<String, String> path);

    @InitBinder
    void emptyIsNothing(WebDataBinder binder) {
        binder.registerCustomEditor(LocalDate.class, new PropertyEditorSupport() {
            @Override
            public void setAsText(String text) {
                try {
                    setValue(text == null || text.isBlank() ? null : LocalDate.parse(text.strip()));
                } catch (DateTimeParseException e) {
                    throw new Refusal("roster.form.date", text);
                }
            }
        });
        binder.registerCustomEditor(String.class, new StringTrimmerEditor(false));
    }

    @ExceptionHandler
    @SuppressWarnings("unchecked")
    String refused(Refusal refusal, HttpServletRequest request, RedirectAttributes after) {
        var given = new HashMap<String, String>();
        request.getParameterMap().forEach((name, values) -> given.put(name, values[0]));
        given.remove("_csrf");
        given.put("form", request.getServletPath());
        after.addFlashAttribute("refusal", refusal.text());
        after.addFlashAttribute("given", given);
        var path = (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return "redirect:" + page(path == null ? Map.of() : path);
    }

    static String done(RedirectAttributes after, String key, String page) {
        after.addFlashAttribute("done", key);
        return "redirect:" + page;
    }

    static void present(Object... values) {
        for (Object value : values) {
            if (value == null || value.toString().isBlank()) {
                throw new Refusal("roster.form.missing");
            }
        }
    }

    static String actor() {
        return SecurityContextHolder.getContext().getAuthentication().getName();
    }
}
