package org.zhengchuang.engine;

/**
 * Another hour has passed: published by the deadline watch, in its transaction, for whoever keeps something that time
 * alone can change. What is done then must be safe to do twice.
 */
public record TimePassed() {}
