package org.zhengchuang.identity;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.SavedRequestAwareAuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.web.servlet.LocaleResolver;

/** Tells that somebody signed in, notes when and in which language, and shows him the page he had asked for. */
class SignedInHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    private final LocaleResolver locales;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignedInHandler(RequestCache pages, LocaleResolver locales, ApplicationEventPublisher events, Clock clock) {
        this.locales = locales;
        this.events = events;
        this.clock = clock;
        setRequestCache(pages);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        request.getSession().setAttribute(SignedInFilter.SINCE, clock.instant());
        // Tasklist reads the language from the cookie, which is there from now on, chosen or not.
        locales.setLocale(request, response, locales.resolveLocale(request));
        events.publishEvent(new SignedIn(person.getName(), request.getRemoteAddr()));
        super.onAuthenticationSuccess(request, response, person);
    }
}
