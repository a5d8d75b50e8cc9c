package org.zhengchuang.audit.picture;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.audit.Names;
import org.zhengchuang.audit.picture.Pictures.Instance;
import org.zhengchuang.audit.reading.AuditAccess;
import org.zhengchuang.audit.reading.Evidence;

/** The process picture's page: drawn by bpmn-js, and told in a table for whoever has no script. */
@Controller
@RequestMapping("/audit/instances/{id}")
class PictureController {

    private final Pictures pictures;
    private final Evidence evidence;
    private final AuditAccess access;
    private final RepositoryService repository;
    private final Names names;

    PictureController(
            Pictures pictures, Evidence evidence, AuditAccess access, RepositoryService repository, Names names) {
        this.pictures = pictures;
        this.evidence = evidence;
        this.access = access;
        this.repository = repository;
        this.names = names;
    }

    @GetMapping
    String show(@PathVariable String id, Model model) {
        var instance = instance(id);
        var activities = pictures.activities(id);
        model.addAttribute("instance", instance);
        model.addAttribute("names", names);
        model.addAttribute(
                "activities",
                activities.stream().filter(one -> one.name() != null).toList());
        model.addAttribute("beside", pictures.beside(instance));
        model.addAttribute("elements", pictures.elements(activities));
        model.addAttribute("tree", pictures.tree(instance));
        model.addAttribute("forms", evidence.formsOf(id));
        model.addAttribute("all", access.readsAll());
        return "audit/picture";
    }

    /** What the script draws on the model. */
    @GetMapping(path = "/elements", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> elements(@PathVariable String id) {
        instance(id);
        var activities = pictures.activities(id);
        return ResponseEntity.ok(Map.of("elements", pictures.elements(activities), "passes", passes(activities)));
    }

    /** When each element was passed, for the way between them. */
    private static List<Map<String, Object>> passes(List<Pictures.Activity> activities) {
        return activities.stream()
                .map(activity -> Map.<String, Object>of(
                        "id",
                        activity.elementId(),
                        "start",
                        activity.startedAt().toInstant().toEpochMilli(),
                        "end",
                        activity.endedAt() == null
                                ? -1L
                                : activity.endedAt().toInstant().toEpochMilli()))
                .toList();
    }

    @GetMapping(path = "/model", produces = MediaType.APPLICATION_XML_VALUE)
    ResponseEntity<byte[]> model(@PathVariable String id) throws IOException {
        try (var model = repository.getProcessModel(instance(id).definitionId())) {
            return ResponseEntity.ok(model.readAllBytes());
        }
    }

    /** Whoever may not see it learns no more than that it is not there. */
    private Instance instance(String id) {
        return pictures.find(id)
                .filter(instance -> access.readsInstance(instance.businessKey()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
