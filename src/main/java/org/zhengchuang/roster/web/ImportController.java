package org.zhengchuang.roster.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.zhengchuang.roster.exchange.ImportRuns;

/** The way of a workbook into the roster: upload, see what would change, say yes, watch it being written. */
@Controller
@RequestMapping("/roster/import")
@PreAuthorize("@rosterAccess.changesAll()")
class ImportController extends RosterForms {

    private final ImportRuns runs;

    ImportController(ImportRuns runs) {
        this.runs = runs;
    }

    @Override
    String page(Map<String, String> path) {
        return path.containsKey("id") ? "/roster/import/" + path.get("id") : "/roster/import";
    }

    @GetMapping
    String show(Model model) {
        model.addAttribute("runs", runs.latest());
        return "roster/import";
    }

    @PostMapping
    String upload(MultipartFile file, Locale locale) throws IOException {
        present(file == null || file.isEmpty() ? null : file.getOriginalFilename());
        try (var uploaded = new Upload(file)) {
            return "redirect:/roster/import/"
                    + runs.preview(uploaded.path(), file.getOriginalFilename(), actor(), locale);
        }
    }

    @GetMapping("/{id}")
    String follow(@PathVariable String id, Model model, HttpServletResponse response) {
        var run = runs.run(id);
        if (run.applying()) {
            // The browser asks again by itself, with JavaScript or without.
            response.setHeader("Refresh", "1");
        }
        model.addAttribute("run", run);
        model.addAttribute("view", runs.view(id));
        return "roster/import-run";
    }

    @PostMapping("/{id}/apply")
    String apply(@PathVariable String id, Locale locale) {
        runs.apply(id, actor(), locale);
        return "redirect:/roster/import/" + id;
    }
}
