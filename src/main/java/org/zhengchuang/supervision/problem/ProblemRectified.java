package org.zhengchuang.supervision.problem;

import java.time.LocalDate;
import org.zhengchuang.engine.DomainEvent;

/** Whoever puts it right says it is done; a third person will look. */
public record ProblemRectified(
        String campaignId, String branchId, String problemId, String rectifiedBy, LocalDate rectifiedOn)
        implements DomainEvent {

    @Override
    public String subjectId() {
        return problemId;
    }
}
