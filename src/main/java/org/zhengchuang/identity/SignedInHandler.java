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

/** Tells that somebody signed in, notes when, and shows him the page he had asked for. */
class SignedInHandler extends SavedRequestAwareAuthenticationSuccessHandler {

    private final ApplicationEventPublisher events;
    private final Clock clock;

    SignedInHandler(RequestCache pages, ApplicationEventPublisher events, Clock clock) {
        this.events = events;
        this.clock = clock;
        setRequestCache(pages);
    }

    @Override
    public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response, Authentication person)
            throws ServletException, IOException {
        request.getSession().setAttribute(SignedInFilter.SINCE, clock.instant());
        events.publishEvent(new SignedIn(person.getName(), request.getRemoteAddr()));
        super.onAuthenticationSuccess(request, response, person);
    }
}
