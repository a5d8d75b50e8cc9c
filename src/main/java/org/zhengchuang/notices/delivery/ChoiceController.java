package org.zhengchuang.notices.delivery;

import java.security.Principal;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** Where everybody chooses how he is told outside the product. */
@Controller
@RequestMapping("/notices/settings")
class ChoiceController {

    private final Choices choices;
    private final Robots robots;
    private final MailChannel mail;
    private final Roster roster;

    ChoiceController(Choices choices, Robots robots, MailChannel mail, Roster roster) {
        this.choices = choices;
        this.robots = robots;
        this.mail = mail;
        this.roster = roster;
    }

    @GetMapping
    String show(Principal person, Model model) {
        model.addAttribute("choice", choices.of(person.getName()));
        model.addAttribute("robots", robots.all());
        model.addAttribute("mailAvailable", mail.available());
        model.addAttribute(
                "email", roster.find(person.getName()).map(Member::email).orElse(null));
        return "notices/settings";
    }

    @PostMapping
    String choose(
            @RequestParam(defaultValue = "zh-CN") String language,
            @RequestParam(defaultValue = "false") boolean mail,
            @RequestParam(defaultValue = "") Set<String> robot,
            Principal person,
            RedirectAttributes next) {
        choices.choose(person.getName(), new Choices.Choice(language, mail, robot));
        next.addFlashAttribute("done", "notices.settings.saved");
        return "redirect:/notices/settings";
    }
}
