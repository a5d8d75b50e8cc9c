/** Sees to it that every branch names the one person who answers for the campaign there, as the process owner-appointment. */
package org.zhengchuang.roster.owners;
