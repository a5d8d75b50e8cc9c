package org.zhengchuang.calendar;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long each stage takes where the office does not say otherwise, in working days. The minutes name no lengths; these
 * are a proposal that makes a campaign of some eight months.
 */
@ConfigurationProperties("zhengchuang.stage-lengths")
public record StageLengths(
        @DefaultValue("10") int launch,
        @DefaultValue("15") int planning,
        @DefaultValue("90") int running,
        @DefaultValue("15") int review,
        @DefaultValue("25") int evaluation,
        @DefaultValue("10") int commendation) {

    /** The stages in the order in which they follow each other. SUPERVISION is none of them: it runs beside RUNNING. */
    public List<StageLength> inOrder() {
        return List.of(
                new StageLength("LAUNCH", launch),
                new StageLength("PLANNING", planning),
                new StageLength("RUNNING", running),
                new StageLength("REVIEW", review),
                new StageLength("EVALUATION", evaluation),
                new StageLength("COMMENDATION", commendation));
    }
}
