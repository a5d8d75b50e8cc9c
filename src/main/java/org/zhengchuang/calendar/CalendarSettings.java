package org.zhengchuang.calendar;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.core.io.Resource;

/**
 * What an administrator adds to the shipped calendar without waiting for a new version.
 *
 * @param files files of further years, in the form of {@code calendar/china.json}, such as {@code file:calendar/2027.json};
 *     a year in a later file takes the place of the same year in an earlier one
 */
@ConfigurationProperties("zhengchuang.calendar")
record CalendarSettings(@DefaultValue List<Resource> files) {}
