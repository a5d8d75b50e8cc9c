/**
 * How Camunda is used: which beans a model may call, how a task's form reaches the class that handles it, how a model
 * waits for facts. It knows nothing of campaigns, and asks no other module.
 */
@ApplicationModule(
        displayName = "引擎",
        allowedDependencies = {})
package org.zhengchuang.engine;

import org.springframework.modulith.ApplicationModule;
