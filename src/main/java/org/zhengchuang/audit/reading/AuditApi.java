package org.zhengchuang.audit.reading;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** The ledger for programs, with the filters of the page. */
@RestController
@RequestMapping("/api/audit")
@Tag(name = "Audit 审计", description = "audit.api.tag")
class AuditApi {

    private static final int LARGEST_PAGE = 500;

    /** @param next goes into {@code before} for the next page; null on the last one */
    record Page(List<View.Line> entries, Long next) {}

    private final Search search;
    private final AuditAccess access;
    private final View view;

    AuditApi(Search search, AuditAccess access, View view) {
        this.search = search;
        this.access = access;
        this.view = view;
    }

    @GetMapping
    @Operation(summary = "audit.api.all", description = "audit.api.all.more")
    Page find(
            @ParameterObject Filter filter,
            @Parameter(description = "audit.api.size") @RequestParam(defaultValue = "50") int size,
            Locale language) {
        var page = search.page(filter, access.scope(), Math.max(1, Math.min(size, LARGEST_PAGE)), language);
        return new Page(view.of(page.entries(), language), page.next());
    }

    @GetMapping("/{id}")
    @Operation(summary = "audit.api.one")
    View.Line one(@PathVariable long id, Locale language) {
        return search.find(id, access.scope())
                .map(entry -> view.of(entry, language))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
