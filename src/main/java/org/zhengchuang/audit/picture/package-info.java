/** The picture of any process instance, running or finished: the way it took, how long, and what waits where. */
package org.zhengchuang.audit.picture;
