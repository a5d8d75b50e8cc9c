package org.zhengchuang.identity;

import jakarta.servlet.FilterConfig;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationProvider;
import org.camunda.bpm.engine.rest.security.auth.AuthenticationResult;
import org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes Tasklist, Cockpit and Admin believe our sign-in, and serves their pages with a policy of our own. */
@Configuration(proxyBeanMethods = false)
class WebappConfiguration {

    /** Behind Spring Security's filters, before Camunda's. */
    private static final int AFTER_SIGN_IN = 100;

    @Bean
    FilterRegistrationBean<ContainerBasedAuthenticationFilter> oneSignInForTasklist() {
        var filter = new FilterRegistrationBean<ContainerBasedAuthenticationFilter>(new OurSignIn());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_SIGN_IN);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WebappPagePolicy> webappPagePolicy() {
        var filter = new FilterRegistrationBean<>(new WebappPagePolicy());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(AFTER_SIGN_IN + 1);
        return filter;
    }

    private static final class OurSignIn extends ContainerBasedAuthenticationFilter {

        @Override
        public void init(FilterConfig configuration) {
            authenticationProvider = new AuthenticationProvider() {
                @Override
                public AuthenticationResult extractAuthenticatedUser(HttpServletRequest request, ProcessEngine engine) {
                    var person = request.getUserPrincipal();
                    return person == null
                            ? AuthenticationResult.unsuccessful()
                            : AuthenticationResult.successful(person.getName());
                }

                @Override
                public void augmentResponseByAuthenticationChallenge(
                        HttpServletResponse response, ProcessEngine engine) {
                    // No challenge: a browser would ask for a password in a window of its own, and keep it.
                }
            };
        }
    }
}
