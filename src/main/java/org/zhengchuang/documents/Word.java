package org.zhengchuang.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import org.apache.poi.xwpf.usermodel.BreakType;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableRowHeightRule;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblWidth;
import org.zhengchuang.documents.OfficialDocument.Block;
import org.zhengchuang.documents.OfficialDocument.Cell;
import org.zhengchuang.documents.OfficialDocument.Colophon;
import org.zhengchuang.documents.OfficialDocument.Heading;
import org.zhengchuang.documents.OfficialDocument.Labelled;
import org.zhengchuang.documents.OfficialDocument.PageBreak;
import org.zhengchuang.documents.OfficialDocument.Paragraph;
import org.zhengchuang.documents.OfficialDocument.Table;
import org.zhengchuang.engine.Days;

/** Writes an official document for Word, in the same layout, for an office that goes on working at it; types are its own. */
public final class Word {

    private static final String RED = "DA1414";
    private static final int TWIPS = 20;
    /** Line spacing of exactly a line of the grid. */
    private static final int LINE = Math.round(Layout.LINE * TWIPS);

    private static final int TABLE_LINE = 18 * TWIPS;

    private final XWPFDocument document = new XWPFDocument();

    private Word() {}

    public static byte[] write(OfficialDocument paper) {
        return write(paper, "");
    }

