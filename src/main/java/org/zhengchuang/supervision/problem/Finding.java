package org.zhengchuang.supervision.problem;

import java.time.LocalDate;

/** What an inspector found in a member, and who shall put it right. */
public record Finding(
        String campaignId,
        String branchId,
        String inspectionId,
        String memberId,
        String kind,
        String description,
        String finder,
        LocalDate foundOn,
        String rectifier) {}
