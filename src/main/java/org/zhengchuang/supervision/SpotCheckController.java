package org.zhengchuang.supervision;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.security.Principal;
import org.springframework.http.HttpStatus;
import org.springframework.validation.annotation.Validated;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Orders a check of a branch on any day (R20); its sheet is then a task of whoever ordered it. */
@RestController
@RequestMapping("/api/branches/{branchId}/spot-checks")
@Tag(name = "Supervision 督促检查")
class SpotCheckController {

    /**
     * @param occasion why, or what is to be looked at
     */
    record Order(
            @NotBlank @Size(max = SpotChecks.LONGEST_OCCASION)
            String occasion) {}

    record Ordered(String id) {}

    private final SpotChecks spotChecks;

    SpotCheckController(SpotChecks spotChecks) {
        this.spotChecks = spotChecks;
    }

    @PostMapping
    @Operation(summary = "supervision.api.check", description = "supervision.api.check.more")
    @ResponseStatus(HttpStatus.CREATED)
    Ordered order(
            @Parameter(description = "supervision.api.branch") @PathVariable String branchId,
            @RequestBody @Validated Order order,
            Principal person) {
        return new Ordered(spotChecks.order(branchId, order.occasion(), person.getName()));
    }
}
