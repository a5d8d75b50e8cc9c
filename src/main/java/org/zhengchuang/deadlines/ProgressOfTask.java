package org.zhengchuang.deadlines;

import java.util.Optional;
import java.util.Set;

/**
 * Counts how far a work on many has come, from the facts in the stage's own tables. What the coverage matrix counts needs
 * none of this; a stage gives a bean where its work is counted otherwise. Opinions are not asked.
 */
public interface ProgressOfTask {

    /** The user tasks whose progress it is, by their ids in the model. */
    Set<String> tasks();

    /**
     * @param branchId null where the factory does the work as a whole
     * @return nothing where there is nobody to do it for
     */
    Optional<Progress> of(String campaignId, String branchId);
}
