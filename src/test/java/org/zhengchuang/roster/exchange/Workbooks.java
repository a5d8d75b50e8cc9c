package org.zhengchuang.roster.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook in a test: starts as an exported one, and is then spoilt or changed as the test wants. */
class Workbooks {

    private Workbooks() {}

    static Path changed(Path original, Consumer<XSSFWorkbook> change) {
        try (InputStream in = Files.newInputStream(original);
                var workbook = new XSSFWorkbook(in)) {
            change.accept(workbook);
            var file = Files.createTempFile(original.getParent(), "roster", ".xlsx");
            try (var out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cell under that heading in the first row that begins with this, and has the second value anywhere. */
    static Cell cell(XSSFWorkbook workbook, String sheetName, String heading, String... values) {
        var sheet = workbook.getSheet(sheetName);
        var row = IntStream.rangeClosed(1, sheet.getLastRowNum())
                .mapToObj(sheet::getRow)
                .filter(candidate -> Arrays.stream(values).allMatch(value -> holds(candidate, value)))
                .findFirst()
                .orElseThrow();
        return row.getCell(column(sheet, heading), Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
    }

    static Row append(XSSFWorkbook workbook, String sheetName, Map<String, String> values) {
        var sheet = workbook.getSheet(sheetName);
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        values.forEach(
                (heading, value) -> row.createCell(column(sheet, heading)).setCellValue(value));
        return row;
    }

    static int column(XSSFSheet sheet, String heading) {
        var row = sheet.getRow(0);
        return IntStream.range(0, row.getLastCellNum())
                .boxed()
                .collect(Collectors.toMap(i -> row.getCell(i).getStringCellValue(), i -> i))
                .get(heading);
    }

    private static boolean holds(Row row, String value) {
        for (Cell cell : row) {
            if (cell.getCellType() == CellType.STRING
                    && cell.getStringCellValue().equals(value)) {
                return true;
            }
        }
        return false;
    }
}
