package org.zhengchuang.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.servlet.ModelAndView;
import org.zhengchuang.deadlines.Duties;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.TaskDesk;

/**
 * Any task on a page of ours, made for a phone: the form that Tasklist shows, handed in to the same handler. What somebody
 * opens that is done already, or another's, says so and leads home.
 */
@Controller
class TaskController {

    /** The part of a sheet that describes it; all the rest of the file is for Tasklist. */
    private static final Pattern SCRIPT = Pattern.compile("<script[^>]*>(.*)</script>", Pattern.DOTALL);

    private static final MediaType JAVASCRIPT = new MediaType("text", "javascript", StandardCharsets.UTF_8);

    private final TaskDesk desk;
    private final Duties duties;
    private final MyDuties mine;
    private final ObjectMapper json;

    TaskController(TaskDesk desk, Duties duties, MyDuties mine, ObjectMapper json) {
        this.desk = desk;
        this.duties = duties;
        this.mine = mine;
        this.json = json;
    }

    @GetMapping("/tasks/{id}")
    Object show(@PathVariable String id, Principal person, Model model) {
        if (!desk.isOf(id, person.getName())) {
            return new ModelAndView("web/task-gone", HttpStatus.NOT_FOUND);
        }
        duties.find(id)
                .ifPresent(duty -> model.addAttribute(
                        "task", mine.items(List.of(duty), person.getName()).get(0)));
        return "web/task";
    }

    /** The form as a module that the page imports: a page may run no script that does not come from a file of ours. */
    @GetMapping("/tasks/{id}/form.js")
    ResponseEntity<String> form(@PathVariable String id, Principal person) throws JsonProcessingException {
        if (!desk.isOf(id, person.getName())) {
            return ResponseEntity.notFound().build();
        }
        var form = desk.form(id);
        var module = "export const form = " + json.readTree(form.content()) + ";\n";
        if (form.sheet()) {
            module += "export const kind = 'sheet';\nexport function sheet(zcSheet, camForm) {" + script(form) + "}\n";
        } else {
            module += "export const kind = 'form';\nexport const schema = " + json.readTree(form.source()) + ";\n";
        }
        return ResponseEntity.ok()
                .contentType(JAVASCRIPT)
                .cacheControl(CacheControl.noStore())
                .body(module);
    }

    private static String script(TaskDesk.Form form) {
        var script = SCRIPT.matcher(form.source());
        return script.find() ? script.group(1) : "";
    }

    @PostMapping("/tasks/{id}")
    ResponseEntity<Void> submit(@PathVariable String id, @RequestBody JsonNode form, Principal person) {
        if (!desk.isOf(id, person.getName())) {
            throw new Refusal("engine.error.gone");
        }
        desk.submit(id, form.toString());
        return ResponseEntity.noContent().build();
    }
}
