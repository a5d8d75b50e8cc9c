/** A problem (问题) that an inspection found: put right by one, verified by a third person, or back again (R22). */
package org.zhengchuang.supervision.problem;
