/**
 * Publicity (宣传) over the whole campaign: what each branch makes known of the campaign's meaning, its achievements and
 * its members' deeds (R9 to R12), its highlights (工作亮点, R50), and the factory's bulletins (工作简报) with their unbroken
 * numbers (R6).
 */
@ApplicationModule(
        displayName = "宣传",
        allowedDependencies = {"engine", "roster", "records", "campaign"})
package org.zhengchuang.publicity;

import org.springframework.modulith.ApplicationModule;
