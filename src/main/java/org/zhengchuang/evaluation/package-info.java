/**
 * 评比: takes over whom the branches nominated, and lets them be judged by the root criteria (R44), opined on by the
 * departments, examined (R25), scored item by item (R27) and decided upon by the Party committee, for whom the score is
 * one important basis and not the only one (R28). Nobody below the line is chosen, quotas are upper bounds, and a vacancy
 * is a full result (R30, R31). The result stands after a public notice; others read it through {@link Honours}.
 */
@ApplicationModule(
        displayName = "评比",
        allowedDependencies = {"engine", "roster", "records", "campaign", "calendar", "review"})
package org.zhengchuang.evaluation;

import org.springframework.modulith.ApplicationModule;
