package org.zhengchuang.audit.seal;

/** The first block of a day was sealed, by whichever node; its head is told outside. */
record HeadOfDay(Block block) {}
