package org.zhengchuang.deadlines.board;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengchuang.deadlines.Light;
import org.zhengchuang.deadlines.board.BoardView.Grouped;
import org.zhengchuang.roster.Roster;

/** The board for programs. */
@RestController
@RequestMapping("/api/deadlines")
@Tag(name = "Deadlines 期限")
class BoardApi {

    private static final int MOST = 500;

    private static final String WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /**
     * A duty, and how it stands.
     *
     * @param light RED overdue, YELLOW behind its planned progress, BLUE near, GREEN otherwise
     * @param dates how it came by its date, in words: the first one, who asked for a later one, who allowed it; empty
     *     where the first date is in force and nobody asked for another
     */
    record Item(@JsonUnwrapped Row duty, Light light, List<String> dates) {}

    /** @param total how many there are on all pages */
    record Items(List<Item> items, long total, int page, int size) {}

    /**
     * A person with his counts.
     *
     * @param counted what he answers for and is done, or overdue by now; of these {@code onTimePercent} were in time
     * @param extensions how often more time was granted for those
     */
    record PersonItem(
            String person,
            String name,
            long open,
            long overdue,
            long behind,
            long near,
            long counted,
            long onTime,
            Integer onTimePercent,
            long extensions) {}

    private final BoardView view;
    private final Sights sights;
    private final Workbook workbook;
    private final LinesWorkbook linesWorkbook;
    private final Roster roster;
    private final MessageSource messages;

    BoardApi(
            BoardView view,
            Sights sights,
            Workbook workbook,
            LinesWorkbook linesWorkbook,
            Roster roster,
            MessageSource messages) {
        this.view = view;
        this.sights = sights;
        this.workbook = workbook;
        this.linesWorkbook = linesWorkbook;
        this.roster = roster;
        this.messages = messages;
    }

    @GetMapping
    @Operation(summary = "deadlines.api.rows", description = "deadlines.api.rows.more")
    Items duties(
            @ParameterObject Filter filter,
            @Parameter(hidden = true) BindingResult binding,
            @Parameter(description = "deadlines.api.page") @RequestParam(defaultValue = "0") int page,
            @Parameter(description = "deadlines.api.size") @RequestParam(defaultValue = "50") int size,
            @Parameter(hidden = true) Locale language) {
        var slice = view.slice(
                BoardController.checked(filter, binding),
                sights.mine(),
                Math.max(page, 0),
                Math.max(1, Math.min(size, MOST)));
        var items = slice.rows().stream()
                .map(shown -> new Item(
                        shown.row(),
                        shown.light(),
                        shown.dates().stream()
                                .map(text -> messages.getMessage(text, language))
                                .toList()))
                .toList();
        return new Items(items, slice.total(), slice.page(), slice.size());
    }

    @GetMapping("/people")
    @Operation(summary = "deadlines.api.people")
    List<PersonItem> people(@ParameterObject Filter filter, @Parameter(hidden = true) BindingResult binding) {
        return view.people(BoardController.checked(filter, binding), sights.mine()).stream()
                .map(line -> new PersonItem(
                        line.id(),
                        line.name(),
                        line.held().open(),
                        line.held().overdue(),
                        line.held().behind(),
                        line.held().near(),
                        line.answered().counted(),
                        line.answered().onTime(),
                        line.answered().onTimePercent(),
                        line.answered().extensions()))
                .toList();
    }

    @GetMapping("/export")
    @Operation(summary = "deadlines.api.export")
    void export(
            @ParameterObject Filter filter,
            @Parameter(hidden = true) BindingResult binding,
            @Parameter(description = "deadlines.api.export.by") @RequestParam(required = false) Grouped by,
            @Parameter(hidden = true) Locale language,
            HttpServletResponse response)
            throws IOException {
        var shown = BoardController.checked(filter, binding);
        response.setContentType(WORKBOOK);
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename("deadlines-" + roster.today() + ".xlsx")
                        .build()
                        .toString());
        var sight = sights.mine();
        if (by == null) {
            workbook.write(shown, sight, language, response.getOutputStream());
        } else {
            linesWorkbook.write(by, view.lines(by, shown, sight), language, response.getOutputStream());
        }
    }
}
