package org.zhengchuang.launch;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.records.PaperKind;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.BranchChanged;

/** A branch that is opened in mid-campaign receives the superior notices that all others have (R1, R35). */
@Component
class NewBranchGetsTheNotices {

    private final Campaigns campaigns;
    private final Papers papers;

    NewBranchGetsTheNotices(Campaigns campaigns, Papers papers) {
        this.campaigns = campaigns;
        this.papers = papers;
    }

    @EventListener
    @Order(20)
    void on(BranchChanged change) {
        campaigns
                .open()
                .ifPresent(campaign ->
                        papers.all(campaign.id(), PaperKind.NOTICE).forEach(notice -> papers.sendToAll(notice.id())));
    }
}
