package org.zhengchuang.supervision;

/** How a member took part in the campaign's activities (参加情况), and how many points that is in his own record. */
enum Participation {
    /** 全部参加. */
    FULL(100),
    /** 部分参加. */
    PART(60),
    /** 没有参加. */
    NONE(0);

    private static final int A_PROBLEM = 20;

    private final int points;

    Participation(int points) {
        this.points = points;
    }

    /** His score of the cycle, 0 to 100; it is compared with his own scores only, never with another's. */
    int score(boolean problemFound) {
        return Math.max(0, points - (problemFound ? A_PROBLEM : 0));
    }
}
