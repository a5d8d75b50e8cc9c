package org.zhengchuang.engine;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.OffsetDateTime;
import org.springframework.context.annotation.Profile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Moves the clock of a rehearsal (演练). In any other profile this path does not exist. */
@RestController
@Profile("rehearsal")
@RequestMapping("/api/rehearsal/clock")
@Tag(name = "Rehearsal 演练", description = "engine.api.rehearsal")
class RehearsalController {

    /**
     * @param now the time that the clock shows, or is to show, with its offset: {@code 2026-12-01T09:00:00+08:00}
     */
    record Time(OffsetDateTime now) {}

    private final RehearsalClock clock;

    RehearsalController(RehearsalClock clock) {
        this.clock = clock;
    }

    @GetMapping
    @Operation(summary = "engine.api.clock")
    Time show() {
        return new Time(OffsetDateTime.now(clock));
    }

    @PostMapping
    @Operation(summary = "engine.api.clock.move", description = "engine.api.clock.back")
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN')")
    Time move(@RequestBody Time wanted) {
        if (wanted.now() == null) {
            throw new Refusal("engine.clock.missing");
        }
        clock.moveTo(wanted.now());
        return show();
    }
}
