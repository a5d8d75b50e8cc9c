package org.zhengchuang.deadlines.board;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.deadlines.board.BoardView.Grouped;
import org.zhengchuang.deadlines.board.BoardView.Line;

/** Writes a table of the board, a line a person, branch, stage or department, into a workbook as the page shows it. */
@Component
class LinesWorkbook {

    private static final int WIDTH = 16 * 256;

    private static final List<String> NUMBERS = List.of(
            "deadlines.state.OPEN",
            "deadlines.state.OVERDUE",
            "deadlines.state.BEHIND",
            "deadlines.state.NEAR",
            "deadlines.state.ON_TIME",
            "deadlines.state.COUNTED",
            "deadlines.rate",
            "deadlines.column.extensions");

    private final MessageSource messages;

    LinesWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    void write(Grouped by, List<Line> lines, Locale language, OutputStream out) throws IOException {
        try (var workbook = new XSSFWorkbook()) {
            var bold = workbook.createFont();
            bold.setBold(true);
            var heading = workbook.createCellStyle();
            heading.setFont(bold);
            var name = workbook.createCellStyle();
            name.setQuotePrefixed(true);
            var rate = workbook.createCellStyle();
            rate.setDataFormat(workbook.createDataFormat().getFormat("0%"));
            var sheet = workbook.createSheet(words("deadlines.title", language));
            sheet.createFreezePane(0, 1);
            var first = sheet.createRow(0);
            first.createCell(0).setCellValue(words(by.title(), language));
            NUMBERS.forEach(number -> first.createCell(first.getLastCellNum()).setCellValue(words(number, language)));
            first.forEach(cell -> {
                cell.setCellStyle(heading);
                sheet.setColumnWidth(cell.getColumnIndex(), WIDTH);
            });
            for (var line : lines) {
                var row = sheet.createRow(sheet.getLastRowNum() + 1);
                var title = row.createCell(0);
                title.setCellStyle(name);
                title.setCellValue(
                        by == Grouped.STAGES ? words("deadlines.stage." + line.id(), language) : line.name());
                row.createCell(1).setCellValue(line.held().open());
                row.createCell(2).setCellValue(line.held().overdue());
                row.createCell(3).setCellValue(line.held().behind());
                row.createCell(4).setCellValue(line.held().near());
                row.createCell(5).setCellValue(line.answered().onTime());
                row.createCell(6).setCellValue(line.answered().counted());
                var percent = row.createCell(7);
                percent.setCellStyle(rate);
                if (line.answered().onTimePercent() != null) {
                    percent.setCellValue(line.answered().onTimePercent() / 100.0);
                }
                row.createCell(8).setCellValue(line.answered().extensions());
            }
            workbook.write(out);
        }
    }

    private String words(String key, Locale language) {
        return messages.getMessage(key, null, language);
    }
}
