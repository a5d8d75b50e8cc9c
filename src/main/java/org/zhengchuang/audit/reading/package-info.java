/** Reading the ledger: search, pages, exports and the REST interface; who may see which entries is decided here. */
package org.zhengchuang.audit.reading;
