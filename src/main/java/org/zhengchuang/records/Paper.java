package org.zhengchuang.records;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * A paper (文件) that is sent to the branches.
 *
 * @param number 文号 or 期号
 * @param issuer 发文机关
 */
public record Paper(
        String id,
        String campaignId,
        PaperKind kind,
        String number,
        String title,
        String issuer,
        LocalDate issuedOn,
        String body,
        String recordedBy,
        OffsetDateTime recordedAt) {}
