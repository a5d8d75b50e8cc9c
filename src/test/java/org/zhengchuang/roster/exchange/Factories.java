package org.zhengchuang.roster.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.ss.usermodel.Workbook;

/** Fills a workbook with a factory of any size. */
class Factories {

    private Factories() {}

    static void fill(Workbook book, Labels labels, int branches, int membersEach) {
        var next = new HashMap<String, Integer>();
        for (var sheet : List.of(Sheet.BRANCHES, Sheet.MEMBERS, Sheet.OFFICES, Sheet.OWNERS)) {
            row(
                    book,
                    next,
                    labels.of(sheet),
                    sheet.columns().stream().map(labels::of).toArray(String[]::new));
        }
        for (int branch = 1; branch <= branches; branch++) {
            var id = "B%03d".formatted(branch);
            row(book, next, "党支部", id, "样例支部" + branch, "2020-01-01");
            for (int place = 1; place <= membersEach; place++) {
                var number = member(branch, place);
                row(
                        book,
                        next,
                        "党员",
                        number,
                        "样例·" + number,
                        id,
                        "正式党员",
                        "2001-07-01",
                        "13800001111",
                        "",
                        "是",
                        "2020-01-01");
            }
            for (var office : Map.of("书记", 1, "组织委员", 2, "宣传委员", 3).entrySet()) {
                row(book, next, "职务", id, office.getKey(), member(branch, office.getValue()), "", "2020-01-01");
            }
            row(book, next, "负责人", id, "全程（默认）", member(branch, 2), "", "2020-01-01");
            row(book, next, "负责人", id, "宣传", member(branch, 3), "", "2020-01-01");
        }
    }

    private static String member(int branch, int place) {
        return "M%03d%02d".formatted(branch, place);
    }

    private static void row(Workbook book, Map<String, Integer> next, String sheetName, String... values) {
        var sheet = book.getSheet(sheetName) == null ? book.createSheet(sheetName) : book.getSheet(sheetName);
        var row = sheet.createRow(next.merge(sheetName, 1, Integer::sum) - 1);
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }
}
