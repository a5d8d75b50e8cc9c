/**
 * What every stage writes down in the same way: meetings (会议) with the attendance of each member and the make-up of
 * absentees, a branch's activities as evidence for several things, and papers (文件) with the receipt of each branch.
 */
@ApplicationModule(
        displayName = "记录",
        allowedDependencies = {"engine", "roster"})
package org.zhengchuang.records;

import org.springframework.modulith.ApplicationModule;
