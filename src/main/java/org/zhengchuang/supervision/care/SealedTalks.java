package org.zhengchuang.supervision.care;

import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** The one door to what was said in talks: page and REST alike ask here, and whoever may not is turned away. */
@Component
class SealedTalks {

    static final int LONGEST = 10_000;

    private final Talks talks;
    private final TalkAccess access;
    private final Roster roster;
    private final ApplicationEventPublisher events;

    SealedTalks(Talks talks, TalkAccess access, Roster roster, ApplicationEventPublisher events) {
        this.talks = talks;
        this.access = access;
        this.roster = roster;
        this.events = events;
    }

    /**
     * A talk as this person sees it.
     *
     * @param mayWrite whether he holds it and it is still open
     */
    record View(Talk talk, String member, boolean mayWrite) {

        /** The word for where it stands, as the message files have it. */
        public String state() {
            if (talk.heldOn() != null) {
                return "held";
            }
            return talk.closedAt() != null ? "released" : talk.written() ? "written" : "open";
        }
    }

    /** A talk with what was said. */
    record Unsealed(View view, String content) {}

    /** The talks that he may read or write, the open ones first. */
    List<View> of(String person) {
        var branchId = roster.find(person).map(Member::branchId).orElse(null);
        return talks.near(person, branchId).stream()
                .filter(talk -> access.mayRead(talk, person) || access.mayWrite(talk, person))
                .map(talk -> view(talk, person))
                .toList();
    }

    @Transactional
    Unsealed open(String id, String person) {
        var talk = talks.get(id);
        boolean mayWrite = access.mayWrite(talk, person);
        if (!mayWrite && !access.mayRead(talk, person)) {
            throw new AccessDeniedException("The content of a talk is for the branch's secretary and owner only");
        }
        if (talk.written()) {
            events.publishEvent(new TalkRead(talk.campaignId(), talk.branchId(), id, person));
        }
        return new Unsealed(view(talk, person), talks.content(id));
    }

    @Transactional
    void write(String id, String content, String person) {
        var talk = talks.get(id);
        if (!access.mayWrite(talk, person)) {
            throw new AccessDeniedException("Only who holds a talk writes down what was said");
        }
        if (content == null || content.isBlank()) {
            throw new Refusal("supervision.talk.empty");
        }
        if (content.length() > LONGEST) {
            throw new Refusal("supervision.talk.too-long", LONGEST);
        }
        talks.write(talk, content.strip(), person);
    }

    private View view(Talk talk, String person) {
        return new View(talk, roster.member(talk.memberId()).name(), access.mayWrite(talk, person));
    }
}
