package org.zhengchuang.planning;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * What the factory may change about plans.
 *
 * @param alikePercent from so much of another branch's text on, a plan is pointed out (R15)
 */
@Validated
@ConfigurationProperties("zhengchuang.planning")
record PlanningSettings(
        @Min(1) @Max(101) @DefaultValue("60") int alikePercent) {}
