package org.zhengchuang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.authentication.logout.SecurityContextLogoutHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/** Signing out in Tasklist ends the one session, once Camunda's own filter has checked the page's token. */
class WebappSignOut extends OncePerRequestFilter {

    private static final Pattern SIGN_OUT = Pattern.compile("/camunda/api/admin/auth/user/[^/]+/logout");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        if ("POST".equals(request.getMethod())
                && SIGN_OUT.matcher(path).matches()
                && response.getStatus() < HttpStatus.MULTIPLE_CHOICES.value()) {
            var person = SecurityContextHolder.getContext().getAuthentication();
            new SecurityContextLogoutHandler().logout(request, response, person);
        }
    }
}
