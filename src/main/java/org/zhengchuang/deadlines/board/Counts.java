package org.zhengchuang.deadlines.board;

/**
 * How many of some duties stand how.
 *
 * @param counted what the on-time rate is counted over: done, or overdue by now
 * @param extensions how often more time was granted for those
 */
record Counts(
        long all,
        long open,
        long overdue,
        long behind,
        long near,
        long noDate,
        long onTime,
        long late,
        long cancelled,
        long counted,
        long extensions) {

    static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    public long done() {
        return onTime + late;
    }

    /** In percent, rounded down so that 100 means all; null where there is nothing to count over. */
    public Integer onTimePercent() {
        return counted == 0 ? null : (int) (onTime * 100 / counted);
    }

    public long of(State state) {
        return switch (state) {
            case OPEN -> open;
            case OVERDUE -> overdue;
            case BEHIND -> behind;
            case NEAR -> near;
            case AHEAD -> open - overdue - noDate;
            case NO_DATE -> noDate;
            case DONE -> done();
            case ON_TIME -> onTime;
            case LATE -> late;
            case COUNTED -> counted;
            case CANCELLED -> cancelled;
        };
    }
}
