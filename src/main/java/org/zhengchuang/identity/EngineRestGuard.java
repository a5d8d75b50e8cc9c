package org.zhengchuang.identity;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.zhengchuang.engine.JsonTexts;

/**
 * Stands before the engine's REST interface, ours and Tasklist's, and closes what 7.24 leaves open there:
 *
 * <ul>
 *   <li>an expression inside a nested query is evaluated although expressions are switched off (CVE-2026-109432): none is
 *       let through, at any depth, but the few that a filter over one's own tasks needs;
 *   <li>comments and attachments are not checked at all: here they are read by who may read the task, written by its
 *       assignee, and neither changed nor deleted, because they are evidence;
 *   <li>with any variable beside the form one could confirm for another or start a process half way ({@link Submission});
 *   <li>an assignee could rid himself of a task past its form, by resolving it or by reporting an error;
 *   <li>some commands for administrators answer anybody as long as they find nothing to do;
 *   <li>the technical administrator could erase history and deployments, which are evidence;
 *   <li>a list without an end could be asked for: it ends after {@link Bounded#MOST};
 *   <li>a password could be tried out past the limits of our sign-in;
 *   <li>a character that PostgreSQL takes in no text, or a form that is none, would be an error of ours.
 * </ul>
 */
class EngineRestGuard extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final int LARGEST_BODY = 5_000_000;

    private static final Pattern ENGINE = Pattern.compile("/(?:engine-rest|camunda/api/engine)(?:/engine/[^/]+)?(/.*)");
    private static final Pattern REMARKS =
            Pattern.compile("/(task|process-instance)/([^/]+)/(?:comment|attachment)(/.*)?");
    /** Cases (CMMN) are off: there is no definition to be listed, and the engine breaks where it is asked about a case. */
    private static final Pattern SWITCHED_OFF = Pattern.compile("/(?:history/)?case-(?!definition(?:/count)?/?$).*");

    private static final Pattern PAST_THE_FORM =
            Pattern.compile("/task/[^/]+/(?:resolve|delegate|bpmnError|bpmnEscalation)/?");
    private static final Pattern TRIES_PASSWORDS = Pattern.compile("/identity/verify/?");
    private static final Pattern HANDS_IN = Pattern.compile("/(?:task|process-definition)/.+/submit-form/?");
    private static final Pattern ADMINISTERS = Pattern.compile("/(?:signal|message|condition)/?"
            + "|/process-instance/[^/]+/modification(?:-async)?/?"
            + "|/(?:process-instance|process-definition)/(?:.+/)?suspended/?"
            + "|/(?:job|job-definition|batch|migration|modification|incident|external-task|deployment|authorization|group"
            + "|tenant|user)/(?!count/?$).+");
    private static final Pattern EVIDENCE =
            Pattern.compile("/(?:deployment|process-definition|history|decision-definition)/.*");
    private static final Pattern ERASES =
            Pattern.compile("/history/.*(?:delete|set-removal-time).*|/history/cleanup.*");

    private final TaskService tasks;
    private final HistoryService history;
    private final IdentityService identity;
    private final AccountStates states;
    private final Refused refused;

    EngineRestGuard(
            TaskService tasks,
            HistoryService history,
            IdentityService identity,
            AccountStates states,
            Refused refused) {
        this.tasks = tasks;
        this.history = history;
        this.identity = identity;
        this.states = states;
        this.refused = refused;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
        var engine = ENGINE.matcher(path);
        if (!engine.matches()) {
            chain.doFilter(request, response);
            return;
        }
        var resource = engine.group(1);
        if (PAST_THE_FORM.matcher(resource).matches()
                || TRIES_PASSWORDS.matcher(resource).matches()
                || erases(resource, request.getMethod())
                || administers(resource, request)
                || !mayRemark(resource, request.getMethod())) {
            refused.answer(request, response, HttpStatus.FORBIDDEN, "identity.refused.forbidden");
            return;
        }
        if (SWITCHED_OFF.matcher(resource).matches()) {
            refused.answer(request, response, HttpStatus.NOT_FOUND, "identity.refused.off");
            return;
        }
        if (Expressions.inParameters(request.getParameterMap())) {
            refused.answer(request, response, HttpStatus.BAD_REQUEST, "identity.refused.expression");
            return;
        }
        var type = request.getContentType();
        if (type != null && type.toLowerCase(Locale.ROOT).startsWith("multipart/")) {
            chain.doFilter(new Bounded(request), response);
            return;
        }
        var body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            refused.answer(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "identity.refused.too-large");
        } else if (Expressions.inBody(body)) {
            refused.answer(request, response, HttpStatus.BAD_REQUEST, "identity.refused.expression");
        } else if (JsonTexts.areBeyondReason(body)) {
            refused.answer(request, response, HttpStatus.BAD_REQUEST, "engine.error.bad-request");
        } else if (HANDS_IN.matcher(resource).matches() && !JsonTexts.areAnObject(body)) {
            refused.answer(request, response, HttpStatus.BAD_REQUEST, "engine.form.missing");
        } else if (!Submission.goesTo(resource)) {
            chain.doFilter(new Bounded(request, body), response);
        } else if (!Submission.isReadable(body)) {
            refused.answer(request, response, HttpStatus.BAD_REQUEST, "engine.error.bad-request");
        } else {
            var foreign = Submission.foreign(body);
            if (foreign.isPresent()) {
                refused.answer(
                        request, response, HttpStatus.UNPROCESSABLE_ENTITY, "engine.form.foreign", foreign.get());
            } else {
                chain.doFilter(new Bounded(request, body), response);
            }
        }
    }

    /** The engine asks for a right too, but not before it has something to do, and not everywhere. */
    private static boolean administers(String resource, HttpServletRequest request) {
        return !READS.contains(request.getMethod())
                && ADMINISTERS.matcher(resource).matches()
                && !request.isUserInRole(Role.ADMIN.name());
    }

    private static boolean erases(String resource, String method) {
        return "DELETE".equals(method) && EVIDENCE.matcher(resource).matches()
                || "POST".equals(method) && ERASES.matcher(resource).matches();
    }

    private boolean mayRemark(String resource, String method) {
        var remarks = REMARKS.matcher(resource);
        if (!remarks.matches()) {
            return true;
        }
        var id = remarks.group(2);
        var person = SecurityContextHolder.getContext().getAuthentication().getName();
        var onTask = "task".equals(remarks.group(1));
        return switch (method) {
            case "GET", "HEAD", "OPTIONS" -> as(person, () -> onTask ? readsTask(id) : readsInstance(id));
            case "POST" ->
                onTask
                        && as(
                                person,
                                () -> tasks.createTaskQuery()
                                                .taskId(id)
                                                .taskAssignee(person)
                                                .count()
                                        == 1);
            default -> false;
        };
    }

    private boolean readsTask(String id) {
        return tasks.createTaskQuery().taskId(id).count() == 1
                || history.createHistoricTaskInstanceQuery().taskId(id).count() == 1;
    }

    private boolean readsInstance(String id) {
        return history.createHistoricProcessInstanceQuery()
                        .processInstanceId(id)
                        .count()
                == 1;
    }

    private interface Question {
        boolean ask();
    }

    /** Under {@code /camunda} the engine does not know yet who acts; it is told for this one question. */
    private boolean as(String person, Question question) {
        var before = identity.getCurrentAuthentication();
        identity.setAuthentication(person, states.of(person).groups());
        try {
            return question.ask();
        } finally {
            if (before == null) {
                identity.clearAuthentication();
            } else {
                identity.setAuthentication(before.getUserId(), before.getGroupIds(), before.getTenantIds());
            }
        }
    }
}
