/**
 * Care for the single member: a talk (谈心谈话) when he stays away or falls behind himself, whose content stays between few
 * (R32), and encouragement (鼓励) when he gets ahead of himself (R34).
 */
package org.zhengchuang.supervision.care;
