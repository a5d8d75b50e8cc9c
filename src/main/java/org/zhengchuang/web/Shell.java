package org.zhengchuang.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.UriComponentsBuilder;
import org.zhengchuang.identity.Role;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * What the layout shows on every page, of the request at hand; templates call it as {@code @shell}. Public methods,
 * because templates can call no others.
 */
@Component("shell")
public class Shell {

    /**
     * An entry of the navigation.
     *
     * @param label message key
     * @param current whether it is where the reader is
     */
    public record Entry(String label, String path, boolean current) {}

    /** @param roles who sees it; empty for everybody */
    private record Place(String label, String path, Set<Role> roles) {

        Place(String label, String path, Role... roles) {
            this(label, path, Set.of(roles));
        }
    }

    /** Tasklist sorts by the day a task was made unless its address says otherwise; what counts here is the due date. */
    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?searchQuery=%5B%5D"
            + "&sorting=%5B%7B%22sortBy%22:%22dueDate%22,%22sortOrder%22:%22asc%22%7D%5D";

    /** What most people need, in sight. */
    private static final List<Place> PLACES = List.of(
            new Place("web.navigation.home", "/"),
            new Place("web.navigation.tasks", TASKLIST),
            new Place("web.navigation.campaigns", "/campaigns"),
            new Place("web.navigation.deadlines", "/deadlines"),
            new Place("web.navigation.roster", "/roster"),
            new Place("web.navigation.audit", "/audit"));

    /** What is needed now and then, one step further. */
    private static final List<Place> FURTHER = List.of(
            new Place(
                    "web.navigation.supervision",
                    "/supervision",
                    Role.OFFICE,
                    Role.LEADING_GROUP,
                    Role.PARTY_COMMITTEE,
                    Role.DISCIPLINE,
                    Role.AUDITOR,
                    Role.COMMITTEE),
            new Place("publicity.page.title", "/publicity"),
            new Place("web.navigation.calendar", "/calendar"),
            new Place("web.navigation.search", "/search"),
            new Place("web.navigation.talks", "/talks", Role.SECRETARY, Role.COMMITTEE),
            new Place("web.navigation.accounts", "/accounts", Role.OFFICE, Role.ADMIN),
            new Place("web.api", "/api-docs", Role.ADMIN),
            new Place("web.navigation.cockpit", "/camunda/app/cockpit/default/", Role.ADMIN));

    private final ObjectProvider<RequestMappingHandlerMapping> pages;
    private final Roster roster;
    private volatile Set<String> served;

    Shell(
            @Qualifier("requestMappingHandlerMapping") ObjectProvider<RequestMappingHandlerMapping> pages,
            Roster roster) {
        this.pages = pages;
        this.roster = roster;
    }

    public boolean signedIn() {
        return person().isPresent();
    }

    /** The signed-in person's name; his account where the roster does not know him. */
    public String name() {
        return person().map(person ->
                        roster.find(person.getName()).map(Member::name).orElse(person.getName()))
                .orElse("");
    }

    public List<Entry> navigation() {
        return person().map(person -> entries(PLACES, person)).orElse(List.of());
    }

    /** The places behind 更多. */
    public List<Entry> furtherNavigation() {
        return person().map(person -> entries(FURTHER, person)).orElse(List.of());
    }

    private List<Entry> entries(List<Place> places, Authentication person) {
        var authorities = person.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .collect(Collectors.toSet());
        var here = request().getServletPath();
        return places.stream()
                .filter(place -> place.roles().isEmpty()
                        || place.roles().stream().anyMatch(role -> authorities.contains("ROLE_" + role.name())))
                .filter(this::exists)
                .map(place -> new Entry(place.label(), place.path(), isCurrent(place.path(), here)))
                .toList();
    }

    private static boolean isCurrent(String path, String here) {
        return path.equals(here) || path.length() > 1 && here.startsWith(path + "/");
    }

    /** A place whose module has no page yet is not shown. */
    private boolean exists(Place place) {
        return place.path().startsWith("/camunda") || served().contains(place.path());
    }

    /** Asked for late, because the pages themselves need the layout, and once, because they do not change. */
    private Set<String> served() {
        if (served == null) {
            served = pages.getObject().getHandlerMethods().keySet().stream()
                    .flatMap(mapping -> mapping.getPatternValues().stream())
                    .collect(Collectors.toUnmodifiableSet());
        }
        return served;
    }

    /** Tasklist's address, the soonest due first. */
    public String tasklist() {
        return TASKLIST;
    }

    /** This page in the other language; the home page where this one cannot be asked for once more. */
    public String inLanguage(String language) {
        var request = request();
        var again =
                "GET".equals(request.getMethod()) && request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null;
        var page = again
                ? UriComponentsBuilder.fromPath(request.getRequestURI()).query(request.getQueryString())
                : UriComponentsBuilder.fromPath(request.getContextPath() + "/");
        return page.replaceQueryParam("lang", language).build().toUriString();
    }

    private static Optional<Authentication> person() {
        return Optional.ofNullable(SecurityContextHolder.getContext().getAuthentication())
                .filter(person -> !(person instanceof AnonymousAuthenticationToken));
    }

    private static HttpServletRequest request() {
        return ((ServletRequestAttributes) RequestContextHolder.currentRequestAttributes()).getRequest();
    }
}
