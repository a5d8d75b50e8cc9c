/**
 * What the product tells people (通知): everybody's notices with their read marks, and an outbox that carries them to his
 * mail and to the robots of chat groups (企业微信、钉钉) as he chose. Other modules post notices; whatever happens outside,
 * every notice can be read in the product.
 */
@ApplicationModule(
        displayName = "通知",
        allowedDependencies = {"engine", "roster"})
package org.zhengchuang.notices;

import org.springframework.modulith.ApplicationModule;
