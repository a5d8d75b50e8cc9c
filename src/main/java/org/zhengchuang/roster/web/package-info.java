/** The roster's pages and its REST interface: the office sees and changes all, a branch sees its own. */
package org.zhengchuang.roster.web;
