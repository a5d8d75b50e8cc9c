/** A factory that is obviously a sample (示例机械厂), for rehearsals and tests. */
package org.zhengchuang.roster.sample;
