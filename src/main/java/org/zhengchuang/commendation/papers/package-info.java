/** The papers of a campaign, worded from what is on record, for download as Word and PDF; and the certificates' public page. */
package org.zhengchuang.commendation.papers;
