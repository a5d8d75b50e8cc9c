package org.zhengchuang.documents;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.zhengchuang.documents.OfficialDocument.Cell;
import org.zhengchuang.documents.OfficialDocument.Row;
import org.zhengchuang.documents.OfficialDocument.Table;

/** Draws a table over as many pages as it takes: a row that does not fit goes to the next page, a long one is broken. */
final class PdfTable {

    private static final float LINE = 18;
    private static final float PAD = 5;
    private static final float BORDER = 0.6f;
    /** A row is broken only where so many lines of it stay behind; otherwise it moves as a whole. */
    private static final int FEWEST_LINES = 4;

    /** A text of more lines begins at the upper edge of its cell. */
    private static final int MOST_CENTRED = 3;

    private record Box(Cell cell, float from, float width, List<String> lines) {}

    private final PdfPages pages;
    private final Table table;
    private final float unit;

    PdfTable(PdfPages pages, Table table) {
        this.pages = pages;
        this.table = table;
        this.unit = Layout.WIDTH
                / table.widths().stream().mapToInt(Integer::intValue).sum();
    }

    void draw() throws IOException {
        boolean first = true;
        for (var row : table.rows()) {
            draw(row, !first && table.head());
            first = false;
        }
        pages.skip(Layout.LINE / 2);
    }

    private void draw(Row row, boolean underHead) throws IOException {
        var boxes = boxes(row);
        int lines = Math.max(
                row.lines(),
                boxes.stream().mapToInt(box -> box.lines().size()).max().orElse(1));
        if (height(lines) > pages.left() && (room() < FEWEST_LINES || height(lines) <= Layout.HEIGHT / 2)) {
            pages.next();
            repeatHead(underHead);
        }
        int done = 0;
        while (height(lines - done) > pages.left() + 0.5f) {
            int fit = room();
            drawPart(boxes, done, fit);
            done += fit;
            pages.next();
            repeatHead(underHead);
        }
        drawPart(boxes, done, lines - done);
    }

    private void repeatHead(boolean underHead) throws IOException {
        if (underHead) {
            var head = table.rows().get(0);
            var boxes = boxes(head);
            drawPart(
                    boxes,
                    0,
                    boxes.stream().mapToInt(box -> box.lines().size()).max().orElse(1));
        }
    }

    private int room() {
        return (int) ((pages.left() - 2 * PAD) / LINE);
    }

    private static float height(int lines) {
        return lines * LINE + 2 * PAD;
    }

    private List<Box> boxes(Row row) {
        var boxes = new ArrayList<Box>();
        int column = 0;
        float from = 0;
        for (var cell : row.cells()) {
            float width = 0;
            for (int spanned = 0; spanned < cell.span(); spanned++) {
                width += table.widths().get(column++) * unit;
            }
            boxes.add(new Box(
                    cell, from, width, pages.lines(type(cell), Layout.TABLE_SIZE, cell.text(), width - 2 * PAD)));
            from += width;
        }
        return boxes;
    }

    private static Typeface type(Cell cell) {
        return cell.heading() ? Typeface.HEI : Typeface.FANG;
    }

    private void drawPart(List<Box> boxes, int done, int lines) throws IOException {
        float height = height(lines);
        var content = pages.content();
        content.setLineWidth(BORDER);
        for (var box : boxes) {
            content.addRect(Layout.LEFT + box.from(), pages.y(pages.used() + height), box.width(), height);
            content.stroke();
            var shown = box.lines()
                    .subList(
                            Math.min(done, box.lines().size()),
                            Math.min(done + lines, box.lines().size()));
            boolean centred = box.cell().heading() || box.lines().size() == 1 && box.width() < Layout.WIDTH / 3;
            boolean longText = box.lines().size() > MOST_CENTRED && !box.cell().heading();
            float down = pages.used() + (longText ? PAD : (height - shown.size() * LINE) / 2);
            for (var line : shown) {
                float over = box.width() - pages.fonts().width(type(box.cell()), line) * Layout.TABLE_SIZE;
                pages.write(
                        type(box.cell()),
                        Layout.TABLE_SIZE,
                        line,
                        box.from() + (centred ? over / 2 : PAD),
                        down,
                        LINE,
                        1,
                        0);
                down += LINE;
            }
        }
        pages.skip(height);
    }
}
