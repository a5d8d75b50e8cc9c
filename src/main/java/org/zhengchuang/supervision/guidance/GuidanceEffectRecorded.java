package org.zhengchuang.supervision.guidance;

import org.zhengchuang.engine.DomainEvent;

/** How often the problem was found before and after the guidance: found of inspected. */
public record GuidanceEffectRecorded(
        String campaignId,
        String commonProblemId,
        int foundBefore,
        int inspectedBefore,
        int foundAfter,
        int inspectedAfter)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return commonProblemId;
    }
}
