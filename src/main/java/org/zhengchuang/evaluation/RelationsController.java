package org.zhengchuang.evaluation;

import java.security.Principal;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.engine.Refusal;

/** 利害关系申报: everybody declares his own relations, and sees nobody else's. */
@Controller
@RequestMapping("/relations")
@PreAuthorize("hasRole('MEMBER')")
class RelationsController {

    private final Relations relations;

    RelationsController(Relations relations) {
        this.relations = relations;
    }

    @GetMapping
    String mine(Principal person, Model model) {
        model.addAttribute("relations", relations.of(person.getName()));
        return "evaluation/relations";
    }

    @PostMapping
    String declare(
            Principal person,
            @RequestParam String member,
            @RequestParam Relations.Kind kind,
            Model model,
            RedirectAttributes flash) {
        try {
            relations.declare(person.getName(), relations.called(member.strip()), kind);
            flash.addFlashAttribute("done", "evaluation.relation.declared");
            return "redirect:/relations";
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.text());
            model.addAttribute("member", member);
            return mine(person, model);
        }
    }
}
