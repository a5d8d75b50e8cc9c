package org.zhengchuang.notices;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The bell in the layout of every page; templates call it as {@code @bell}, hence public. */
@Component("bell")
public class Bell {

    private static final int MOST = 99;

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final Notices notices;
    private final Clock clock;

    Bell(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** How many notices the signed-in person has not read. */
    public int unread() {
        var person = SecurityContextHolder.getContext().getAuthentication();
        return person == null || person instanceof AnonymousAuthenticationToken ? 0 : notices.unread(person.getName());
    }

    /** A time as it is shown in the notices' pages. */
    public String time(OffsetDateTime time) {
        return time.atZoneSameInstant(clock.getZone()).format(TIME);
    }

    /** The number as it fits beside the bell. */
    public String shown(int unread) {
        return unread > MOST ? MOST + "+" : String.valueOf(unread);
    }
}
