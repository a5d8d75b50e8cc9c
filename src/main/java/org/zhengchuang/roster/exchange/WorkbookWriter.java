package org.zhengchuang.roster.exchange;

import static org.zhengchuang.roster.exchange.Column.*;

import java.io.IOException;
import java.io.OutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.Standing;
import org.zhengchuang.roster.store.Entry;

/**
 * Writes the roster as it stands, and what is already arranged for later days, in the form that can be imported: read
 * back unchanged it changes nothing. What is over is not in it; the audit knows that.
 */
@Component
public class WorkbookWriter {

    private static final String BRANCHES_SQL =
            "select id, name, opened_on, closed_on, department_id from branch order by id";

    /** Each member where he finally is: the last line of his placements, and before it where that is a leaving. */
    private static final String MEMBERS_SQL = """
            select m.id, m.name, coalesce(l.branch_id, p.branch_id), m.standing, m.joined_party_on, m.phone, m.email,
              m.account, case when l.branch_id is null then p.from_on else l.from_on end,
              case when l.branch_id is null then l.from_on end, case when l.branch_id is null then l.reason end
            from member m
            join membership l on l.member_id = m.id
              and l.from_on = (select max(x.from_on) from membership x where x.member_id = m.id)
            left join membership p on p.member_id = m.id and l.branch_id is null
              and p.from_on = (select max(x.from_on) from membership x where x.member_id = m.id and x.from_on < l.from_on)
            where l.branch_id is not null or l.from_on > :today
            order by m.id
            """;

    private static final String OFFICES_SQL = """
            select o.branch_id, o.kind, o.member_id, m.name, o.from_on, o.until_on
            from office o join member m on m.id = o.member_id
            where o.until_on is null or o.until_on > :today order by o.branch_id, o.from_on, o.member_id
            """;

    private static final String OWNERS_SQL = """
            select o.branch_id, o.stage, o.member_id, m.name, o.from_on, o.reason
            from stage_owner o left join member m on m.id = o.member_id
            where o.from_on > :today or o.member_id is not null and not exists (select 1 from stage_owner n
              where n.branch_id = o.branch_id and n.stage = o.stage and n.from_on > o.from_on and n.from_on <= :today)
            order by o.branch_id, o.stage, o.from_on
            """;

    private static final String DEPARTMENTS_SQL = """
            select d.id, d.name, d.kind, p.member_id, m.name, p.from_on
            from department d left join department_person_term p
              on p.department_id = d.id and p.from_on <= :today and (p.until_on is null or p.until_on > :today)
            left join member m on m.id = p.member_id order by d.id
            """;

    private static final String POSTS_SQL = """
            select p.post, p.member_id, m.name, p.from_on, p.until_on
            from post_term p join member m on m.id = p.member_id
            where p.until_on is null or p.until_on > :today order by p.post, p.from_on, p.member_id
            """;

    private static final int INSTRUCTIONS = 9;
    private static final int WIDTH = 18 * 256;
    private static final int WIDE = 100 * 256;
    private static final int VALIDATED_ROWS = 5_000;
    private static final int LONGEST_LIST = 255;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Labels labels;

