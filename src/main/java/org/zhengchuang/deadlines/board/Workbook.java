package org.zhengchuang.deadlines.board;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFRow;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.DateStories;

/**
 * Writes the rows of the board into a workbook while they come from the database: memory does not grow with them. What
 * people typed stays text, also where it begins like a formula.
 */
@Component
class Workbook {

    private static final int KEPT_IN_MEMORY = 100;

    /** What a sheet can hold is 1,048,576 rows; the rest goes on the next. */
    private static final int ROWS_OF_A_SHEET = 1_000_000;

    private static final int WIDTH = 16 * 256;

    private static final List<String> COLUMNS = List.of(
            "name",
            "subject",
            "branch",
            "department",
            "stage",
            "person",
            "answers",
            "baseline",
            "due",
            "extensions",
            "returns",
            "state",
            "progress",
            "opened",
            "closed",
            "dates");

    private final Board board;
    private final BoardView view;
    private final DateStories dateStories;
    private final MessageSource messages;

    Workbook(Board board, BoardView view, DateStories dateStories, MessageSource messages) {
        this.board = board;
        this.view = view;
        this.dateStories = dateStories;
        this.messages = messages;
    }

    void write(Filter filter, Sight sight, Locale language, OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(null, KEPT_IN_MEMORY, false, false)) {
            // Not every reader understands the marks that only files beyond 4 GB need.
            workbook.setZip64Mode(Zip64Mode.Never);
            var sheets = new Sheets(workbook, language);
            var reader = view.reader(sight);
            board.each(filter, sight, row -> sheets.add(reader.apply(row)));
            workbook.write(out);
        }
    }

    private class Sheets {

        private final SXSSFWorkbook workbook;
        private final Locale language;
        private final CellStyle heading;
        private final CellStyle text;
        private final CellStyle date;
        private SXSSFSheet sheet;
        private int rows;

        Sheets(SXSSFWorkbook workbook, Locale language) {
            this.workbook = workbook;
            this.language = language;
            var bold = workbook.createFont();
            bold.setBold(true);
            heading = workbook.createCellStyle();
            heading.setFont(bold);
            text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            // Excel then never takes what begins with = or + for a formula, not even when the cell is edited.
            text.setQuotePrefixed(true);
            date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            next();
        }

        private void next() {
            sheet = workbook.createSheet(words("deadlines.title") + " " + (workbook.getNumberOfSheets() + 1));
            sheet.createFreezePane(0, 1);
            var head = sheet.createRow(0);
            for (int i = 0; i < COLUMNS.size(); i++) {
                sheet.setColumnWidth(i, WIDTH);
                var cell = head.createCell(i);
                cell.setCellStyle(heading);
                cell.setCellValue(words("deadlines.column." + COLUMNS.get(i)));
            }
            rows = 1;
        }

        void add(Shown shown) {
            if (rows > ROWS_OF_A_SHEET) {
                next();
            }
            var duty = shown.row();
            var row = sheet.createRow(rows++);
            texts(
                    row,
                    duty.name(),
                    duty.subjectName(),
                    duty.branchName(),
                    duty.departmentName(),
                    duty.stage() == null ? null : words("deadlines.stage." + duty.stage()),
                    duty.personName() == null ? duty.person() : duty.personName(),
                    duty.answersForName());
            int at = 7;
            at = day(row, at, shown.baselineOn());
            at = day(row, at, shown.dueOn());
            row.createCell(at++).setCellValue(duty.extensions());
            row.createCell(at++).setCellValue(duty.returns());
            text(row, at++, state(shown));
            text(row, at++, duty.progressTotal() == null ? null : duty.progressDone() + " / " + duty.progressTotal());
            at = day(row, at, view.day(duty.openedAt()));
            at = day(row, at, view.day(duty.closedAt()));
            text(row, at, dates(shown));
        }

        /** Asked for only where there is something to tell: most duties have the date that they had at first. */
        private String dates(Shown shown) {
            var duty = shown.row();
            if (!duty.asked() && duty.extensions() == 0 && Objects.equals(duty.baselineDue(), duty.due())) {
                return shown.provisional() ? words("deadlines.provisional") : null;
            }
            return dateStories.of(List.of(duty.id())).getOrDefault(duty.id(), List.of()).stream()
                    .map(text -> messages.getMessage(text, language))
                    .collect(Collectors.joining("\n"));
        }

        private String state(Shown shown) {
            return words(
                    shown.row().isOpen()
                            ? "deadlines.light." + shown.light()
                            : "deadlines.outcome." + shown.row().outcome());
        }

        private void texts(SXSSFRow row, String... values) {
            var column = new int[1];
            Stream.of(values).forEach(value -> text(row, column[0]++, value));
        }

        private void text(SXSSFRow row, int column, String value) {
            if (value != null) {
                var cell = row.createCell(column);
                cell.setCellStyle(text);
                cell.setCellValue(value);
            }
        }

        private int day(SXSSFRow row, int column, LocalDate day) {
            if (day != null) {
                var cell = row.createCell(column);
                cell.setCellStyle(date);
                cell.setCellValue(day);
            }
            return column + 1;
        }

        private String words(String key) {
            return messages.getMessage(key, null, language);
        }
    }
}
