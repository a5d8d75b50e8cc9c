/**
 * The seals of the ledger: what was entered is sealed within a minute in blocks that are chained to each other, whose
 * head is also kept outside of the database; and the verification, which says what is intact and what is not.
 */
package org.zhengchuang.audit.seal;
