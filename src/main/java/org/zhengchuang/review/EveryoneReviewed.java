package org.zhengchuang.review;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.engine.Text;
import org.zhengchuang.review.SelfReviews.Owing;

/** Every branch and every member has handed in a self-review (R37): all of them, by the roster. */
@Component
class EveryoneReviewed implements GateRule {

    private final SelfReviews reviews;

    EveryoneReviewed(SelfReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public Gate gate() {
        return Gate.G4;
    }

    @Override
    public Text demand() {
        return Text.of("review.rule.everyone-reviewed");
    }

    @Override
    public Text source() {
        return Text.of("review.rule.everyone-reviewed.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        var byBranch = reviews.owingMembers(campaignId).stream()
                .collect(Collectors.groupingBy(
                        Owing::branchName,
                        LinkedHashMap::new,
                        Collectors.mapping(Owing::memberName, Collectors.joining("、"))));
        return Stream.concat(
                        reviews.owingBranches(campaignId).stream()
                                .map(branch -> Text.of("review.rule.branch-owes", branch)),
                        byBranch.entrySet().stream()
                                .map(branch -> Text.of("review.rule.members-owe", branch.getKey(), branch.getValue())))
                .toList();
    }

    @Override
    public boolean isMet(String campaignId) {
        return reviews.owingBranches(campaignId).isEmpty() && !reviews.owesAnyMember(campaignId);
    }
}
