package org.zhengchuang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.util.Base64;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Camunda's content security policy for Tasklist, Cockpit and Admin, with a nonce that belongs to one request. Camunda
 * keeps it in the servlet context, where two people who load a page at the same time take it from each other and one
 * of them sees an empty page.
 */
class WebappPagePolicy extends OncePerRequestFilter {

    private static final int NONCE_BYTES = 20;

    private final SecureRandom random = new SecureRandom();

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var bytes = new byte[NONCE_BYTES];
        random.nextBytes(bytes);
        var nonce = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        response.setHeader(
                ContentSecurityPolicyProvider.HEADER_NAME,
                ContentSecurityPolicyProvider.HEADER_DEFAULT_VALUE.replace(
                        ContentSecurityPolicyProvider.HEADER_NONCE_PLACEHOLDER, "'nonce-" + nonce + "'"));
        chain.doFilter(new WithNonce(request, nonce), response);
    }

    /** Camunda asks the servlet context for the nonce; through this request it gets the request's own. */
    private static final class WithNonce extends HttpServletRequestWrapper {

        private final ServletContext context;

        WithNonce(HttpServletRequest request, String nonce) {
            super(request);
            var shared = request.getServletContext();
            this.context = (ServletContext) Proxy.newProxyInstance(
                    ServletContext.class.getClassLoader(),
                    new Class<?>[] {ServletContext.class},
                    (proxy, method, arguments) -> {
                        if ("getAttribute".equals(method.getName())
                                && ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE.equals(arguments[0])) {
                            return nonce;
                        }
                        try {
                            return method.invoke(shared, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }

        @Override
        public ServletContext getServletContext() {
            return context;
        }
    }
}
