/**
 * What several members or branches have in common (共性问题): noticed by itself, studied, answered with guidance to the
 * branches concerned, and looked at again after their next cycle (R23).
 */
package org.zhengchuang.supervision.guidance;
