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
@Tag(name = "Rehearsal 演练", description = "There in the rehearsal profile only")
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
    @Operation(summary = "What time the rehearsal's clock shows")
    Time show() {
        return new Time(OffsetDateTime.now(clock));
    }

    @PostMapping
    @Operation(
            summary = "Move the rehearsal's clock forward",
            description = "A time before the one it shows is refused: what happened must not happen again.")
    @PreAuthorize("hasAnyRole('OFFICE', 'ADMIN')")
    Time move(@RequestBody Time wanted) {
        if (wanted.now() == null) {
            throw new Refusal("engine.clock.missing");
        }
        clock.moveTo(wanted.now());
        return show();
    }
}
