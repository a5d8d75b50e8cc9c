package org.zhengchuang.documents;

/** The four types of an official document, as files that are shipped and as an office's own Word names them. */
enum Typeface {
    /** 仿宋: the text. */
    FANG("FandolFang-Regular.ttf", "仿宋"),
    /** 楷体: headings of the second level. */
    KAI("FandolKai-Regular.ttf", "楷体"),
    /** 黑体: headings of the first level, labels. */
    HEI("FandolHei-Regular.ttf", "黑体"),
    /** 小标宋: titles and the mark. */
    TITLE("FandolSong-Bold.ttf", "方正小标宋简体"),
    /** 宋体: page numbers; it also stands in for a rare character, such as one in a name, that the others do not have. */
    SONG("ZhengchuangSerif-Rare.ttf", "宋体");

    private final String file;
    private final String wordName;

    Typeface(String file, String wordName) {
        this.file = file;
        this.wordName = wordName;
    }

    String file() {
        return file;
    }

    String wordName() {
        return wordName;
    }
}
