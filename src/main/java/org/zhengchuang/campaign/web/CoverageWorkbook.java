package org.zhengchuang.campaign.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Coverage;
import org.zhengchuang.campaign.Coverages;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Branch;

/** The coverage matrix as an Excel workbook: one sheet, a row a member, so that the office can filter it. */
@Component
class CoverageWorkbook {

    private static final int NAME_WIDTH = 16 * 256;

    private final MessageSource messages;

    CoverageWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(
            List<Coverage> columns,
            List<Branch> branches,
            Function<Branch, List<Coverages.Row>> rowsOf,
            Locale language) {
        try (var workbook = new SXSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var sheet = workbook.createSheet(in(language, Text.of("campaign.coverage")));
            var bold = workbook.createFont();
            bold.setBold(true);
            var heading = workbook.createCellStyle();
            heading.setFont(bold);
            heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
            heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
            var first = sheet.createRow(0);
            var titles = new java.util.ArrayList<Text>(List.of(
                    Text.of("campaign.coverage.branch"),
                    Text.of("campaign.coverage.number"),
                    Text.of("campaign.coverage.member")));
            columns.forEach(column -> titles.add(column.title()));
            for (int place = 0; place < titles.size(); place++) {
                var cell = first.createCell(place);
                cell.setCellValue(in(language, titles.get(place)));
                cell.setCellStyle(heading);
                sheet.setColumnWidth(place, NAME_WIDTH);
            }
            sheet.createFreezePane(0, 1);
            int line = 1;
            for (var branch : branches) {
                for (var row : rowsOf.apply(branch)) {
                    var out = sheet.createRow(line++);
                    out.createCell(0).setCellValue(branch.name());
                    out.createCell(1).setCellValue(row.member().id());
                    out.createCell(2).setCellValue(row.member().name());
                    for (int place = 0; place < columns.size(); place++) {
                        out.createCell(3 + place)
                                .setCellValue(words(
                                        row, row.cells().get(columns.get(place).key()), language));
                    }
                }
            }
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String words(Coverages.Row row, Coverage.Cell cell, Locale language) {
        if (cell != null) {
            return in(language, cell.text());
        }
        return row.exemption() == null ? "" : in(language, Text.of("campaign.coverage.exempt", row.exemption()));
    }

    private String in(Locale language, Text text) {
        return messages.getMessage(text, language);
    }
}
