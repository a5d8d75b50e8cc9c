/**
 * The running stage (运行) of a branch: the study meeting and who makes up for it (R18), the measures that its members
 * propose, its secretary adopts and somebody carries out (R19). What is publicised beside it belongs to publicity.
 */
@ApplicationModule(
        displayName = "运行",
        allowedDependencies = {"engine", "roster", "records", "campaign", "calendar"})
package org.zhengchuang.running;

import org.springframework.modulith.ApplicationModule;
