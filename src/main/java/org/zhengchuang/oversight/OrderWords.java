package org.zhengchuang.oversight;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.roster.Roster;

/** How an order is called on its forms. */
@Component
class OrderWords {

    private final Roster roster;
    private final MessageSource messages;

    OrderWords(Roster roster, MessageSource messages) {
        this.roster = roster;
        this.messages = messages;
    }

    String title(SupervisionOrder order) {
        return words(
                "oversight.order.title",
                order.campaignId(),
                order.number(),
                words("oversight.order.colour." + order.colour()));
    }

    String department(SupervisionOrder order) {
        return order.departmentId() == null
                ? words("oversight.order.office")
                : roster.department(order.departmentId()).name();
    }

    private String words(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }
}
