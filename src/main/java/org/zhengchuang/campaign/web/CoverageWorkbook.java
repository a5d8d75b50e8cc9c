package org.zhengchuang.campaign.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Coverage;
import org.zhengchuang.campaign.Coverages;
import org.zhengchuang.engine.Text;

/**
 * How far everybody has come, as an Excel workbook that the office can filter: a sheet with a row a member, and one with a
 * row a branch, in the order of their codes.
 */
@Component
class CoverageWorkbook {

    private static final int NAME_WIDTH = 16 * 256;

    private final MessageSource messages;

    CoverageWorkbook(MessageSource messages) {
        this.messages = messages;
    }

    byte[] of(
            List<Coverage> columns,
            List<Coverages.Row> members,
            List<Coverages.Figure> figures,
            List<Coverages.BranchRow> branches,
            Locale language) {
        try (var workbook = new SXSSFWorkbook();
                var bytes = new ByteArrayOutputStream()) {
            var names = new HashMap<String, String>();
            branches.forEach(row -> names.put(row.branch().id(), row.branch().name()));
            matrix(workbook, columns, members, names, language);
            comparison(workbook, figures, branches, language);
            workbook.write(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void matrix(
            SXSSFWorkbook workbook,
            List<Coverage> columns,
            List<Coverages.Row> members,
            Map<String, String> branches,
            Locale language) {
        var titles = new ArrayList<>(List.of(
                in(language, Text.of("campaign.coverage.branch")),
                in(language, Text.of("campaign.coverage.number")),
                in(language, Text.of("campaign.coverage.member"))));
        columns.forEach(column -> titles.add(in(language, column.title())));
        var sheet = sheet(workbook, in(language, Text.of("campaign.coverage")), titles);
        members.forEach(row -> {
            var out = sheet.createRow(sheet.getLastRowNum() + 1);
            out.createCell(0).setCellValue(branches.get(row.member().branchId()));
            out.createCell(1).setCellValue(row.member().id());
            out.createCell(2).setCellValue(row.member().name());
            columns.forEach(column -> out.createCell(out.getLastCellNum())
                    .setCellValue(words(row, row.cells().get(column.key()), language)));
        });
    }

    /** What is done and what is owed stand in cells of their own, as numbers. */
    private void comparison(
            SXSSFWorkbook workbook,
            List<Coverages.Figure> figures,
            List<Coverages.BranchRow> branches,
            Locale language) {
        var titles = new ArrayList<>(List.of(
                in(language, Text.of("campaign.coverage.branch")), in(language, Text.of("campaign.coverage.members"))));
        figures.forEach(figure -> {
            var title = in(language, figure.title());
            titles.add(in(language, Text.of("campaign.coverage.done-of", title)));
            titles.add(in(language, Text.of("campaign.coverage.owed-of", title)));
        });
        var sheet = sheet(workbook, in(language, Text.of("campaign.branches")), titles);
        branches.forEach(row -> {
            var out = sheet.createRow(sheet.getLastRowNum() + 1);
            out.createCell(0).setCellValue(row.branch().name());
            out.createCell(1).setCellValue(row.members());
            figures.forEach(figure -> {
                var share = row.shares().get(figure.key());
                out.createCell(out.getLastCellNum()).setCellValue(share.done());
                out.createCell(out.getLastCellNum()).setCellValue(share.all());
            });
        });
    }

    private static SXSSFSheet sheet(SXSSFWorkbook workbook, String name, List<String> titles) {
        var bold = workbook.createFont();
        bold.setBold(true);
        var heading = workbook.createCellStyle();
        heading.setFont(bold);
        heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
        heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        var sheet = workbook.createSheet(name);
        var first = sheet.createRow(0);
        for (int place = 0; place < titles.size(); place++) {
            var cell = first.createCell(place);
            cell.setCellValue(titles.get(place));
            cell.setCellStyle(heading);
            sheet.setColumnWidth(place, NAME_WIDTH);
        }
        sheet.createFreezePane(0, 1);
        return sheet;
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
