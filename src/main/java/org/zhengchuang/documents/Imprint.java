package org.zhengchuang.documents;

/** What is printed in small type at the foot of every page, so that the paper vouches for what was on record that day. */
@FunctionalInterface
public interface Imprint {

    /** One line in Chinese, as all papers are; empty where there is nothing to vouch for yet. */
    String line();
}
