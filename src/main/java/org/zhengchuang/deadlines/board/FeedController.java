package org.zhengchuang.deadlines.board;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.Principal;
import java.util.Locale;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Roster;

/** The personal calendar feed (日历订阅): its page, where the address is made anew or ended, and the feed itself. */
@Controller
class FeedController {

    private static final String PAGE = "/account/calendar";

    /** More than one person ever owes; a phone is not to be drowned. */
    private static final int MOST = 500;

    private final Feeds feeds;
    private final Board board;
    private final BoardView view;
    private final Roster roster;
    private final MessageSource messages;

    FeedController(Feeds feeds, Board board, BoardView view, Roster roster, MessageSource messages) {
        this.feeds = feeds;
        this.board = board;
        this.view = view;
        this.roster = roster;
        this.messages = messages;
    }

    @GetMapping(PAGE)
    String page(Principal person, Model model) {
        model.addAttribute(
                "since", feeds.since(person.getName()).map(view::local).orElse(null));
        return "deadlines/feed";
    }

    /** The address is shown this once. */
    @PostMapping(PAGE)
    String renew(Principal person, RedirectAttributes next) {
        if (roster.find(person.getName()).isEmpty()) {
            throw new Refusal("deadlines.feed.nobody");
        }
        var secret = feeds.renew(person.getName());
        next.addFlashAttribute("address", at("/deadlines/feed/" + secret + ".ics"));
        return "redirect:" + PAGE;
    }

    @PostMapping(PAGE + "/stop")
    String stop(Principal person, RedirectAttributes next) {
        feeds.stop(person.getName());
        next.addFlashAttribute("done", "deadlines.feed.stopped");
        return "redirect:" + PAGE;
    }

    /** Open to whoever knows the secret; a wrong one is told nothing. */
    @GetMapping("/deadlines/feed/{secret}.ics")
    void feed(@PathVariable String secret, HttpServletResponse response) throws IOException {
        var person = feeds.personOf(secret).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var sight = new Sight(false, person, null, false, Set.of());
        var dated = view.slice(Filter.none().ofPerson(person).in(State.OPEN), sight, 0, MOST).rows().stream()
                .filter(shown -> shown.dueOn() != null)
                .toList();
        var changes =
                board.changes(dated.stream().map(shown -> shown.row().id()).toList());
        var entries = dated.stream()
                .map(shown -> entry(shown, changes.getOrDefault(shown.row().id(), 0)))
                .toList();
        response.setContentType("text/calendar;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CACHE_CONTROL, CacheControl.noCache().cachePrivate().getHeaderValue());
        response.getWriter().write(FeedWriter.write(words("deadlines.feed.name"), entries, board.now()));
    }

    private FeedWriter.Entry entry(Shown shown, int changes) {
        var row = shown.row();
        var where = row.branchName() == null ? "" : " · " + row.branchName();
        return new FeedWriter.Entry(
                row.id(),
                words("deadlines.feed.due", row.name() + where),
                messages.getMessage(dates(shown), Locale.SIMPLIFIED_CHINESE),
                shown.dueOn(),
                changes,
                URI.create(at("/deadlines/duties/" + row.id())));
    }

    /** How the date came about; of one that nobody ever moved there is no story, and it is the first. */
    private static Text dates(Shown shown) {
        return shown.dates().isEmpty()
                ? Text.of("deadlines.first", shown.dueOn().toString())
                : Text.list(shown.dates());
    }

    private static String at(String path) {
        return ServletUriComponentsBuilder.fromCurrentContextPath()
                .path(path)
                .build()
                .toUriString();
    }

    /** A phone asks in no language of ours: the feed speaks the product's first. */
    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