    WorkbookWriter(JdbcClient jdbc, Clock clock, Labels labels) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.labels = labels;
    }

    public void write(OutputStream out) throws IOException {
        try (var workbook = new SXSSFWorkbook(null, 200, false, true)) {
            // Not every reader understands the marks that only files beyond 4 GB need.
            workbook.setZip64Mode(Zip64Mode.Never);
            var form = new Form(workbook);
            form.instructions();
            form.sheet(Sheet.BRANCHES, BRANCHES_SQL);
            form.sheet(Sheet.MEMBERS, MEMBERS_SQL);
            form.sheet(Sheet.OFFICES, OFFICES_SQL);
            form.sheet(Sheet.OWNERS, OWNERS_SQL);
            form.sheet(Sheet.DEPARTMENTS, DEPARTMENTS_SQL);
            form.sheet(Sheet.POSTS, POSTS_SQL);
            workbook.write(out);
        }
    }

    /** The workbook being written. */
    private class Form {

        private final SXSSFWorkbook workbook;
        private final CellStyle heading;
        private final CellStyle text;
        private final CellStyle date;
        private final CellStyle prose;
        private final Map<Column, List<String>> choices = new EnumMap<>(Column.class);

        Form(SXSSFWorkbook workbook) {
            this.workbook = workbook;
            var bold = workbook.createFont();
            bold.setBold(true);
            heading = workbook.createCellStyle();
            heading.setFont(bold);
            text = workbook.createCellStyle();
            text.setDataFormat(workbook.createDataFormat().getFormat("@"));
            // Excel then never takes what begins with = or + for a formula, not even when the cell is edited.
            text.setQuotePrefixed(true);
            date = workbook.createCellStyle();
            date.setDataFormat(workbook.createDataFormat().getFormat("yyyy-mm-dd"));
            prose = workbook.createCellStyle();
            prose.setWrapText(true);
            choices.put(ACCOUNT, List.of(labels.of(true), labels.of(false)));
            choice(
                    STANDING,
                    Arrays.stream(Standing.values()).map(Standing::text).toList());
            choice(
                    OFFICE,
                    Arrays.stream(OfficeKind.values()).map(OfficeKind::text).toList());
            choice(STAGE, Arrays.stream(Stage.values()).map(Stage::text).toList());
            choice(
                    DEPARTMENT_KIND,
                    Arrays.stream(DepartmentKind.values())
                            .map(DepartmentKind::text)
                            .toList());
            choice(
                    POST,
                    Arrays.stream(FactoryPost.values()).map(FactoryPost::text).toList());
        }

        private void choice(Column column, List<Text> words) {
            var list = new ArrayList<String>();
            if (column == STAGE) {
                list.add(labels.of("roster.stage.ALL"));
            }
            words.forEach(word -> list.add(labels.of(word)));
            choices.put(column, list);
        }

        void instructions() {
            var sheet = workbook.createSheet(labels.of("roster.sheet.INSTRUCTIONS"));
            sheet.setColumnWidth(0, WIDE);
            for (int line = 1; line <= INSTRUCTIONS; line++) {
                var cell = sheet.createRow(line - 1).createCell(0);
                cell.setCellValue(labels.of("roster.instructions." + line));
                cell.setCellStyle(line == 1 ? heading : prose);
            }
        }

        void sheet(Sheet kind, String sql) {
            var sheet = workbook.createSheet(labels.of(kind));
            var columns = kind.columns();
            var head = sheet.createRow(0);
            for (int i = 0; i < columns.size(); i++) {
                var cell = head.createCell(i);
                cell.setCellValue(labels.of(columns.get(i)));
                cell.setCellStyle(heading);
                sheet.setColumnWidth(i, WIDTH);
                offer(sheet, i, choices.getOrDefault(columns.get(i), List.of()));
            }
            sheet.createFreezePane(0, 1);
            var number = new int[1];
            jdbc.sql(sql).param("today", LocalDate.now(clock)).query(row -> {
                var written = sheet.createRow(++number[0]);
                for (int i = 0; i < columns.size(); i++) {
                    write(written.createCell(i), value(columns.get(i), row, i + 1));
                }
            });
        }

        private void offer(SXSSFSheet sheet, int column, List<String> words) {
            if (words.isEmpty() || String.join(",", words).length() > LONGEST_LIST) {
                return;
            }
            var helper = sheet.getDataValidationHelper();
            sheet.addValidationData(helper.createValidation(
                    helper.createExplicitListConstraint(words.toArray(String[]::new)),
                    new CellRangeAddressList(1, VALIDATED_ROWS, column, column)));
        }

        private void write(Cell cell, Object value) {
            if (value instanceof LocalDate day) {
                cell.setCellValue(day);
                cell.setCellStyle(date);
            } else if (value != null) {
                cell.setCellValue(value.toString());
                cell.setCellStyle(text);
            }
        }

        private Object value(Column column, ResultSet row, int index) throws SQLException {
            return switch (column) {
                case OPENED_ON,
                        CLOSED_ON,
                        JOINED_PARTY_ON,
                        IN_BRANCH_FROM,
                        LEFT_ON,
                        OFFICE_FROM,
                        OFFICE_UNTIL,
                        OWNER_FROM,
                        PERSON_FROM -> row.getObject(index, LocalDate.class);
                case ACCOUNT -> labels.of(row.getBoolean(index));
                case STANDING ->
                    labels.of(Standing.valueOf(row.getString(index)).text());
                case OFFICE ->
                    labels.of(OfficeKind.valueOf(row.getString(index)).text());
                case STAGE -> {
                    var stage = row.getString(index);
                    yield labels.of(stage.equals(Entry.WHOLE_CAMPAIGN) ? null : Stage.valueOf(stage));
                }
                case DEPARTMENT_KIND ->
                    labels.of(DepartmentKind.valueOf(row.getString(index)).text());
                case POST -> labels.of(FactoryPost.valueOf(row.getString(index)).text());
                default -> row.getString(index);
            };
        }
    }
}
