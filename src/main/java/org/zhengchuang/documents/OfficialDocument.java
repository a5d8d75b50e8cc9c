package org.zhengchuang.documents;

import java.time.LocalDate;
import java.util.List;

/**
 * A paper by GB/T 9704-2012, as its author thinks of it; what is null is left out.
 *
 * @param mark 发文机关标志, in red at the head of the first page, such as “某厂委员会文件”
 * @param number 发文字号, such as “某党发〔2026〕12号”
 * @param addressee 主送机关, without the colon
 * @param issuer 署名, and {@code dated} 成文日期
 * @param colophon 版记, at the foot of the last page
 */
public record OfficialDocument(
        String mark,
        String number,
        String title,
        String addressee,
        List<Block> body,
        String issuer,
        LocalDate dated,
        Colophon colophon) {

    public OfficialDocument {
        body = List.copyOf(body);
    }

    /** A paper without head and foot: a form, a list, a report. */
    public static OfficialDocument plain(String title, List<Block> body) {
        return new OfficialDocument(null, null, title, null, body, null, null, null);
    }

    /**
     * 版记.
     *
     * @param copiesTo 抄送机关; null for none
     * @param printedBy 印发机关
     */
    public record Colophon(String copiesTo, String printedBy, LocalDate printedOn) {}

    /** A part of the body. */
    public sealed interface Block permits Paragraph, Heading, Labelled, Table, PageBreak {}

    /** A paragraph in 三号仿宋, its first line set in by two characters. */
    public record Paragraph(String text) implements Block {}

    /** 层次: level 1 in 黑体, 2 in 楷体, deeper in 仿宋. */
    public record Heading(int level, String text) implements Block {}

    /** A line as minutes (纪要) have it: “出席：” in 黑体, the names behind it. */
    public record Labelled(String label, String text) implements Block {}

    public record PageBreak() implements Block {}

    /**
     * A table over the full measure.
     *
     * @param widths of the columns, in any unit: only their proportions count
     * @param head whether the first row is repeated on every page
     */
    public record Table(List<Integer> widths, boolean head, List<Row> rows) implements Block {

        public Table {
            widths = List.copyOf(widths);
            rows = List.copyOf(rows);
        }

        /** A list under a row of headings. */
        public static Table list(List<Integer> widths, List<String> headings, List<List<String>> lines) {
            var rows = new java.util.ArrayList<Row>();
            rows.add(Row.of(headings, true));
            lines.forEach(line -> rows.add(Row.of(line, false)));
            return new Table(widths, true, rows);
        }
    }

    /** @param lines how many lines high the row is at least */
    public record Row(int lines, List<Cell> cells) {

        public Row {
            cells = List.copyOf(cells);
        }

        public static Row of(Cell... cells) {
            return new Row(1, List.of(cells));
        }

        static Row of(List<String> texts, boolean heading) {
            return new Row(
                    1, texts.stream().map(text -> new Cell(text, 1, heading)).toList());
        }
    }

    /**
     * @param span how many columns it covers
     * @param heading whether it names what stands beside or below it
     */
    public record Cell(String text, int span, boolean heading) {

        public Cell {
            text = text == null ? "" : text;
        }

        public static Cell label(String text) {
            return new Cell(text, 1, true);
        }

        public static Cell of(String text) {
            return new Cell(text, 1, false);
        }

        public static Cell of(String text, int span) {
            return new Cell(text, span, false);
        }
    }
}
