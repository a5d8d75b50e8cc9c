package org.zhengchuang.campaign;

import java.util.Map;
import org.zhengchuang.engine.Text;

/**
 * One measure by which branches are seen side by side (R38): so many of so many. Branches stand in the order of their
 * codes and beside the factory's whole; nobody is ranked, and nobody is shown as the last.
 */
public interface BranchMeasure {

    /** {@code done} of {@code all}; nothing to measure where {@code all} is 0. */
    record Share(int done, int all) {

        public static final Share NONE = new Share(0, 0);

        public Share plus(Share other) {
            return new Share(done + other.done, all + other.all);
        }

        public int percent() {
            return all == 0 ? 0 : (int) Math.floor(100.0 * done / all);
        }
    }

    String key();

    Text title();

    /** By the code of the branch. */
    Map<String, Share> shares(String campaignId);
}
