/**
 * How a campaign begins (启动): the superior notice, the committee's meeting, the leading group, the implementation plan,
 * the assessment method, their approval and the mobilisation; and how it is archived at its end.
 */
@ApplicationModule(
        displayName = "启动",
        allowedDependencies = {"engine", "roster", "records", "calendar", "campaign"})
package org.zhengchuang.launch;

import org.springframework.modulith.ApplicationModule;
