package org.zhengchuang.campaign;

/** Where a campaign stands. Supervision (督促检查) has no place of its own here: it runs beside the running stage. */
public enum CampaignStage {
    /** 启动: documents, plan and method are made and approved, the factory is mobilised. */
    LAUNCH,
    /** 规划: every branch plans, every member confirms his targets. */
    PLANNING,
    /** 运行: the plans are carried out, with supervision beside. */
    RUNNING,
    /** 初评: every branch and member sums up; branches nominate. */
    REVIEW,
    /** 评比: nominees are examined, scored and decided upon. */
    EVALUATION,
    /** 表彰: honours are given, everybody sums up. */
    COMMENDATION,
    /** 归档: finished, nothing changes any more. */
    ARCHIVED,
    /** 终止: stopped before its end, with a reason. */
    STOPPED;

    public boolean isOpen() {
        return this != ARCHIVED && this != STOPPED;
    }

    /** Whether a campaign that stands here has come as far as the given stage. */
    public boolean reached(CampaignStage stage) {
        return this != STOPPED && compareTo(stage) >= 0;
    }
}
