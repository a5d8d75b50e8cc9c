package org.zhengchuang.campaign.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.zhengchuang.campaign.BranchMeasure.Share;
import org.zhengchuang.campaign.Coverages;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Branch;

class CoverageWorkbookTests {

    @Test
    void setsTheBranchesSideBySideInNumbers() throws IOException {
        var messages = new ResourceBundleMessageSource();
        messages.setBasename("messages/campaign");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        var branch = new Branch("B01", "一支部", LocalDate.EPOCH, null, null);

        var file = new CoverageWorkbook(messages)
                .of(
                        List.of(),
                        List.of(),
                        List.of(new Coverages.Figure("targets", Text.of("campaign.coverage"))),
                        List.of(new Coverages.BranchRow(branch, 30, Map.of("targets", new Share(8, 10)))),
                        Locale.CHINA);

        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
            var sheet = workbook.getSheet("各支部对比");
            assertThat(sheet.getRow(0).getCell(2).getStringCellValue()).isEqualTo("覆盖情况：已完成");
            var row = sheet.getRow(1);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("一支部");
            assertThat(row.getCell(1).getNumericCellValue()).isEqualTo(30);
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(8);
            assertThat(row.getCell(3).getNumericCellValue()).isEqualTo(10);
        }
    }
}
