package org.zhengchuang.publicity;

import org.zhengchuang.OnPostgres;

/** The same stories on PostgreSQL. */
@OnPostgres
class BulletinOnPostgresTests extends BulletinTests {}
