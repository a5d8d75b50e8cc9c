package org.zhengchuang.engine;

/** The answer of a radio button: nothing is chosen beforehand, so that nobody agrees by not looking. */
public enum YesNo {
    YES,
    NO
}
