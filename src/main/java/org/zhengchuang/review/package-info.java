/**
 * 初评: every member and every branch sums up, finds gaps against the rule book and sets goals (R37); then each branch's
 * meeting recommends by secret vote, or recommends nobody (R31). What the meetings recommended is read by the evaluation
 * through {@link Nominations}.
 */
@ApplicationModule(
        displayName = "初评",
        allowedDependencies = {"engine", "roster", "records", "campaign"})
package org.zhengchuang.review;

import org.springframework.modulith.ApplicationModule;
