package org.zhengchuang.notices.delivery;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.notices.Notice;
import org.zhengchuang.notices.Notices;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** Where the administrator sets the robots up, and sees what did not arrive. He does not see what it says. */
@Controller
@RequestMapping("/notices/delivery")
@PreAuthorize("hasRole('ADMIN')")
class DeliveryController {

    private static final int MOST = 200;
    private static final String PAGE = "redirect:/notices/delivery";

    /** A delivery as the page shows it. */
    record Shown(Delivery delivery, String person, String where) {}

    private final Outbox outbox;
    private final Robots robots;
    private final RobotChannel chat;
    private final MailChannel mail;
    private final Notices notices;
    private final Roster roster;
    private final MessageSource messages;

    DeliveryController(
            Outbox outbox,
            Robots robots,
            RobotChannel chat,
            MailChannel mail,
            Notices notices,
            Roster roster,
            MessageSource messages) {
        this.outbox = outbox;
        this.robots = robots;
        this.chat = chat;
        this.mail = mail;
        this.notices = notices;
        this.roster = roster;
        this.messages = messages;
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("mail", mail.available());
        model.addAttribute("robots", robots.all());
        model.addAttribute("waiting", outbox.count(new HashSet<>(List.of(Delivery.State.WAITING))));
        model.addAttribute(
                "troubled", outbox.troubled(MOST).stream().map(this::shown).toList());
        model.addAttribute("kinds", Robot.Kind.values());
        model.addAttribute("forms", Robot.Form.values());
        return "notices/delivery";
    }

    private Shown shown(Delivery delivery) {
        var person = notices.find(delivery.noticeId())
                .map(Notice::person)
                .flatMap(roster::find)
                .map(Member::name)
                .orElse("");
        var where = Optional.ofNullable(delivery.robotId())
                .flatMap(robots::find)
                .map(Robot::name)
                .orElse(null);
        return new Shown(delivery, person, where);
    }

    @PostMapping("/retry")
    String retry(@RequestParam String id, RedirectAttributes next) {
        if (!outbox.retry(id)) {
            throw new Refusal("notices.delivery.nothing-to-retry");
        }
        next.addFlashAttribute("done", "notices.delivery.retried");
        return PAGE;
    }

    @PostMapping("/robots")
    String add(
            @RequestParam String name,
            @RequestParam Robot.Kind kind,
            @RequestParam Robot.Form form,
            @RequestParam String url,
            @RequestParam(defaultValue = "") String secret,
            RedirectAttributes next) {
        robots.add(name, kind, form, url, secret);
        next.addFlashAttribute("done", "notices.robot.added");
        return PAGE;
    }

    @PostMapping("/robots/{id}/remove")
    String remove(@PathVariable String id, RedirectAttributes next) {
        robots.remove(id);
        next.addFlashAttribute("done", "notices.robot.removed");
        return PAGE;
    }

    @PostMapping("/robots/{id}/test")
    String test(@PathVariable String id, RedirectAttributes next) {
        var robot = robots.find(id).orElseThrow(() -> new Refusal("notices.robot.unknown"));
        try {
            chat.greet(robot, messages.getMessage("notices.robot.greeting", null, LocaleContextHolder.getLocale()));
        } catch (DeliveryFailed failure) {
            throw new Refusal("notices.robot.silent", robot.name(), failure.getMessage());
        }
        next.addFlashAttribute("done", "notices.robot.tested");
        return PAGE;
    }
}
