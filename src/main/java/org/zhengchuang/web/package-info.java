/**
 * The shell around every page: layout, home page, language, errors. A feature's pages stay with the feature; they fill
 * {@code templates/layout.html} and appear in the navigation as soon as their path exists.
 */
@ApplicationModule(
        displayName = "页面",
        allowedDependencies = {"engine", "identity", "roster", "campaign", "deadlines"})
package org.zhengchuang.web;

import org.springframework.modulith.ApplicationModule;
