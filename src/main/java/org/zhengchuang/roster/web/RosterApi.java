package org.zhengchuang.roster.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import org.zhengchuang.roster.exchange.ImportRuns;
import org.zhengchuang.roster.exchange.ImportView;
import org.zhengchuang.roster.exchange.WorkbookWriter;

/** The roster for programs, as the same workbook that people exchange. */
@RestController
@RequestMapping("/api/roster")
@Tag(name = "Roster 名册", description = "roster.api.tag")
class RosterApi {

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final ImportRuns runs;
    private final WorkbookWriter writer;
    private final MessageSource messages;

    RosterApi(ImportRuns runs, WorkbookWriter writer, MessageSource messages) {
        this.runs = runs;
        this.writer = writer;
        this.messages = messages;
    }

    /** Answers 422 where something was to be written and is wrong; a preview with faults is a good answer. */
    @PostMapping(path = "/import", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @PreAuthorize("@rosterAccess.changesAll()")
    @Operation(summary = "roster.api.import")
    ResponseEntity<ImportView> read(
            @Parameter(description = "roster.api.file") @RequestPart MultipartFile file,
            @Parameter(description = "roster.api.apply") @RequestParam(defaultValue = "false") boolean apply,
            Locale locale)
            throws IOException {
        try (var uploaded = new Upload(file)) {
            var view = runs.directly(uploaded.path(), apply, RosterForms.actor(), locale);
            return apply && !view.applied()
                    ? ResponseEntity.unprocessableEntity().body(view)
                    : ResponseEntity.ok(view);
        }
    }

    @GetMapping("/export")
    @PreAuthorize("@rosterAccess.changesAll() or hasRole('AUDITOR')")
    @Operation(summary = "roster.api.export")
    void write(HttpServletResponse response) throws IOException {
        var name = messages.getMessage("roster.workbook.fileName", null, Locale.SIMPLIFIED_CHINESE);
        response.setContentType(WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        writer.write(response.getOutputStream());
    }
}
