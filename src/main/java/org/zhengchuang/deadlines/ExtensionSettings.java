package org.zhengchuang.deadlines;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param most how often one duty may be extended */
@ConfigurationProperties("zhengchuang.extensions")
record ExtensionSettings(@DefaultValue("1") int most) {}
