package org.zhengchuang.audit;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** Makes an entry of a draft: who acts, when, with what lag, and the sentence in Chinese. */
@Component
class Writer {

    private static final int LONGEST_SENTENCE = 2_000;
    private static final int LONGEST_SOURCE = 500;

    private final Ledger ledger;
    private final Actors actors;
    private final Names names;
    private final Sentences sentences;
    private final Clock clock;

    Writer(Ledger ledger, Actors actors, Names names, Sentences sentences, Clock clock) {
        this.ledger = ledger;
        this.actors = actors;
        this.names = names;
        this.sentences = sentences;
        this.clock = clock;
    }

    void write(Draft draft) {
        write(draft, actors.current());
    }

    void write(Draft draft, String actor) {
        var now = Canonical.kept(clock.instant());
        var today = LocalDate.ofInstant(now, clock.getZone());
        var matterOn = draft.matterOn == null ? today : draft.matterOn;
        var details = draft.details.json();
        ledger.append(new Entry(
                null,
                now,
                matterOn.equals(today) ? now : matterAt(matterOn),
                (int) ChronoUnit.DAYS.between(matterOn, today),
                actor,
                names.person(actor),
                draft.onBehalfOf,
                draft.campaignId,
                draft.branchId,
                draft.stage,
                draft.subjectId,
                draft.memberId,
                draft.kind,
                draft.task,
                draft.taskId,
                draft.instanceId,
                Canonical.kept(draft.due),
                draft.late,
                shortened(sentences.tell(draft.kind, details, Locale.SIMPLIFIED_CHINESE), LONGEST_SENTENCE),
                draft.reason,
                shortened(source(draft), LONGEST_SOURCE),
                details.toString()));
    }

    private Instant matterAt(LocalDate day) {
        return day.atStartOfDay(clock.getZone()).toInstant();
    }

    private String source(Draft draft) {
        return draft.source == null ? sentences.source(draft.kind, Locale.SIMPLIFIED_CHINESE) : draft.source;
    }

    private static String shortened(String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest - 1) + "…";
    }
}
