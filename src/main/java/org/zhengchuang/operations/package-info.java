/**
 * For whoever keeps the product running: whether it is well, what it measures, and the commands that back it up, put it
 * back, and move it to another database. Nobody asks it.
 */
@ApplicationModule(
        displayName = "运维",
        allowedDependencies = {"engine", "identity", "deadlines"})
package org.zhengchuang.operations;

import org.springframework.modulith.ApplicationModule;
