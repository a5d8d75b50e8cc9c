package org.zhengchuang.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.zhengchuang.roster.exchange.RosterWorkbook;

/**
 * A factory of any size, brought in by the import that every factory uses. It comes before the sample factory, which
 * therefore stays away. Member {@code M001002} is the second of branch {@code B001} and its owner; the posts of the
 * factory are held in the first branch.
 */
@Order(-1)
class GeneratedRoster implements ApplicationRunner {

    static final int FEWEST_MEMBERS = 27;

    private static final String FOUNDED = "2020-01-01";
    private static final List<String> COMMITTEE = List.of("书记", "组织委员", "宣传委员", "纪检委员", "副书记", "生活委员", "青年委员");
    private static final Map<String, Integer> OWNERS = Map.of("全程（默认）", 2, "宣传", 3, "督促检查", 4);
    private static final List<String> DEPARTMENTS = List.of("组织部", "宣传部", "纪委", "安全环保部", "生产部", "党委办公室");
    private static final int FIRST_DEPARTMENT_PERSON = 21;
    private static final Map<String, List<Integer>> POSTS = Map.of(
            "党委书记", List.of(10),
            "党委委员", List.of(11, 12, 13, 14, 19),
            "领导小组组长", List.of(11),
            "领导小组成员", List.of(12, 13, 14),
            "领导小组办公室主任", List.of(16),
            "领导小组办公室工作人员", List.of(17, 18),
            "纪委负责人", List.of(19),
            "监督审计", List.of(20));

    private final RosterWorkbook roster;
    private final int branches;
    private final int members;
    private double seconds;

    GeneratedRoster(
            RosterWorkbook roster,
            @Value("${bench.factory.branches}") int branches,
            @Value("${bench.factory.members}") int members) {
        if (members < FEWEST_MEMBERS) {
            throw new IllegalArgumentException("bench.members is " + FEWEST_MEMBERS + " at least");
        }
        this.roster = roster;
        this.branches = branches;
        this.members = members;
    }

    /** How long the import took. */
    double seconds() {
        return seconds;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        var file = Files.createTempFile("bench", ".xlsx");
        try {
            write(file);
            long begun = System.nanoTime();
            var imported = roster.apply(file, "bench");
            seconds = Clients.rounded((System.nanoTime() - begun) / 1e9);
            if (!imported.applied()) {
                throw new IllegalStateException(imported.faults().toString());
            }
        } finally {
            Files.delete(file);
        }
    }

    private void write(Path file) throws IOException {
        try (var book = new SXSSFWorkbook(null, 200, false, true);
                var out = Files.newOutputStream(file)) {
            book.setZip64Mode(Zip64Mode.Never);
            branches(book);
            members(book);
            offices(book);
            owners(book);
            departments(book);
            posts(book);
            book.write(out);
        }
    }

    private void branches(SXSSFWorkbook book) {
        var sheet = sheet(book, "党支部", "支部编号", "支部名称", "成立日期", "撤销日期", "联系部门编号");
        for (int branch = 1; branch <= branches; branch++) {
            row(sheet, branch(branch), "样例支部" + branch, FOUNDED, "", department(branch % DEPARTMENTS.size()));
        }
    }

    private void members(SXSSFWorkbook book) {
        var sheet =
                sheet(book, "党员", "党员编号", "姓名", "所在支部编号", "党员身份", "入党日期", "手机", "邮箱", "登录账号", "编入支部日期", "离开日期", "变动原因");
        for (int branch = 1; branch <= branches; branch++) {
            for (int place = 1; place <= members; place++) {
                var number = member(branch, place);
                row(
                        sheet,
                        number,
                        "样例·" + number,
                        branch(branch),
                        "正式党员",
                        "2001-07-01",
                        "13800001111",
                        "",
                        "是",
                        FOUNDED);
            }
        }
    }

    private void offices(SXSSFWorkbook book) {
        var sheet = sheet(book, "职务", "所在支部编号", "职务", "党员编号", "姓名", "任职日期", "离任日期");
        for (int branch = 1; branch <= branches; branch++) {
            for (int place = 1; place <= COMMITTEE.size(); place++) {
                row(sheet, branch(branch), COMMITTEE.get(place - 1), member(branch, place), "", FOUNDED);
            }
        }
    }

    private void owners(SXSSFWorkbook book) {
        var sheet = sheet(book, "负责人", "所在支部编号", "环节", "党员编号", "姓名", "负责起始日期", "原因");
        for (int branch = 1; branch <= branches; branch++) {
            var id = branch;
            OWNERS.forEach((stage, place) -> row(sheet, branch(id), stage, member(id, place), "", FOUNDED));
        }
    }

    private static void departments(SXSSFWorkbook book) {
        var sheet = sheet(book, "部门", "部门编号", "部门名称", "部门类别", "责任人编号", "责任人姓名", "责任起始日期");
        for (int i = 0; i < DEPARTMENTS.size(); i++) {
            var kind = DEPARTMENTS.get(i);
            row(sheet, department(i), kind, kind, member(1, FIRST_DEPARTMENT_PERSON + i), "", FOUNDED);
        }
    }

    private static void posts(SXSSFWorkbook book) {
        var sheet = sheet(book, "厂级职务", "厂级职务", "党员编号", "姓名", "任职日期", "离任日期");
        POSTS.forEach((post, places) -> places.forEach(place -> row(sheet, post, member(1, place), "", FOUNDED)));
    }

    private static SXSSFSheet sheet(SXSSFWorkbook book, String name, String... headings) {
        var sheet = book.createSheet(name);
        row(sheet, headings);
        return sheet;
    }

    private static void row(SXSSFSheet sheet, String... values) {
        var row = sheet.createRow(sheet.getLastRowNum() + 1);
        for (int i = 0; i < values.length; i++) {
            row.createCell(i).setCellValue(values[i]);
        }
    }

    private static String branch(int branch) {
        return "B%03d".formatted(branch);
    }

    private static String department(int index) {
        return "D%02d".formatted(index + 1);
    }

    private static String member(int branch, int place) {
        return "M%03d%03d".formatted(branch, place);
    }
}
