package org.zhengchuang.commendation.papers;

import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.commendation.RegisteredHonour;
import org.zhengchuang.documents.Certificate;
import org.zhengchuang.documents.DocumentSettings;

/** What stands on a certificate; in Chinese, like the honour itself. */
@Component
class CertificateWords {

    private final Campaigns campaigns;
    private final DocumentSettings settings;

    CertificateWords(Campaigns campaigns, DocumentSettings settings) {
        this.campaigns = campaigns;
        this.settings = settings;
    }

    Certificate certificate(RegisteredHonour line, String verifyAt) {
        return new Certificate(
                "荣誉证书",
                line.track().ofBranches() ? line.name() : line.name() + " 同志",
                "在“%s”中成绩突出，经党委研究决定，授予“%s”称号。特发此证，以资鼓励。"
                        .formatted(
                                campaigns.get(line.campaignId()).name(),
                                line.track().title()),
                settings.issuer(),
                line.givenOn(),
                line.campaignId() + "-" + line.number(),
                verifyAt);
    }
}
