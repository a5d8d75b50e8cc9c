package org.zhengchuang.notices;

import java.util.List;

/** Notices were written; whoever carries them out of the product notes them down in the same transaction. */
public record NoticesPosted(List<Notice> notices) {

    public NoticesPosted {
        notices = List.copyOf(notices);
    }
}
