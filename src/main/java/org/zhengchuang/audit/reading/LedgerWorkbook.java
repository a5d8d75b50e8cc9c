package org.zhengchuang.audit.reading;

import java.io.IOException;
import java.io.OutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** Entries as a workbook, written row by row to a file of its own; what looks like a formula stays text. */
final class LedgerWorkbook implements AutoCloseable {

    private static final int ROWS_IN_MEMORY = 100;
    private static final String FORMULA_BEGINS = "=+-@\t\r";
    private static final int LONGEST = 32_000;
    private static final int CHARACTER = 256;
    private static final List<Integer> WIDTHS = List.of(10, 18, 18, 20, 20, 12, 16, 70, 40, 24, 18, 8);
    private static final List<String> HEADINGS = List.of(
            "audit.number",
            "audit.at",
            "audit.matter-at",
            "audit.who",
            "audit.for-whom",
            "audit.filter.branch",
            "audit.filter.kind",
            "audit.what",
            "audit.why",
            "audit.source",
            "audit.due",
            "audit.late");

    private final SXSSFWorkbook workbook = new SXSSFWorkbook(ROWS_IN_MEMORY);
    private final SXSSFSheet sheet;
    private final UnaryOperator<String> texts;
    private final CellStyle quoted;
    private final CellStyle day;
    private int rows;

    LedgerWorkbook(UnaryOperator<String> texts) {
        this.texts = texts;
        this.sheet = workbook.createSheet(texts.apply("audit.title"));
        this.quoted = workbook.createCellStyle();
        quoted.setQuotePrefixed(true);
        this.day = workbook.createCellStyle();
        day.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd hh:mm"));
        for (int column = 0; column < WIDTHS.size(); column++) {
            sheet.setColumnWidth(column, WIDTHS.get(column) * CHARACTER);
        }
    }

    void begin(String scope) {
        text(sheet.createRow(rows++).createCell(0), scope);
        var heading = sheet.createRow(rows++);
        for (int column = 0; column < HEADINGS.size(); column++) {
            text(heading.createCell(column), texts.apply(HEADINGS.get(column)));
        }
        sheet.createFreezePane(0, rows);
    }

    void add(View.Line line) {
        var row = sheet.createRow(rows++);
        row.createCell(0).setCellValue(line.id());
        time(row.createCell(1), line.at());
        time(row.createCell(2), line.matterAt());
        text(row.createCell(3), line.actorName());
        text(row.createCell(4), line.onBehalfOf());
        text(row.createCell(5), line.branch());
        text(row.createCell(6), line.kindName());
        text(row.createCell(7), line.sentence());
        text(row.createCell(8), line.reason());
        text(row.createCell(9), line.source());
        time(row.createCell(10), line.due());
        text(row.createCell(11), line.late() ? texts.apply("audit.late") : null);
    }

    void remark(String text) {
        text(sheet.createRow(rows++).createCell(0), text);
    }

    private void time(org.apache.poi.ss.usermodel.Cell cell, OffsetDateTime time) {
        if (time != null) {
            cell.setCellValue(time.toLocalDateTime());
            cell.setCellStyle(day);
        }
    }

    private void text(org.apache.poi.ss.usermodel.Cell cell, String text) {
        if (text == null) {
            return;
        }
        cell.setCellValue(text.substring(0, Math.min(text.length(), LONGEST)));
        if (!text.isEmpty() && FORMULA_BEGINS.indexOf(text.charAt(0)) >= 0) {
            cell.setCellStyle(quoted);
        }
    }

    void writeTo(OutputStream out) throws IOException {
        workbook.write(out);
    }

    @Override
    public void close() throws IOException {
        workbook.close();
    }
}
