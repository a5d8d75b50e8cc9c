package org.zhengchuang.supervision.care;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.security.Principal;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What was said in a talk, for programs; readable and writable for the few who may (R32). */
@RestController
@RequestMapping("/api/talks/{id}")
@Tag(name = "Talks 谈心谈话", description = "supervision.api.talks")
class TalkController {

    record Content(String content) {}

    record Shown(String id, String memberId, LocalDate heldOn, LocalDate followUpOn, String content) {}

    private final SealedTalks talks;

    TalkController(SealedTalks talks) {
        this.talks = talks;
    }

    @GetMapping
    @Operation(summary = "supervision.api.talk.read")
    Shown read(@Parameter(description = "supervision.api.talk.id") @PathVariable String id, Principal person) {
        var opened = talks.open(id, person.getName());
        var talk = opened.view().talk();
        return new Shown(talk.id(), talk.memberId(), talk.heldOn(), talk.followUpOn(), opened.content());
    }

    @PostMapping
    @Operation(summary = "supervision.api.talk.write")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void write(
            @Parameter(description = "supervision.api.talk.id") @PathVariable String id,
            @RequestBody Content content,
            Principal person) {
        talks.write(id, content.content(), person.getName());
    }
}
