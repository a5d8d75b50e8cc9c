package org.zhengchuang.audit.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.OffsetDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class LedgerWorkbookTests {

    private static final OffsetDateTime AT = OffsetDateTime.parse("2026-03-04T09:12:00+08:00");

    private static View.Line line(String reason) {
        return new View.Line(
                7,
                AT,
                AT,
                0,
                "M0102",
                "样例（M0102）",
                null,
                "2026",
                "B01",
                "PLANNING",
                null,
                null,
                "PlanDecided",
                "审核活动计划",
                "已退回",
                reason,
                null,
                AT,
                true,
                null,
                null,
                List.of());
    }

    @Test
    void whatLooksLikeAFormulaStaysText() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new LedgerWorkbook(key -> key)) {
            workbook.begin("scope");
            workbook.add(line("=HYPERLINK(\"http://evil\")"));
            workbook.writeTo(bytes);
        }
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var reason = read.getSheetAt(0).getRow(2).getCell(8);
            assertThat(reason.getCellType()).isEqualTo(CellType.STRING);
            assertThat(reason.getStringCellValue()).startsWith("=HYPERLINK");
            assertThat(reason.getCellStyle().getQuotePrefixed()).isTrue();
        }
    }
}
