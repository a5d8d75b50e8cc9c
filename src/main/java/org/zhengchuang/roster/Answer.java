package org.zhengchuang.roster;

import org.zhengchuang.engine.Text;

/** Who answers for a stage of a branch, and on what ground: the named owner, or whoever stands in for him. */
public record Answer(String memberId, Ground ground) {

    /** Why it is he. */
    public enum Ground {
        /** He is named for this very stage. */
        STAGE_OWNER,
        /** He is named for the whole campaign in his branch (R40). */
        OWNER,
        /** The owner is absent, and named him as his substitute. */
        SUBSTITUTE,
        /** Nobody is named: the secretary answers. */
        SECRETARY,
        /** Neither owner nor secretary: the deputy secretary answers. */
        DEPUTY_SECRETARY,
        /** The branch has nobody: the campaign office answers. */
        CAMPAIGN_OFFICE;

        public Text text() {
            return Text.of("roster.ground." + name());
        }
    }
}
