package org.zhengchuang.identity;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.Principal;
import java.time.Clock;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which a person changes his password, the first page he sees with an issued one. */
@Controller
@RequestMapping(SignedInFilter.CHANGE_PASSWORD)
class OwnPasswordController {

    record Form(String current, String chosen, String repeated) {}

    private final OwnPassword passwords;
    private final OwnSessions sessions;
    private final AccountStates states;
    private final MessageSource messages;
    private final Clock clock;

    OwnPasswordController(
            OwnPassword passwords, OwnSessions sessions, AccountStates states, MessageSource messages, Clock clock) {
        this.passwords = passwords;
        this.sessions = sessions;
        this.states = states;
        this.messages = messages;
        this.clock = clock;
    }

    @GetMapping
    String show(Principal person, Model model) {
        model.addAttribute("elsewhere", passwords.isKeptElsewhere(person.getName()));
        model.addAttribute("first", states.of(person.getName()).mustChangePassword());
        return "identity/own-password";
    }

    @PostMapping
    String change(Form form, Principal person, HttpServletRequest request, Model model, RedirectAttributes next) {
        var fault = fault(form, person.getName());
        if (fault != null) {
            model.addAttribute("fault", fault);
            return show(person, model);
        }
        passwords.change(person.getName(), form.chosen());
        request.changeSessionId();
        request.getSession().setAttribute(SignedInFilter.SINCE, clock.instant());
        next.addFlashAttribute("done", "identity.password.changed");
        return "redirect:/";
    }

    /** Somebody lost his phone, or forgot to sign out in the workshop. */
    @PostMapping("/sign-out-everywhere")
    String signOutEverywhere(HttpServletRequest request, HttpServletResponse response, Authentication person) {
        sessions.endAll(person.getName());
        new SecurityContextLogoutHandler().logout(request, response, person);
        return "redirect:/login?bye";
    }

    private String fault(Form form, String id) {
        if (passwords.isKeptElsewhere(id)) {
            return text("identity.password.elsewhere");
        }
        if (form.chosen() == null || !form.chosen().equals(form.repeated())) {
            return text("identity.password.not-repeated");
        }
        if (form.chosen().equals(form.current())) {
            return text("identity.password.same");
        }
        var broken = passwords.broken(id, form.chosen());
        if (!broken.isEmpty()) {
            var rule = broken.get(0);
            return text(
                    "identity.password.rule." + rule.getPlaceholder(),
                    rule.getParameters().get("min"),
                    rule.getParameters().get("max"));
        }
        return passwords.matches(id, form.current()) ? null : text("identity.password.wrong");
    }

    private String text(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
