package org.zhengchuang.deadlines.reminders;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes what is said and answered; who may is checked by the {@link Urges}. */
@Controller
class UrgeController {

    private final Urges urges;

    UrgeController(Urges urges) {
        this.urges = urges;
    }

    @PostMapping("/deadlines/duties/{dutyId}/urge")
    String press(@PathVariable String dutyId, @RequestParam String words, Principal person, RedirectAttributes next) {
        urges.press(dutyId, words, person.getName());
        next.addFlashAttribute("done", "deadlines.urge.done");
        return "redirect:/deadlines/duties/" + dutyId;
    }

    @PostMapping("/deadlines/urges/{urgeId}/answer")
    String answer(@PathVariable String urgeId, @RequestParam String answer, Principal person, RedirectAttributes next) {
        urges.answer(urgeId, answer, person.getName());
        next.addFlashAttribute("done", "deadlines.urge.answer-done");
        return "redirect:/notices";
    }
}