    /** With the line of the {@link Imprint} below each page number. */
    public static byte[] write(OfficialDocument paper, String imprint) {
        var word = new Word();
        try (var document = word.document) {
            WordPage.set(document, imprint);
            word.fill(paper);
            var out = new ByteArrayOutputStream();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void fill(OfficialDocument paper) {
        document.getProperties().getCoreProperties().setTitle(paper.title());
        if (paper.mark() != null) {
            head(paper);
        }
        var title = paragraph(ParagraphAlignment.CENTER);
        var lines = Title.lines(paper.title(), text -> text.length() * Layout.TITLE_SIZE, Layout.TITLE_WIDTH);
        for (var line : lines) {
            if (!title.getRuns().isEmpty()) {
                title.createRun().addBreak();
            }
            run(title, Typeface.TITLE, Layout.TITLE_SIZE, line);
        }
        title.setSpacingAfter(LINE);
        if (paper.addressee() != null) {
            run(paragraph(ParagraphAlignment.LEFT), Typeface.FANG, Layout.BODY_SIZE, paper.addressee() + "：");
        }
        paper.body().forEach(this::write);
        if (paper.dated() != null) {
            document.getParagraphs().get(document.getParagraphs().size() - 1).setKeepNext(true);
            signature(paper);
        }
        if (paper.colophon() != null) {
            colophon(paper.colophon());
        }
    }

    private void head(OfficialDocument paper) {
        var mark = paragraph(ParagraphAlignment.CENTER);
        mark.setSpacingBefore(Math.round(Layout.MARK_DROP * TWIPS));
        mark.setSpacingAfter(2 * LINE);
        float size = Math.min(Layout.MARK_SIZE, Layout.WIDTH / paper.mark().length());
        mark.setSpacingBetween(size + 4, LineSpacingRule.EXACT);
        run(mark, Typeface.TITLE, size, paper.mark(), RED);
        var number = paragraph(ParagraphAlignment.CENTER);
        run(number, Typeface.FANG, Layout.BODY_SIZE, paper.number() == null ? "" : paper.number());
        number.setSpacingAfter(2 * LINE);
        WordPage.ruleBelow(number, RED, 16);
    }

    private void write(Block block) {
        if (block instanceof Paragraph paragraph) {
            for (var part : paragraph.text().split("\n")) {
                setIn(part, Typeface.FANG);
            }
        } else if (block instanceof Heading heading) {
            setIn(
                    heading.text(),
                    heading.level() == 1 ? Typeface.HEI : heading.level() == 2 ? Typeface.KAI : Typeface.FANG);
        } else if (block instanceof Labelled labelled) {
            var line = setIn(labelled.label() + "：", Typeface.HEI);
            run(line, Typeface.FANG, Layout.BODY_SIZE, labelled.text());
        } else if (block instanceof Table table) {
            write(table);
        } else if (block instanceof PageBreak) {
            paragraph(ParagraphAlignment.LEFT).createRun().addBreak(BreakType.PAGE);
        }
    }

    private XWPFParagraph setIn(String text, Typeface typeface) {
        var paragraph = paragraph(ParagraphAlignment.BOTH);
        paragraph.setIndentationFirstLine(Math.round(2 * Layout.CHARACTER * TWIPS));
        run(paragraph, typeface, Layout.BODY_SIZE, text);
        return paragraph;
    }

    private void signature(OfficialDocument paper) {
        int right = Math.round(4 * Layout.CHARACTER * TWIPS);
        if (paper.issuer() != null) {
            var issuer = paragraph(ParagraphAlignment.RIGHT);
            issuer.setSpacingBefore(2 * LINE);
            issuer.setKeepNext(true);
            var date = Days.chinese(paper.dated());
            issuer.setIndentationRight(Math.max(
                    0,
                    right + Math.round((date.length() * 0.65f - paper.issuer().length()) / 2 * 16 * TWIPS)));
            run(issuer, Typeface.FANG, Layout.BODY_SIZE, paper.issuer());
        }
        var dated = paragraph(ParagraphAlignment.RIGHT);
        dated.setIndentationRight(right);
        run(dated, Typeface.FANG, Layout.BODY_SIZE, Days.chinese(paper.dated()));
    }

    private void colophon(Colophon colophon) {
        var first = paragraph(ParagraphAlignment.LEFT);
        first.setSpacingBefore(2 * LINE);
        first.setIndentationLeft(Math.round(Layout.CHARACTER * TWIPS));
        if (colophon.copiesTo() != null) {
            run(first, Typeface.FANG, Layout.SMALL_SIZE, "抄送：" + colophon.copiesTo() + "。");
            WordPage.ruleAbove(first, "000000", 8);
        }
        var printed = colophon.copiesTo() == null ? first : paragraph(ParagraphAlignment.LEFT);
        printed.setIndentationLeft(Math.round(Layout.CHARACTER * TWIPS));
        WordPage.ruleAbove(printed, "000000", colophon.copiesTo() == null ? 8 : 6);
        WordPage.ruleBelow(printed, "000000", 8);
        WordPage.tabRight(printed, Math.round((Layout.WIDTH - Layout.CHARACTER) * TWIPS));
        run(printed, Typeface.FANG, Layout.SMALL_SIZE, colophon.printedBy());
        printed.createRun().addTab();
        run(printed, Typeface.FANG, Layout.SMALL_SIZE, Days.chinese(colophon.printedOn()) + "印发");
    }

    private void write(Table table) {
        int whole = Math.round(Layout.WIDTH * TWIPS);
        int sum = table.widths().stream().mapToInt(Integer::intValue).sum();
        var drawn = document.createTable(table.rows().size(), 1);
        drawn.setWidth(whole);
        var layout = drawn.getCTTbl().getTblPr().addNewTblLayout();
        layout.setType(STTblLayoutType.FIXED);
        var grid = drawn.getCTTbl().getTblGrid() == null
                ? drawn.getCTTbl().addNewTblGrid()
                : drawn.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        table.widths().forEach(width -> grid.addNewGridCol().setW(BigInteger.valueOf((long) whole * width / sum)));
        for (int number = 0; number < table.rows().size(); number++) {
            fill(drawn, number, table, whole, sum);
        }
        paragraph(ParagraphAlignment.LEFT);
    }

    private void fill(XWPFTable drawn, int number, Table table, int whole, int sum) {
        var row = table.rows().get(number);
        var target = drawn.getRow(number);
        target.setRepeatHeader(table.head() && number == 0);
        target.setHeight(row.lines() * TABLE_LINE + 200);
        target.setHeightRule(TableRowHeightRule.AT_LEAST);
        int column = 0;
        for (int place = 0; place < row.cells().size(); place++) {
            var cell = row.cells().get(place);
            int width = 0;
            for (int spanned = 0; spanned < cell.span(); spanned++) {
                width += whole * table.widths().get(column++) / sum;
            }
            fill(place == 0 ? target.getCell(0) : target.createCell(), cell, width);
        }
    }

    private void fill(XWPFTableCell target, Cell cell, int width) {
        var properties = target.getCTTc().isSetTcPr()
                ? target.getCTTc().getTcPr()
                : target.getCTTc().addNewTcPr();
        var wide = properties.isSetTcW() ? properties.getTcW() : properties.addNewTcW();
        wide.setType(STTblWidth.DXA);
        wide.setW(BigInteger.valueOf(width));
        if (cell.span() > 1) {
            properties.addNewGridSpan().setVal(BigInteger.valueOf(cell.span()));
        }
        target.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var paragraph = target.getParagraphs().get(0);
        paragraph.setAlignment(cell.heading() ? ParagraphAlignment.CENTER : ParagraphAlignment.LEFT);
        boolean first = true;
        for (var line : cell.text().split("\n")) {
            if (!first) {
                paragraph.createRun().addBreak();
            }
            run(paragraph, cell.heading() ? Typeface.HEI : Typeface.FANG, Layout.TABLE_SIZE, line);
            first = false;
        }
    }

    private XWPFParagraph paragraph(ParagraphAlignment alignment) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(alignment);
        paragraph.setSpacingAfter(0);
        paragraph.setSpacingBetween(Layout.LINE, LineSpacingRule.EXACT);
        return paragraph;
    }

    static void run(XWPFParagraph paragraph, Typeface typeface, float size, String text) {
        run(paragraph, typeface, size, text, null);
    }

    /** Word wants the properties of a run in this order. */
    static void run(XWPFParagraph paragraph, Typeface typeface, float size, String text, String colour) {
        var run = paragraph.createRun();
        var fonts = run.getCTR().addNewRPr().addNewRFonts();
        fonts.setEastAsia(typeface.wordName());
        fonts.setAscii(typeface.wordName());
        fonts.setHAnsi(typeface.wordName());
        if (colour != null) {
            run.setColor(colour);
        }
        run.setFontSize((double) size);
        run.setText(text);
    }
}
