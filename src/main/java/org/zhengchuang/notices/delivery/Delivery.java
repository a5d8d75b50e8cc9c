package org.zhengchuang.notices.delivery;

import java.time.OffsetDateTime;

/**
 * One notice on its way to one place.
 *
 * @param id the idempotency key
 * @param robotId the robot, or {@code null} for his mail
 */
public record Delivery(
        String id,
        String noticeId,
        String robotId,
        State state,
        int attempts,
        OffsetDateTime nextAt,
        String error,
        OffsetDateTime createdAt,
        OffsetDateTime doneAt) {

    /** Where it goes to, in short. */
    String place() {
        return robotId == null ? Outbox.MAIL : robotId;
    }

    /** How far it is. */
    public enum State {
        /** 待发送: at {@code nextAt}. */
        WAITING,
        /** 发送中: a node has it in hand. */
        SENDING,
        /** 已送达. */
        SENT,
        /** 多次失败: somebody must look. */
        FAILED,
        /** 不确定: the node died while a robot was asked; asking again could say it twice in the group. */
        UNCERTAIN
    }
}
