package org.zhengchuang.documents;

/** The measures of GB/T 9704-2012 (5.1, 5.2), in points of 1/72 inch: A4, a type area of 156 by 225 mm, 22 lines of 28 characters. */
final class Layout {

    static final float MM = 72 / 25.4f;
    static final float PAGE_WIDTH = 210 * MM;
    static final float PAGE_HEIGHT = 297 * MM;
    /** 天头. */
    static final float TOP = 37 * MM;
    /** 订口. */
    static final float LEFT = 28 * MM;

    static final float WIDTH = 156 * MM;
    static final float HEIGHT = 225 * MM;
    static final float RIGHT = PAGE_WIDTH - LEFT - WIDTH;
    static final float BOTTOM = PAGE_HEIGHT - TOP - HEIGHT;

    static final int LINES = 22;
    static final int CHARACTERS = 28;
    static final float LINE = HEIGHT / LINES;
    /** The room of one character: 三号 is a little wider, and is set a little closer. */
    static final float CHARACTER = WIDTH / CHARACTERS;

    /** 三号. */
    static final float BODY_SIZE = 16;
    /** 二号. */
    static final float TITLE_SIZE = 22;

    static final float TITLE_WIDTH = WIDTH - 2 * CHARACTER;
    /** 四号. */
    static final float SMALL_SIZE = 14;
    /** 小四, in tables. */
    static final float TABLE_SIZE = 12;
    /** 发文机关标志: no size is prescribed; as large as fits, and at most this. */
    static final float MARK_SIZE = 40;
    /** From the upper edge of the type area to the mark. */
    static final float MARK_DROP = 35 * MM;
    /** From 发文字号 to the red line. */
    static final float RED_LINE_DROP = 4 * MM;
    /** From the type area to the page number. */
    static final float PAGE_NUMBER_DROP = 7 * MM;

    /** Small enough for the hash in one line, and from the type area to it: below the page number. */
    static final float IMPRINT_SIZE = 7;

    static final float IMPRINT_DROP = 18 * MM;

    private Layout() {}
}
