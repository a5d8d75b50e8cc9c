package org.zhengchuang.notices.delivery;

import java.util.HashSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.zhengchuang.notices.Notices;
import org.zhengchuang.roster.Roster;

/** Carries the outbox out, one delivery after another; on every node, for a claim belongs to one of them only. */
@Component
class DeliveryWorker {

    private static final Logger log = LoggerFactory.getLogger(DeliveryWorker.class);

    private static final int AT_ONCE = 50;

    private final Outbox outbox;
    private final Notices notices;
    private final Letters letters;
    private final Robots robots;
    private final Roster roster;
    private final MailChannel mail;
    private final RobotChannel chat;

    DeliveryWorker(
            Outbox outbox,
            Notices notices,
            Letters letters,
            Robots robots,
            Roster roster,
            MailChannel mail,
            RobotChannel chat) {
        this.outbox = outbox;
        this.notices = notices;
        this.letters = letters;
        this.robots = robots;
        this.roster = roster;
        this.mail = mail;
        this.chat = chat;
    }

    /** Everything that is due now. A place that fails is left in peace until the next round: it may be down for all. */
    @Scheduled(fixedDelayString = "${zhengchuang.notices.every:10s}", initialDelayString = "10s")
    synchronized void deliver() {
        outbox.takeOver();
        var resting = new HashSet<String>();
        for (var due = outbox.due(AT_ONCE, resting); !due.isEmpty(); due = outbox.due(AT_ONCE, resting)) {
            for (var delivery : due) {
                if (!resting.contains(delivery.place()) && outbox.claim(delivery) && !deliver(delivery)) {
                    resting.add(delivery.place());
                }
            }
        }
    }

    private boolean deliver(Delivery delivery) {
        try {
            send(delivery);
        } catch (DeliveryFailed | RuntimeException failure) {
            log.warn("{} was not delivered: {}", delivery.id(), failure.toString());
            outbox.failed(delivery, failure.getMessage() == null ? failure.toString() : failure.getMessage());
            return false;
        }
        outbox.sent(delivery);
        return true;
    }

    private void send(Delivery delivery) throws DeliveryFailed {
        var letter = letters.write(notices.find(delivery.noticeId()).orElseThrow());
        var person = roster.member(letter.person());
        if (delivery.robotId() == null) {
            mail.send(delivery.id(), person, letter);
        } else {
            chat.send(robots.find(delivery.robotId()).orElseThrow(), person, letter);
        }
    }
}
