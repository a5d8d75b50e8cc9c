package org.zhengchuang.supervision.care;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where the few who may read and write what was said in talks (谈心记录). */
@Controller
@RequestMapping("/talks")
class TalkPages {

    private final SealedTalks talks;

    TalkPages(SealedTalks talks) {
        this.talks = talks;
    }

    @GetMapping
    String list(Principal person, Model model) {
        model.addAttribute("talks", talks.of(person.getName()));
        return "supervision/talks";
    }

    @GetMapping("/{id}")
    String show(@PathVariable String id, Principal person, Model model) {
        var opened = talks.open(id, person.getName());
        model.addAttribute("view", opened.view());
        model.addAttribute("said", opened.content());
        model.addAttribute("longest", SealedTalks.LONGEST);
        return "supervision/talk";
    }

    @PostMapping("/{id}")
    String write(@PathVariable String id, @RequestParam String content, Principal person, RedirectAttributes done) {
        talks.write(id, content, person.getName());
        done.addFlashAttribute("done", "supervision.talk.written");
        return "redirect:/talks/" + id;
    }
}
