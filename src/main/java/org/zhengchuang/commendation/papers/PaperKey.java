package org.zhengchuang.commendation.papers;

import org.zhengchuang.engine.Refusal;

/**
 * Which paper of a campaign is meant: {@code notice}, {@code decision}, {@code honours}, {@code certificates},
 * {@code minutes-<meeting>}, {@code form-<nominee>}, {@code posting-<round>}.
 *
 * @param of the meeting, the nominee or the round; null where the kind says all
 */
record PaperKey(Kind kind, String of) {

    enum Kind {
        NOTICE,
        MINUTES,
        FORM,
        /** 公示. */
        POSTING,
        DECISION,
        HONOURS,
        CERTIFICATES
    }

    /** @throws Refusal where there is no such kind */
    static PaperKey parse(String text) {
        int dash = text.indexOf('-');
        var kind = dash < 0 ? text : text.substring(0, dash);
        for (var known : Kind.values()) {
            if (known.name().toLowerCase().equals(kind)) {
                return new PaperKey(known, dash < 0 ? null : text.substring(dash + 1));
            }
        }
        throw new Refusal("documents.unknown");
    }

    @Override
    public String toString() {
        var name = kind.name().toLowerCase();
        return of == null ? name : name + "-" + of;
    }

    /** What the register of numbers knows it by. */
    String subject(String campaignId) {
        return campaignId + "/" + this;
    }

    /** Whether it is issued with a number that the office asks for; a decision gets its own when it is issued. */
    boolean numberedOnRequest() {
        return kind == Kind.NOTICE || kind == Kind.MINUTES;
    }
}
