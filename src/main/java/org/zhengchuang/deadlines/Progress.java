package org.zhengchuang.deadlines;

/** How much of a work on many is done, by the facts: 9 of 37 inspected. */
public record Progress(int done, int total) {

    public Progress {
        if (done < 0 || total < 1 || done > total) {
            throw new IllegalArgumentException(done + " of " + total);
        }
    }
}
