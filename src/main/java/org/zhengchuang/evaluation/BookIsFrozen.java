package org.zhengchuang.evaluation;

import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.RuleBook;
import org.zhengchuang.campaign.RuleBooks;
import org.zhengchuang.engine.Text;

/** The assessment method is frozen: nothing is measured by a draft. */
@Component
class BookIsFrozen implements ReadinessRule {

    private final RuleBooks ruleBooks;

    BookIsFrozen(RuleBooks ruleBooks) {
        this.ruleBooks = ruleBooks;
    }

    @Override
    public Text demand() {
        return Text.of("evaluation.rule.book");
    }

    @Override
    public Text source() {
        return Text.of("evaluation.rule.book.source");
    }

    @Override
    public List<Text> missing(String campaignId) {
        return ruleBooks.latest(campaignId).filter(RuleBook::isFrozen).isPresent()
                ? List.of()
                : List.of(Text.of("evaluation.rule.book.missing"));
    }
}
