package org.zhengchuang.audit.reading;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.audit.Entry;
import org.zhengchuang.audit.Sentences;

/** An entry as a reader sees it, in his language. */
@Component
class View {

    /** An entry, with the words of the reader's language. */
    @Schema(name = "AuditEntry")
    record Line(
            long id,
            @Schema(description = "When it was entered") OffsetDateTime at,
            @Schema(description = "When it took place") OffsetDateTime matterAt,
            @Schema(description = "Days between the two") int lagDays,
            String actor,
            String actorName,

            @Schema(description = "For whom the actor did it")
            String onBehalfOf,

            String campaign,
            String branch,
            String stage,
            String subject,
            String member,
            String kind,
            String kindName,
            String sentence,
            String reason,

            @Schema(description = "Where the rule comes from")
            String source,

            OffsetDateTime due,
            boolean late,
            String taskId,
            String instanceId,
            List<Sentences.Change> changes) {}

    private final Sentences sentences;
    private final MessageSource messages;
    private final Clock clock;

    View(Sentences sentences, MessageSource messages, Clock clock) {
        this.sentences = sentences;
        this.messages = messages;
        this.clock = clock;
    }

    Line of(Entry entry, Locale language) {
        return new Line(
                entry.id(),
                local(entry.at()),
                local(entry.matterAt()),
                entry.lagDays(),
                entry.actor(),
                entry.actor() == null ? messages.getMessage("audit.system", null, language) : entry.actorName(),
                entry.onBehalfOf(),
                entry.campaignId(),
                entry.branchId(),
                entry.stage(),
                entry.subjectId(),
                entry.memberId(),
                entry.kind(),
                sentences.kind(entry.kind(), language),
                sentences.of(entry, language),
                entry.reason(),
                sentences.source(entry, language),
                entry.due() == null ? null : local(entry.due()),
                entry.late(),
                entry.taskId(),
                entry.instanceId(),
                sentences.changes(entry, language));
    }

    List<Line> of(List<Entry> entries, Locale language) {
        return entries.stream().map(entry -> of(entry, language)).toList();
    }

    static String day(OffsetDateTime time) {
        return time.toLocalDateTime().withSecond(0).withNano(0).toString().replace('T', ' ');
    }

    String minute(java.time.Instant time) {
        return sentences.minute(time);
    }

    private OffsetDateTime local(java.time.Instant time) {
        return time.atZone(clock.getZone()).toOffsetDateTime();
    }
}
