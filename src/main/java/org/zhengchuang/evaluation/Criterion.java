package org.zhengchuang.evaluation;

import org.zhengchuang.campaign.Track;

/**
 * What a nominee must meet before anything is scored. The facts are judged by {@code eligibility.dmn}, where the office may
 * add criteria of its own.
 */
enum Criterion {
    /** 在册: on the roster of a branch, or an open branch. A fact. */
    ON_ROSTER(false),
    /** 正式党员. A fact. */
    FULL_MEMBER(false),
    /** 已完成自评 (R37). A fact. */
    SELF_REVIEWED(false),
    /** 根本标准一: 能否认真贯彻执行党的路线、方针、政策 (R44). */
    PARTY_LINE(true),
    /** 根本标准二: 能否为完成党的中心任务而积极努力工作 (R44). */
    CENTRAL_TASKS(true),
    /** 一票否决: nothing of the rule book's list befell him. Asked where the book has such a list. */
    VETO(true);

    private final boolean judged;

    Criterion(boolean judged) {
        this.judged = judged;
    }

    /** Whether a person judges it, with a basis; the facts are checked by the system. */
    boolean isJudged() {
        return judged;
    }

    boolean concerns(Track track) {
        return this != FULL_MEMBER || !track.ofBranches();
    }
}
