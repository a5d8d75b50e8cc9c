/**
 * Reminding and escalating (提醒、上报、催办): tells people what falls due by the ladder that the office can change, and
 * carries a word from above to whoever owes something. It tells and records; it never decides or completes anything.
 */
package org.zhengchuang.deadlines.reminders;
