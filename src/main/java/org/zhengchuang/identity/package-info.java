/**
 * Who signs in, and what he may do: accounts that follow the roster, roles that follow offices and posts, one sign-in
 * for our pages, Tasklist, Cockpit and both REST interfaces, and the bridge to Camunda's users, groups and
 * authorizations. It asks the roster who is there; every other module asks Spring Security for the role it needs
 * ({@code @PreAuthorize("hasRole('OFFICE')")}, the names of {@link org.zhengchuang.identity.Role}).
 */
@ApplicationModule(
        displayName = "账号",
        allowedDependencies = {"engine", "roster"})
package org.zhengchuang.identity;

import org.springframework.modulith.ApplicationModule;
