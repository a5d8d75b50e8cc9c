package org.zhengchuang.engine;

/**
 * A task of this instance was completed: facts may have come in for which a model waits.
 *
 * @param businessKey of the instance, such as {@code 2026/B01}
 * @param task its id in the model
 */
public record WorkDone(String businessKey, String task) {}
