package org.zhengchuang.campaign;

import java.util.List;
import org.zhengchuang.engine.Text;

/**
 * One rule of a gate: a small component in the module that owns the facts. The same rule answers the process, the page
 * that shows what is missing, and the audit.
 */
public interface GateRule {

    Gate gate();

    /** What the rule asks, in one sentence. */
    Text demand();

    /** Where it comes from: the sentence of the minutes with its number, an article, or the factory's own method. */
    Text source();

    /** What is still missing, by name; empty when the rule is met. */
    List<Text> missing(String campaignId);

    /** Whether nothing is missing. A rule about every member answers this without naming them all. */
    default boolean isMet(String campaignId) {
        return missing(campaignId).isEmpty();
    }
}
