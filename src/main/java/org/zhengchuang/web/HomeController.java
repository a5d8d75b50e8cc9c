package org.zhengchuang.web;

import java.security.Principal;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The home page: what the signed-in person owes, and by when. */
@Controller
class HomeController {

    private final OpenTasks tasks;

    HomeController(OpenTasks tasks) {
        this.tasks = tasks;
    }

    @GetMapping("/")
    String show(Principal person, Model model) {
        var open = tasks.of(person.getName());
        model.addAttribute("tasks", open);
        model.addAttribute("more", tasks.count(person.getName()) - open.size());
        return "web/home";
    }
}
