package org.zhengchuang.roster.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterSlice;

/** Files that must not get in, and how much they may cost on the way to the door. */
@RosterSlice
class HostileWorkbookTests {

    @Autowired
    RosterWorkbook workbook;

    @Autowired
    WorkbookReader reader;

    @Autowired
    Labels labels;

    @Autowired
    Roster roster;

    @Autowired
    MessageSource messages;

    @TempDir
    Path directory;

    @Test
    void anOldWorkbookWithANewNameIsTold() throws IOException {
        assertThat(reasons(written(new HSSFWorkbook(), book -> book.createSheet("党员"))))
                .containsExactly("这是旧版 .xls 文件或加了密码的文件（即使扩展名是 .xlsx）。请用 Excel 另存为不加密码的 .xlsx。");
    }

    @Test
    void whatIsNoWorkbookIsTold() throws IOException {
        assertThat(reasons(file("姓名,编号".getBytes(StandardCharsets.UTF_8)))).containsExactly("这不是 Excel 工作簿（.xlsx）。");
        assertThat(reasons(file(new byte[0]))).containsExactly("这不是 Excel 工作簿（.xlsx）。");
        assertThat(reasons(file(new byte[] {'P', 'K', 3, 4, 0, 0, 0})))
                .containsExactly("文件损坏，无法读取。请用 Excel 打开另存为 .xlsx 后重试。");
        assertThat(reasons(zip("readme.txt", 10))).containsExactly("文件损坏，无法读取。请用 Excel 打开另存为 .xlsx 后重试。");
    }

    @Test
    void aZipBombIsFoundBeforeItIsParsed() throws IOException {
        var bomb = zip("xl/worksheets/sheet1.xml", 400);
        assertThat(Files.size(bomb)).isLessThan(1024 * 1024);
        assertThat(reasons(bomb)).containsExactly("文件解压后超过 128 MB，已拒绝读取。");
    }

    @Test
    void ofAHundredThousandRowsOnlyTheFirstAreRead() throws IOException {
        var file = written(new SXSSFWorkbook(50), book -> {
            var sheet = book.createSheet("党员");
            var heading = sheet.createRow(0);
            for (int i = 0; i < Sheet.MEMBERS.columns().size(); i++) {
                heading.createCell(i)
                        .setCellValue(labels.of(Sheet.MEMBERS.columns().get(i)));
            }
            for (int i = 1; i <= 100_000; i++) {
                var row = sheet.createRow(i);
                row.createCell(0).setCellValue("M" + i);
                row.createCell(1).setCellValue("样例·" + i);
                row.createCell(2).setCellValue("B01");
                row.createCell(3).setCellValue("正式党员");
            }
        });
        var faults = new Faults(labels);
        var sheets = reader.read(file, faults);
        assertThat(sheets.members).hasSize(20_000);
        assertThat(faults.list()).singleElement().satisfies(fault -> {
            assertThat(fault.row()).isEqualTo(20_002);
            assertThat(messages.getMessage(fault.reason(), Locale.SIMPLIFIED_CHINESE))
                    .isEqualTo("数据超过 20000 行，其余行未读取。");
        });
        assertThat(workbook.apply(file, "M0001").applied()).isFalse();
        assertThat(roster.members()).isEmpty();
    }

    @Test
    void mergedCellsStrangeSheetsAndColumnsAreNamed() throws IOException {
        var file = written(new XSSFWorkbook(), book -> {
            var sheet = book.createSheet("部门");
            var heading = sheet.createRow(0);
            for (int i = 0; i < Sheet.DEPARTMENTS.columns().size(); i++) {
                heading.createCell(i)
                        .setCellValue(labels.of(Sheet.DEPARTMENTS.columns().get(i)));
            }
            var row = sheet.createRow(1);
            row.createCell(0).setCellValue("D 1");
            row.createCell(1).setCellValue("党委\n办公室");
            row.createCell(2).setCellValue("办公室");
            row.createCell(9).setCellValue("旁注");
            sheet.addMergedRegion(new CellRangeAddress(3, 4, 1, 1));
            book.createSheet("通讯录");
            book.createSheet("党支部").createRow(0).createCell(0).setCellValue("支部代号");
        });
        var faults = workbook.preview(file, "M0001").faults();
        assertThat(faults)
                .extracting(fault -> fault.sheet() + fault.row() + fault.column() + ":" + reason(fault))
                .contains(
                        "部门2部门编号:编号只能用字母和数字，不超过 32 位。",
                        "部门2部门名称:含有换行等控制字符。",
                        "部门2部门类别:只能填：组织部、宣传部、纪委、党委办公室、人事部、安全环保部、生产部、工会、其他部门。",
                        "部门2J:这一列没有表头，却填了内容。",
                        "部门4部门名称:不能使用合并单元格。",
                        "通讯录0:不认识的工作表。可用的工作表：党支部、党员、职务、负责人、部门、厂级职务。",
                        "党支部1支部代号:不认识的列。",
                        "党支部1支部编号:缺少这一列。");
    }

    @Test
    void aNewFactoryOfThreeThousandIsImportedInSeconds() throws IOException {
        var file = written(new XSSFWorkbook(), book -> Factories.fill(book, labels, 60, 50));
        long start = System.nanoTime();
        var preview = workbook.preview(file, "M0001");
        long shown = System.nanoTime();
        var applied = workbook.apply(file, "M0001");
        System.out.printf(
                "3,000 members: preview %d ms, import %d ms, %d changes%n",
                (shown - start) / 1_000_000, (System.nanoTime() - shown) / 1_000_000, applied.changeCount());
        assertThat(preview.faults()).isEmpty();
        assertThat(applied.applied()).isTrue();
        assertThat(roster.members()).hasSize(3_000);
        assertThat(roster.branches()).hasSize(60);
    }

    private String reason(Fault fault) {
        return messages.getMessage(fault.reason(), Locale.SIMPLIFIED_CHINESE);
    }

    private List<String> reasons(Path file) {
        return workbook.apply(file, "M0001").faults().stream().map(this::reason).toList();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(Files.createTempFile(directory, "roster", ".xlsx"), content);
    }

    private Path zip(String name, int megabytes) throws IOException {
        var file = Files.createTempFile(directory, "roster", ".xlsx");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            var blank = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(blank);
            }
            zip.closeEntry();
        }
        return file;
    }

    private Path written(Workbook book, Consumer<Workbook> content) throws IOException {
        var file = Files.createTempFile(directory, "roster", ".xlsx");
        try (book;
                var out = Files.newOutputStream(file)) {
            content.accept(book);
            book.write(out);
        }
        return file;
    }
}
