/** The evidence pack (证据包): everything about a campaign in one file that can be verified without the application. */
package org.zhengchuang.audit.evidence;
