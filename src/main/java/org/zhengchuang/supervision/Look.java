package org.zhengchuang.supervision;

/**
 * What was seen of one member, in a cycle or in a spot check.
 *
 * @param participation null where a spot check says nothing about it
 * @param found whether there is a problem; then its kind, what it is, and who puts it right
 */
record Look(
        String memberId,
        Participation participation,
        boolean found,
        String kind,
        String what,
        String rectifierId,
        String note) {

    Look {
        note = note == null || note.isBlank() ? null : note.strip();
    }

    boolean isComplete() {
        return !found || !(isBlank(kind) || isBlank(what) || isBlank(rectifierId));
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }
}
