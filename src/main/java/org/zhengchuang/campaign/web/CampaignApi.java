package org.zhengchuang.campaign.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Locale;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;

/** The campaigns for programs. */
@RestController
@RequestMapping("/api/campaigns")
@Tag(name = "Campaigns 活动")
class CampaignApi {

    private final Campaigns campaigns;
    private final CampaignView view;

    CampaignApi(Campaigns campaigns, CampaignView view) {
        this.campaigns = campaigns;
        this.view = view;
    }

    @GetMapping
    @Operation(summary = "campaign.api.all")
    List<Campaign> all() {
        return campaigns.all();
    }

    @GetMapping("/{id}")
    @Operation(summary = "campaign.api.one")
    ResponseEntity<CampaignView.Whole> one(
            @Parameter(description = "campaign.api.id") @PathVariable String id, Locale language) {
        return ResponseEntity.of(campaigns.find(id).map(campaign -> view.of(campaign, language)));
    }
}
