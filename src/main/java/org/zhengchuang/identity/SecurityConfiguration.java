package org.zhengchuang.identity;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ContentSecurityPolicyHeaderWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.servlet.LocaleResolver;

/**
 * One sign-in for everything. Two chains: programs, which send their password with every request and get no session,
 * and people, whose session serves our pages, Tasklist, Cockpit and Admin and both REST interfaces. What is not allowed
 * here is refused; modules narrow their own pages further with {@code @PreAuthorize}.
 */
@Configuration(proxyBeanMethods = false)
@EnableMethodSecurity
@EnableScheduling
class SecurityConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);

    private static final String POLICY = "default-src 'self'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data:; font-src 'self' data:; object-src 'none'; base-uri 'self'; form-action 'self'; "
            + "frame-ancestors 'none'";

    private final IdentityService identity;
    private final TaskService tasks;
    private final HistoryService history;
    private final AccountStates states;
    private final Refused refused;
    private final LocaleResolver locales;
    private final PasswordSignIn signIn;
    private final ForeignSignIn foreign;
    private final IdentitySettings settings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SecurityConfiguration(
            IdentityService identity,
            TaskService tasks,
            HistoryService history,
            AccountStates states,
            Refused refused,
            LocaleResolver locales,
            PasswordSignIn signIn,
            ForeignSignIn foreign,
            IdentitySettings settings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.identity = identity;
        this.tasks = tasks;
        this.history = history;
        this.states = states;
        this.refused = refused;
        this.locales = locales;
        this.signIn = signIn;
        this.foreign = foreign;
        this.settings = settings;
        this.events = events;
        this.clock = clock;
    }

    @Bean
    AuthenticationManager authenticationManager() {
        return new ProviderManager(signIn);
    }

    /** What Spring Security refuses of itself, and the character that PostgreSQL takes in no text. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf('\0') < 0);
        return firewall;
    }

    /** A request with a password in its head was not sent by a page of somebody else's: no CSRF token is asked for. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        http.securityMatcher(SecurityConfiguration::fromProgram)
                .authenticationManager(new ProviderManager(new RememberedSignIn(signIn, states, clock)))
                .httpBasic(basic -> basic.authenticationEntryPoint(this::signedOut))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .exceptionHandling(faults ->
                        faults.authenticationEntryPoint(this::signedOut).accessDeniedHandler(this::denied))
                .authorizeHttpRequests(this::rules);
        return finished(http);
    }

    @Bean
    @Order(2)
    SecurityFilterChain people(HttpSecurity http) throws Exception {
        var pages = new HttpSessionRequestCache();
        pages.setRequestMatcher(request -> "GET".equals(request.getMethod()) && Refused.wantsPage(request));
        // Nobody stands behind these: who asked in vain is not asked again by a parent, which would count twice.
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        http.authenticationProvider(signIn)
                .formLogin(form -> form.loginPage("/login")
                        .successHandler(new SignedInHandler(pages, locales, events, clock))
                        .failureHandler(SecurityConfiguration::notSignedIn))
                .logout(logout -> logout.logoutUrl("/logout").logoutSuccessUrl("/login?bye"))
                // A new session, not only a new id: nothing of somebody who sat here before is taken over.
                .sessionManagement(session -> session.sessionFixation(fixation -> fixation.newSession()))
                .requestCache(cache -> cache.requestCache(pages))
                // Camunda's pages bring their own token, and Camunda's own filter checks it.
                .csrf(csrf -> csrf.ignoringRequestMatchers("/camunda/**"))
                .exceptionHandling(
                        faults -> faults.authenticationEntryPoint(entryPoint()).accessDeniedHandler(this::denied))
                .authorizeHttpRequests(this::rules);
        if (foreign.configured()) {
            http.oauth2Login(login -> login.loginPage("/login")
                    .userInfoEndpoint(user -> user.oidcUserService(foreign::account))
                    .successHandler(new SignedInHandler(pages, locales, events, clock))
                    .failureHandler(SecurityConfiguration::notKnown));
        }
        http.addFilterAfter(new WebappSignOut(), AuthorizationFilter.class);
        return finished(http);
    }

    private SecurityFilterChain finished(HttpSecurity http) throws Exception {
        return http.headers(this::headers)
                .addFilterBefore(new SignedInFilter(identity, states, locales), AuthorizationFilter.class)
                .addFilterAfter(
                        new EngineRestGuard(tasks, history, identity, states, refused), AuthorizationFilter.class)
                .build();
    }

    private static boolean fromProgram(HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        var path = request.getServletPath();
        return authorization != null
                && authorization.regionMatches(true, 0, "Basic ", 0, 6)
                && (path.startsWith("/api/")
                        || path.startsWith("/engine-rest")
                        || path.startsWith("/actuator")
                        || path.startsWith("/v3/api-docs"));
    }

    private void rules(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                .permitAll()
                .requestMatchers(
                        "/login", "/error", "/favicon.ico", "/favicon.svg", "/zhengchuang.css", "/zhengchuang.js")
                .permitAll()
                // What the factory shows to everybody: the public notice, and the page behind a certificate's code.
                .requestMatchers("/notice/**", "/verify/*")
                .permitAll()
                // A phone fetches its owner's calendar without signing in; the address is the secret.
                .requestMatchers("/deadlines/feed/*")
                .permitAll()
                .requestMatchers("/actuator/health", "/actuator/health/liveness", "/actuator/health/readiness")
                .permitAll()
                .requestMatchers("/actuator/prometheus")
                .access((person, request) ->
                        new AuthorizationDecision(readsMetrics(person.get(), request.getRequest())))
                .requestMatchers("/actuator/**")
                .hasRole(Role.ADMIN.name())
                // Camunda's own ways in: the set-up is open to anybody while there is no administrator, the sign-in
                // knows neither our limits nor closed accounts.
                .requestMatchers("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**")
                .denyAll()
                .requestMatchers("/camunda/api/admin/auth/user/*/login/**")
                .denyAll()
                .requestMatchers("/camunda/api/admin/auth/user/*", "/camunda/api/admin/auth/user/*/logout")
                .authenticated()
                .requestMatchers(
                        "/camunda/app/admin/**",
                        "/camunda/api/admin/**",
                        "/camunda/app/cockpit/**",
                        "/camunda/api/cockpit/**")
                .hasRole(Role.ADMIN.name())
                .requestMatchers(
                        "/camunda",
                        "/camunda/",
                        "/camunda/app/**",
                        "/camunda/lib/**",
                        "/camunda/assets/**",
                        "/camunda/favicon.ico",
                        "/camunda/api/engine/**",
                        "/camunda/api/tasklist/**",
                        "/camunda/api/welcome/**")
                .authenticated()
                .requestMatchers("/camunda/**")
                .denyAll()
                .anyRequest()
                .authenticated();
    }

    /** Prometheus comes with its token, the administrator with his session. */
    private boolean readsMetrics(Authentication person, HttpServletRequest request) {
        var authorization = request.getHeader("Authorization");
        var expected = "Bearer " + settings.metricsToken();
        return person.getAuthorities().contains(Role.ADMIN.authority())
                || !settings.metricsToken().isBlank()
                        && authorization != null
                        && MessageDigest.isEqual(
                                authorization.getBytes(StandardCharsets.UTF_8),
                                expected.getBytes(StandardCharsets.UTF_8));
    }

    private void headers(HeadersConfigurer<HttpSecurity> headers) {
        RequestMatcher ours = request -> !request.getServletPath().startsWith("/camunda");
        headers.referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(
                        new DelegatingRequestMatcherHeaderWriter(ours, new ContentSecurityPolicyHeaderWriter(POLICY)));
    }

    /** A page is sent to the sign-in page; a script or a program is told in one sentence. */
    private AuthenticationEntryPoint entryPoint() {
        var page = new LoginUrlAuthenticationEntryPoint("/login");
        return (request, response, fault) -> {
            if (Refused.wantsPage(request)) {
                page.commence(request, response, fault);
            } else {
                signedOut(request, response, fault);
            }
        };
    }

    private void signedOut(HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        refused.answer(request, response, HttpStatus.UNAUTHORIZED, "identity.refused.signed-out");
    }

    private void denied(HttpServletRequest request, HttpServletResponse response, AccessDeniedException fault)
            throws IOException {
        var person = request.getUserPrincipal();
        if (fault instanceof CsrfException && Refused.wantsPage(request)) {
            // The page stood open for longer than the session lived.
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else if (person != null && states.of(person.getName()).mustChangePassword()) {
            refused.answer(request, response, HttpStatus.FORBIDDEN, "identity.refused.password-first");
        } else {
            refused.answer(request, response, HttpStatus.FORBIDDEN, "identity.refused.forbidden");
        }
    }

    /** The person reads one sentence; what the factory's own sign-in answered is for the administrator. */
    private static void notKnown(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        LOG.warn("A sign-in through the factory's own sign-in failed: {}", fault.getMessage());
        response.sendRedirect(request.getContextPath() + "/login?unknown");
    }

    private static void notSignedIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        var why = fault instanceof LockedException ? "slow" : fault instanceof DisabledException ? "closed" : "error";
        response.sendRedirect(request.getContextPath() + "/login?" + why);
    }
}
