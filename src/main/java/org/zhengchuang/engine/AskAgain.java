package org.zhengchuang.engine;

/**
 * Something changed that many waits may depend on, such as the stage of a campaign or the roster: publish it, and all
 * waits are asked once the change is committed.
 */
public record AskAgain() {}
