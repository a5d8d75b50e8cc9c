/**
 * The roster as an Excel workbook (F28): read in bounded memory, compared with what is there, shown, and written all or
 * not at all; and written out in the same form.
 */
package org.zhengchuang.roster.exchange;
