package org.zhengchuang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Set;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Says to everything behind it who acts, in which language, and with which rights of this moment: a closed account's
 * session ends here, a changed office counts at once, an issued password has to be changed first. The engine learns the
 * acting person from here too, except under {@code /camunda}, where Camunda's own filters tell it.
 */
class SignedInFilter extends OncePerRequestFilter {

    /** Session attribute: when this session's owner showed his password. */
    static final String SINCE = SignedInFilter.class.getName() + ".since";

    static final String CHANGE_PASSWORD = "/account/password";

    /** Where somebody with an issued password may go. */
    private static final Set<String> FREE = Set.of(CHANGE_PASSWORD, "/logout", "/zhengchuang.css", "/favicon.svg");

    private final IdentityService identity;
    private final AccountStates states;
    private final LocaleResolver locales;

    SignedInFilter(IdentityService identity, AccountStates states, LocaleResolver locales) {
        this.identity = identity;
        this.states = states;
        this.locales = locales;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        LocaleContextHolder.setLocale(locales.resolveLocale(request));
        var signedIn = SecurityContextHolder.getContext().getAuthentication();
        if (signedIn == null || signedIn instanceof AnonymousAuthenticationToken) {
            chain.doFilter(request, response);
            return;
        }
        var state = states.of(signedIn.getName());
        if (!state.open() || begunBefore(state.passwordSetAt(), request)) {
            new SecurityContextLogoutHandler().logout(request, response, signedIn);
            throw new DisabledException("The account is closed, or its password was set anew");
        }
        if (state.mustChangePassword() && !FREE.contains(request.getServletPath())) {
            passwordFirst(request, response);
            return;
        }
        SecurityContextHolder.setContext(new SecurityContextImpl(asOfNow(signedIn, state)));
        if (request.getServletPath().startsWith("/camunda")) {
            chain.doFilter(request, response);
            return;
        }
        identity.setAuthentication(signedIn.getName(), state.groups());
        try {
            chain.doFilter(request, response);
        } finally {
            identity.clearAuthentication();
        }
    }

    private static boolean begunBefore(Instant passwordSetAt, HttpServletRequest request) {
        var session = request.getSession(false);
        return passwordSetAt != null
                && session != null
                && session.getAttribute(SINCE) instanceof Instant since
                && since.isBefore(passwordSetAt);
    }

    private static void passwordFirst(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (Refused.wantsPage(request)) {
            response.sendRedirect(request.getContextPath() + CHANGE_PASSWORD);
        } else {
            throw new AccessDeniedException("The issued password has to be changed first");
        }
    }

    private static Authentication asOfNow(Authentication signedIn, AccountState state) {
        var now = UsernamePasswordAuthenticationToken.authenticated(signedIn.getPrincipal(), null, state.authorities());
        now.setDetails(signedIn.getDetails());
        return now;
    }
}
