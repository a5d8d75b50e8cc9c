package org.zhengchuang.deadlines.reminders;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param fromHour the hour of a working day from which on people are told; nobody is woken at midnight */
@ConfigurationProperties("zhengchuang.reminders")
record ReminderSettings(@DefaultValue("8") int fromHour) {}
