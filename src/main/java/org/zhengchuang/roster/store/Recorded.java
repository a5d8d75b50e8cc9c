package org.zhengchuang.roster.store;

import java.time.OffsetDateTime;

/** Who wrote something into the roster, and when. */
public record Recorded(String actor, OffsetDateTime at) {}
