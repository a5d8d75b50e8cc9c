package org.zhengchuang.audit;

import java.time.Instant;

/**
 * A line of the ledger. It is never changed: what it names is named as it was called on that day, and its sentence is the
 * one that was true then.
 *
 * @param id null until it is written
 * @param at when it was entered, {@code matterAt} when the matter took place, {@code lagDays} the days between
 * @param actor who did it, null where the product did it by itself
 * @param onBehalfOf for whom he did it: an absent owner, or a member who does not sign in
 * @param memberId the member it concerns, also where the subject is something else (a problem found in him, say)
 * @param kind the event's name
 * @param task the id of the user task in its model
 * @param late whether the duty was done after its deadline
 * @param sentence what happened, in Chinese
 * @param source where the rule comes from, in Chinese
 * @param details JSON: the values by name, and what changed from what to what
 */
public record Entry(
        Long id,
        Instant at,
        Instant matterAt,
        int lagDays,
        String actor,
        String actorName,
        String onBehalfOf,
        String campaignId,
        String branchId,
        String stage,
        String subjectId,
        String memberId,
        String kind,
        String task,
        String taskId,
        String instanceId,
        Instant due,
        boolean late,
        String sentence,
        String reason,
        String source,
        String details) {}
