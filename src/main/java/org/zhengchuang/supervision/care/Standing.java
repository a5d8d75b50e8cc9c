package org.zhengchuang.supervision.care;

/**
 * How a member came out of a cycle, beside his own last one; nobody is ever compared with another (R34, R38).
 *
 * @param absences meetings and activities of the cycle that he missed and has not made up for
 * @param before his score in his last cycle before, or null where there was none
 */
record Standing(String memberId, String participation, int score, Integer before, int absences) {

    private static final String NO_PARTICIPATION = "NONE";

    boolean tookNoPart() {
        return NO_PARTICIPATION.equals(participation);
    }

    /** By how many points he is ahead of himself; negative where he fell behind. */
    int progress() {
        return before == null ? 0 : score - before;
    }
}
