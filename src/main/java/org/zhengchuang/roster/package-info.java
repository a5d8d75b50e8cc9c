/**
 * Who is where, and who answers for what on any day: branches (党支部), members (党员), offices (职务), the one committee
 * member who answers for each stage in each branch (R40), departments and their named persons (R51), the posts of the
 * factory, absences and substitutes. It is the denominator of every count (R35). It asks only the engine's vocabulary.
 */
@ApplicationModule(
        displayName = "名册",
        allowedDependencies = {"engine"})
package org.zhengchuang.roster;

import org.springframework.modulith.ApplicationModule;
