package org.zhengchuang.matrix;

import org.zhengchuang.OnPostgres;

/** The same on PostgreSQL, which knows fewer days and characters than H2. */
@OnPostgres
class HostileInputOnPostgresTests extends HostileInputTests {}
