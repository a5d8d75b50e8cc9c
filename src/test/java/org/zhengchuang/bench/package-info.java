/**
 * The benchmark, {@code mvn -Pbench test}: how fast a generated factory's campaign starts and its people get through
 * their tasks, at several sizes, beside the bare engine on the same machine. Not part of the ordinary test run.
 */
package org.zhengchuang.bench;
