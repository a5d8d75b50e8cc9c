package org.zhengchuang.planning;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * A version of a branch's plan (活动计划). It grasps both ends (吃透两头): what comes from above and how it is carried out
 * here, and what the unit's own work and its members' state of mind ask for (R13-R17, R43, R46, R47).
 *
 * @param opinion of who decided on it as a whole
 * @param judgement of its two ends; null before the leading group has seen it
 */
record Plan(
        String campaignId,
        String branchId,
        int version,
        String fromAbove,
        String production,
        String thinking,
        String thinkingSource,
        String problems,
        String leftOut,
        String sameReason,
        String draftedBy,
        OffsetDateTime draftedAt,
        Status status,
        String opinion,
        Judgement judgement,
        List<Citation> citations,
        List<Target> targets,
        List<Measure> measures) {

    /** How far a version has come. */
    enum Status {
        /** 待签署: drafted, before the secretary. */
        DRAFTED,
        /** 待审批: signed, before the leading group. */
        SIGNED,
        /** 已批准. */
        APPROVED,
        /** 已退回: a new version follows. */
        RETURNED
    }

    /** The three directions (R46). */
    enum Direction {
        /** 服务企业和企业文化建设. */
        ENTERPRISE,
        /** 化解各类矛盾、维护工厂稳定. */
        STABILITY,
        /** 职工群众自我管理、自我教育、自我服务. */
        SELF_SERVICE
    }

    /** The five content areas of a branch's own work (R48). */
    enum Area {
        /** 党员管理教育. */
        MEMBERS,
        /** 严密组织生活. */
        ORGANISATION,
        /** 思想政治工作. */
        THINKING,
        /** 发展党员. */
        RECRUITING,
        /** 支委会自身建设. */
        COMMITTEE
    }

    /** What the leading group thinks of each end by itself: whether it is grasped, and why (R14, R15). */
    record Judgement(boolean aboveGrasped, String aboveOpinion, boolean belowGrasped, String belowOpinion) {

        boolean bothGrasped() {
            return aboveGrasped && belowGrasped;
        }
    }

    /** A registered paper from above, and how it is carried out here (R14). */
    record Citation(String paperId, String how) {}

    /** What an item of the rule book means for the members of this branch, in small items (R26). */
    record Target(String itemCode, String text) {}

    /** One measure: with a person, a date, a measurable target, and the central task that it serves. */
    record Measure(
            String text,
            Direction direction,
            Area area,
            String centralTask,
            String responsible,
            LocalDate due,
            String target) {}
}
