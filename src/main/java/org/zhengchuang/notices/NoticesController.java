package org.zhengchuang.notices;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.engine.Refusal;

/** What the signed-in person is told; nobody reads another's notices. */
@Controller
@RequestMapping("/notices")
class NoticesController {

    private static final int PAGE = 30;
    private static final int MOST_LINES = 500;

    private final Notices notices;

    NoticesController(Notices notices) {
        this.notices = notices;
    }

    @GetMapping
    String all(
            @RequestParam(defaultValue = "false") boolean unread,
            @RequestParam(defaultValue = "0") int page,
            Principal person,
            Model model) {
        var shown = notices.of(person.getName(), unread, Math.max(0, page), PAGE + 1);
        model.addAttribute("notices", shown.subList(0, Math.min(PAGE, shown.size())));
        model.addAttribute("more", shown.size() > PAGE);
        model.addAttribute("page", Math.max(0, page));
        model.addAttribute("unreadOnly", unread);
        model.addAttribute("unread", notices.unread(person.getName()));
        return "notices/all";
    }

    /** Opening it is reading it. */
    @GetMapping("/{id}")
    String one(@PathVariable String id, Principal person, Model model) {
        var notice = notices.find(id)
                .filter(found -> found.person().equals(person.getName()))
                .orElseThrow(() -> new Refusal("notices.unknown"));
        notices.read(person.getName(), id);
        model.addAttribute("notice", notice);
        model.addAttribute("lines", notices.lines(notice, MOST_LINES));
        model.addAttribute("count", notices.count(notice));
        return "notices/one";
    }

    @PostMapping("/read")
    String readAll(Principal person, RedirectAttributes next) {
        notices.readAll(person.getName());
        next.addFlashAttribute("done", "notices.all-read");
        return "redirect:/notices";
    }
}
