/** The one place that writes the roster's tables, for single changes and for whole workbooks alike. */
package org.zhengchuang.roster.store;
