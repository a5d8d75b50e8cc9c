/**
 * How attention is shared out (R36): who was not touched by anybody in a cycle, how far each branch has come, and signs of
 * mere form (形式主义, R54) that a branch sees before anybody else does. Nothing here ranks people or branches.
 */
package org.zhengchuang.supervision.attention;
