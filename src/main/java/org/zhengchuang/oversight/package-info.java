/**
 * Oversight (督导): the departments' part, over the whole life of the campaign and beside it (R51, R53). In every stage each
 * department's named person supervises its branches, and orders what is to be put right (督办单). Nobody supervises the
 * branch on whose committee he sits.
 */
@ApplicationModule(
        displayName = "督导",
        allowedDependencies = {"engine", "roster", "campaign", "deadlines"})
package org.zhengchuang.oversight;

import org.springframework.modulith.ApplicationModule;
