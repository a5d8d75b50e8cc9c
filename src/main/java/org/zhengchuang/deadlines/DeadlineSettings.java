package org.zhengchuang.deadlines;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param near how many working days before its date a duty turns blue */
@ConfigurationProperties("zhengchuang.deadlines")
public record DeadlineSettings(@DefaultValue("3") int near) {}
