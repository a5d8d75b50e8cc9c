package org.zhengchuang.audit.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the search page shows, all of its pages, as a workbook or a paper: the same filters, the same rights. */
@Controller
@RequestMapping("/audit")
class ExportController {

    private static final int MOST_IN_WORKBOOK = 100_000;
    private static final int MOST_ON_PAPER = 2_000;

    private final Search search;
    private final AuditAccess access;
    private final View view;
    private final Seals seals;
    private final MessageSource messages;

    ExportController(Search search, AuditAccess access, View view, Seals seals, MessageSource messages) {
        this.search = search;
        this.access = access;
        this.view = view;
        this.seals = seals;
        this.messages = messages;
    }

    @GetMapping("/export.xlsx")
    void workbook(Filter filter, Locale language, HttpServletResponse response) throws IOException {
        try (var workbook = new LedgerWorkbook(key -> text(key, language))) {
            workbook.begin(scope(filter, language));
            int rows = search.each(
                    filter,
                    access.scope(),
                    language,
                    MOST_IN_WORKBOOK,
                    entry -> workbook.add(view.of(entry, language)));
            if (rows == MOST_IN_WORKBOOK) {
                workbook.remark(text("audit.export.more", language, MOST_IN_WORKBOOK));
            }
            begin(response, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", ".xlsx", language);
            workbook.writeTo(response.getOutputStream());
        }
    }

    @GetMapping("/export.pdf")
    void paper(Filter filter, Locale language, HttpServletResponse response) throws IOException {
        var paper = new LedgerPaper(key -> text(key, language));
        int rows = search.each(
                filter, access.scope(), language, MOST_ON_PAPER, entry -> paper.add(view.of(entry, language)));
        if (rows == MOST_ON_PAPER) {
            paper.remark(text("audit.export.more", language, MOST_ON_PAPER));
        }
        var head = seals.newest();
        var pdf = paper.write(
                scope(filter, language),
                head == null ? "" : text("audit.head", language, head.number()) + " " + head.hash());
        begin(response, "application/pdf", ".pdf", language);
        response.getOutputStream().write(pdf);
    }

    private void begin(HttpServletResponse response, String type, String ending, Locale language) {
        response.setContentType(type);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(text("audit.export.file", language) + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private String scope(Filter filter, Locale language) {
        var filters = filter.parameters().entrySet().stream()
                .map(one -> one.getKey() + " = " + one.getValue())
                .collect(Collectors.joining(", "));
        return text("audit.export.scope", language, filters.isEmpty() ? text("audit.filter.any", language) : filters);
    }

    private String text(String key, Locale language, Object... places) {
        return messages.getMessage(key, places, language);
    }
}
