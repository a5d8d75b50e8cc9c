package org.zhengchuang.roster.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.zhengchuang.roster.exchange.Workbooks.append;
import static org.zhengchuang.roster.exchange.Workbooks.cell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.event.ApplicationEvents;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.MemberLeft;
import org.zhengchuang.roster.MemberTransferred;
import org.zhengchuang.roster.OwnerAppointed;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterSlice;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.sample.SampleFactory;

@RosterSlice
@ActiveProfiles("rehearsal")
class RosterWorkbookTests {

    @Autowired
    SampleFactory sample;

    @Autowired
    WorkbookWriter writer;

    @Autowired
    RosterWorkbook workbook;

    @Autowired
    Roster roster;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MessageSource messages;

    @Autowired
    ApplicationEvents events;

    @TempDir
    Path directory;

    Path exported;

    @BeforeEach
    void exportTheSample() throws IOException {
        sample.run(null);
        exported = directory.resolve("exported.xlsx");
        try (var out = Files.newOutputStream(exported)) {
            writer.write(out);
        }
    }

    @Test
    void whatWasExportedChangesNothing() {
        var preview = workbook.preview(exported, "M1116");
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.changes()).isEmpty();
        assertThat(preview.rows()).isEqualTo(12 + 300 + 78 + 34 + 6 + 15);
    }

    @Test
    void previewWritesNothing() {
        workbook.preview(changed(book -> cell(book, "党员", "姓名", "M0110").setCellValue("样例·改名")), "M1116");
        assertThat(roster.member("M0110").name()).isNotEqualTo("样例·改名");
    }

    @Test
    void appliesNewChangedTransferredAndLeavingMembers() {
        var file = changed(book -> {
            append(
                    book,
                    "党员",
                    Map.of("党员编号", "M0199", "姓名", "样例·新来", "所在支部编号", "B01", "党员身份", "预备党员", "编入支部日期", "2026/2/1"));
            cell(book, "党员", "手机", "M0110").setCellValue("13900001111");
            cell(book, "党员", "所在支部编号", "M0203").setCellValue("B04");
            cell(book, "党员", "编入支部日期", "M0203").setCellValue("2026年3月1日");
            cell(book, "党员", "离开日期", "M0302").setCellValue("20260301");
            cell(book, "党员", "变动原因", "M0302").setCellValue("退休移交");
        });
        var preview = workbook.apply(file, "M1116");
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.applied()).isTrue();
        assertThat(preview.counts().get(Sheet.MEMBERS))
                .containsOnly(
                        Map.entry(Change.Kind.NEW, 1),
                        Map.entry(Change.Kind.CHANGED, 1),
                        Map.entry(Change.Kind.TRANSFERRED, 1),
                        Map.entry(Change.Kind.LEFT, 1));
        assertThat(roster.member("M0199").branchId()).isEqualTo("B01");
        assertThat(roster.member("M0199").account()).isTrue();
        assertThat(roster.member("M0110").phone()).isEqualTo("13900001111");
        assertThat(roster.member("M0203").branchId()).isEqualTo("B04");
        assertThat(roster.member("M0302").active()).isFalse();
        assertThat(events.stream(MemberLeft.class)).hasSize(1);
        assertThat(events.stream(MemberTransferred.class))
                .extracting(MemberTransferred::fromBranchId)
                .containsExactly("B02");
        // What they answered for has passed on.
        assertThat(roster.ownerOn("B02", Stage.PUBLICITY, roster.today())).isEqualTo("M0202");
        assertThat(roster.ownerOn("B03", Stage.PLANNING, roster.today())).isEqualTo("M0301");
        assertThat(roster.officesOf("M0302")).isEmpty();
        assertThat(workbook.preview(file, "M1116").changes()).isEmpty();
        assertThat(workbook.preview(file, "M1116").faults()).isEmpty();
    }

    @Test
    void handsOverToASuccessorNamedForTheSameDay() {
        var file = changed(book -> {
            cell(book, "党员", "离开日期", "M0302").setCellValue("2026-03-01");
            cell(book, "党员", "变动原因", "M0302").setCellValue("退休");
            append(
                    book,
                    "负责人",
                    Map.of("所在支部编号", "B03", "环节", "全程（默认）", "党员编号", "M0306", "负责起始日期", "2026-03-01", "原因", "接替"));
        });
        assertThat(workbook.apply(file, "M1116").faults()).isEmpty();
        assertThat(roster.ownerOn("B03", Stage.PLANNING, LocalDate.of(2026, 2, 28)))
                .isEqualTo("M0302");
        assertThat(roster.ownerOn("B03", Stage.PLANNING, LocalDate.of(2026, 3, 1)))
                .isEqualTo("M0306");
        assertThat(events.stream(OwnerAppointed.class).filter(event -> "M0306".equals(event.memberId())))
                .singleElement()
                .satisfies(event -> assertThat(event.previousId()).isEqualTo("M0302"));
    }

    @Test
    void whoIsNotInTheSheetStays() {
        var file = changed(book -> {
            var sheet = book.getSheet("党员");
            sheet.removeRow(sheet.getRow(10));
        });
        assertThat(workbook.apply(file, "M1116").changes()).isEmpty();
        assertThat(roster.members()).hasSize(300);
    }

    @Test
    void arrangesSuccessionsInOfficesAndPosts() {
        var file = changed(book -> {
            cell(book, "职务", "离任日期", "M0401").setCellValue("2026-04-01");
            append(book, "职务", Map.of("所在支部编号", "B04", "职务", "书记", "党员编号", "M0408", "任职日期", "2026-04-01"));
            append(book, "厂级职务", Map.of("厂级职务", "领导小组办公室主任", "党员编号", "M1117", "任职日期", "2026-05-01"));
            append(book, "厂级职务", Map.of("厂级职务", "监督审计", "党员编号", "M1109", "任职日期", "2026-01-01"));
            cell(book, "部门", "责任人编号", "D02").setCellValue("M1108");
            cell(book, "部门", "责任人姓名", "D02").setCellValue("");
            cell(book, "部门", "责任起始日期", "D02").setCellValue("2026-02-01");
        });
        var applied = workbook.apply(file, "M1116");
        assertThat(applied.faults()).isEmpty();
        assertThat(applied.changeCount()).isEqualTo(5);
        assertThat(roster.secretaryOn("B04", LocalDate.of(2026, 3, 31))).isEqualTo("M0401");
        assertThat(roster.secretaryOn("B04", LocalDate.of(2026, 4, 1))).isEqualTo("M0408");
        assertThat(roster.holderOn(FactoryPost.CAMPAIGN_OFFICE, LocalDate.of(2026, 4, 30)))
                .isEqualTo("M1116");
        assertThat(roster.holderOn(FactoryPost.CAMPAIGN_OFFICE, LocalDate.of(2026, 5, 1)))
                .isEqualTo("M1117");
        assertThat(roster.holdersOf(FactoryPost.AUDITOR)).extracting(Member::id).containsExactly("M1120", "M1109");
        assertThat(roster.departmentPersonOn("D02", roster.today())).isEqualTo("M1108");
    }

    @Test
    void whatIsArrangedForLaterIsExportedAndReadBackUnchanged() throws IOException {
        arrangesSuccessionsInOfficesAndPosts();
        var again = directory.resolve("again.xlsx");
        try (var out = Files.newOutputStream(again)) {
            writer.write(out);
        }
        var preview = workbook.preview(again, "M1116");
        assertThat(preview.faults()).isEmpty();
        assertThat(preview.changes()).isEmpty();
    }

    @Test
    void namesEveryFaultOfAFileAtOnceAndWritesNothing() {
        var file = changed(book -> {
            cell(book, "党员", "所在支部编号", "M0110").setCellValue("B99");
            cell(book, "党员", "入党日期", "M0111").setCellValue("2026-02-30");
            cell(book, "党员", "姓名", "M0112").setCellFormula("CONCATENATE(\"a\",\"b\")");
            cell(book, "职务", "离任日期", "M0103").setCellValue("2019-12-31");
            append(book, "党员", Map.of("党员编号", "M0110", "姓名", "样例·再来", "所在支部编号", "B01", "党员身份", "正式党员"));
            append(book, "负责人", Map.of("所在支部编号", "B01", "环节", "全程（默认）", "党员编号", "M0106", "负责起始日期", "2020-01-01"));
        });
        var preview = workbook.apply(file, "M1116");
        assertThat(preview.applied()).isFalse();
        assertThat(preview.faults())
                .extracting(Fault::sheet, Fault::row, Fault::column, Fault::value, this::reason)
                .containsExactlyInAnyOrder(
                        tuple("党员", 11, "所在支部编号", "B99", "没有编号为“B99”的党支部。"),
                        tuple("党员", 12, "入党日期", "2026-02-30", "没有这一天。"),
                        tuple("党员", 13, "姓名", "=CONCATENATE(\"a\",\"b\")", "不能使用公式，请粘贴为数值。"),
                        tuple("职务", 4, "离任日期", "2019-12-31", "离任日期必须晚于任职日期 2020-01-01。"),
                        tuple("党员", 302, "党员编号", "M0110", "党员编号与第 11 行重复。"),
                        tuple("负责人", 36, "党员编号", "M0106", "与第 2 行重复：同一支部同一环节在同一天只能有一名负责人。"));
        assertThat(jdbc.sql("select count(*) from membership")
                        .query(Integer.class)
                        .single())
                .isEqualTo(300);
    }

    @Test
    void refusesWhatTheRulesForbid() {
        assertThat(onlyFault(book -> append(
                        book, "负责人", Map.of("所在支部编号", "B01", "环节", "初评", "党员编号", "M0120", "负责起始日期", "2026-03-01"))))
                .contains("不是“示例机械厂铸造车间党支部”的支委");
        assertThat(onlyFault(book -> append(
                        book, "负责人", Map.of("所在支部编号", "B01", "环节", "初评", "党员编号", "M0202", "负责起始日期", "2026-03-01"))))
                .contains("不是“示例机械厂铸造车间党支部”的党员");
        assertThat(onlyFault(book -> append(
                        book, "负责人", Map.of("所在支部编号", "B01", "环节", "初评", "党员编号", "M0101", "负责起始日期", "2026-03-01"))))
                .contains("书记以外");
        assertThat(onlyFault(book ->
                        append(book, "职务", Map.of("所在支部编号", "B01", "职务", "书记", "党员编号", "M0109", "任职日期", "2026-03-01"))))
                .contains("只能有一名书记");
        assertThat(onlyFault(book -> cell(book, "党员", "所在支部编号", "M0110").setCellValue("B02")))
                .contains("调动须填写新的编入支部日期");
        assertThat(onlyFault(book -> cell(book, "党员", "离开日期", "M0110").setCellValue("2026-03-01")))
                .contains("必须写明变动原因");
        assertThat(onlyFault(book -> cell(book, "党支部", "撤销日期", "B02").setCellValue("2026-03-01")))
                .isNotEmpty();
        assertThat(onlyFault(book -> cell(book, "职务", "姓名", "M0102").setCellValue("样例·旁人")))
                .contains("姓名不符");
        assertThat(onlyFault(book -> cell(book, "部门", "责任人编号", "D01").setCellValue("M0115")))
                .isNotEmpty();
    }

    private String onlyFault(Consumer<XSSFWorkbook> change) {
        var preview = workbook.apply(changed(change), "M1116");
        assertThat(preview.faults()).isNotEmpty();
        return reason(preview.faults().get(0));
    }

    private String reason(Fault fault) {
        return messages.getMessage(fault.reason(), Locale.SIMPLIFIED_CHINESE);
    }

    private Path changed(Consumer<XSSFWorkbook> change) {
        return Workbooks.changed(exported, change);
    }
}
