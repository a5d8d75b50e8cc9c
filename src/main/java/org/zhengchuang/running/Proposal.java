package org.zhengchuang.running;

/**
 * What a member answered when his branch asked for measures (措施).
 *
 * @param memberName who proposed it, and so is named when it is decided upon (R19)
 * @param measure the measure, where he proposed one
 * @param serves the central task (中心任务) that it serves, or null where the campaign names none
 */
record Proposal(
        String memberId,
        String memberName,
        Answer answer,
        String measure,
        String serves,
        Direction direction,
        Boolean adopted,
        String declinedReason) {

    enum Answer {
        /** 提出措施. */
        PROPOSED,
        /** 没有建议. */
        NOTHING,
        /** 轮次已截止,未提出. */
        EXPIRED
    }
}
