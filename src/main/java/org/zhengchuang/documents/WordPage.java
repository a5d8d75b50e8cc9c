package org.zhengchuang.documents;

import java.math.BigInteger;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFFooter;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTPBdr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STBorder;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STDocGrid;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;

/** The page of an official document in Word: size, margins, the grid of 22 lines by 28 characters, page numbers outside. */
final class WordPage {

    private static final int TWIPS = 20;
    /** The grid counts in 4096ths of a point by which a character is wider or closer than its size. */
    private static final int GRID_UNIT = 4096;

    private WordPage() {}

    static void set(XWPFDocument document, String imprint) {
        var section = document.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(Layout.PAGE_WIDTH));
        size.setH(twips(Layout.PAGE_HEIGHT));
        var margins = section.addNewPgMar();
        margins.setTop(twips(Layout.TOP));
        margins.setBottom(twips(Layout.BOTTOM));
        margins.setLeft(twips(Layout.LEFT));
        margins.setRight(twips(Layout.RIGHT));
        margins.setFooter(twips(Layout.BOTTOM - Layout.PAGE_NUMBER_DROP - Layout.SMALL_SIZE));
        margins.setHeader(twips(Layout.TOP / 2));
        margins.setGutter(BigInteger.ZERO);
        var grid = section.addNewDocGrid();
        grid.setType(STDocGrid.LINES_AND_CHARS);
        grid.setLinePitch(twips(Layout.LINE));
        grid.setCharSpace(BigInteger.valueOf(Math.round((Layout.CHARACTER - Layout.BODY_SIZE) * GRID_UNIT)));
        document.createStyles();
        var fonts = document.getStyles().getDefaultRunStyle();
        fonts.getRPr().addNewSz().setVal(BigInteger.valueOf((long) (2 * Layout.BODY_SIZE)));
        document.setEvenAndOddHeadings(true);
        var odd = document.createFooter(HeaderFooterType.DEFAULT);
        var even = document.createFooter(HeaderFooterType.EVEN);
        number(odd, ParagraphAlignment.RIGHT);
        number(even, ParagraphAlignment.LEFT);
        if (!imprint.isEmpty()) {
            imprint(odd, imprint);
            imprint(even, imprint);
        }
    }

    private static void imprint(XWPFFooter footer, String imprint) {
        var run = footer.createParagraph().createRun();
        run.setText(imprint);
        run.setFontFamily(Typeface.FANG.wordName());
        run.setFontSize((double) Layout.IMPRINT_SIZE);
    }

    private static void number(XWPFFooter footer, ParagraphAlignment alignment) {
        var paragraph = footer.createParagraph();
        paragraph.setAlignment(alignment);
        if (alignment == ParagraphAlignment.RIGHT) {
            paragraph.setIndentationRight(twips(Layout.CHARACTER).intValue());
        } else {
            paragraph.setIndentationLeft(twips(Layout.CHARACTER).intValue());
        }
        var before = paragraph.createRun();
        before.setText("— ");
        var field = paragraph.getCTP().addNewFldSimple();
        field.setInstr("PAGE");
        field.addNewR().addNewT().setStringValue("1");
        paragraph.createRun().setText(" —");
        paragraph.getRuns().forEach(run -> {
            run.setFontFamily(Typeface.SONG.wordName());
            run.setFontSize((double) Layout.SMALL_SIZE);
        });
    }

    private static BigInteger twips(float points) {
        return BigInteger.valueOf(Math.round(points * TWIPS));
    }

    static void ruleBelow(XWPFParagraph paragraph, String colour, int eighths) {
        var borders = borders(paragraph);
        line(borders.isSetBottom() ? borders.getBottom() : borders.addNewBottom(), colour, eighths);
    }

    static void ruleAbove(XWPFParagraph paragraph, String colour, int eighths) {
        var borders = borders(paragraph);
        line(borders.isSetTop() ? borders.getTop() : borders.addNewTop(), colour, eighths);
    }

    private static CTPBdr borders(XWPFParagraph paragraph) {
        var properties = paragraph.getCTP().isSetPPr()
                ? paragraph.getCTP().getPPr()
                : paragraph.getCTP().addNewPPr();
        return properties.isSetPBdr() ? properties.getPBdr() : properties.addNewPBdr();
    }

    private static void line(CTBorder border, String colour, int eighths) {
        border.setVal(STBorder.SINGLE);
        border.setColor(colour);
        border.setSz(BigInteger.valueOf(eighths));
        border.setSpace(BigInteger.ONE);
    }

    static void tabRight(XWPFParagraph paragraph, int at) {
        var tab = paragraph.getCTP().getPPr().addNewTabs().addNewTab();
        tab.setVal(STTabJc.RIGHT);
        tab.setPos(BigInteger.valueOf(at));
    }
}
