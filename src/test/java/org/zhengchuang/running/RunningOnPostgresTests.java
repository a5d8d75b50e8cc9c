package org.zhengchuang.running;

import org.zhengchuang.OnPostgres;

/** The same stories on PostgreSQL. */
@OnPostgres
class RunningOnPostgresTests extends RunningTests {}
