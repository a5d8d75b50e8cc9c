package org.zhengchuang.commendation.papers;

import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Track;
import org.zhengchuang.commendation.RegisteredHonour;
import org.zhengchuang.documents.Certificate;
import org.zhengchuang.documents.DocumentSettings;

/** What stands on a certificate; in Chinese, like the honour itself. */
@Component
class CertificateWords {

    private final Campaigns campaigns;
    private final DocumentSettings settings;
    private final MessageSource messages;

    CertificateWords(Campaigns campaigns, DocumentSettings settings, MessageSource messages) {
        this.campaigns = campaigns;
        this.settings = settings;
        this.messages = messages;
    }

    Certificate certificate(RegisteredHonour line, String verifyAt) {
        var honour = messages.getMessage("commendation.track." + line.track(), null, Locale.SIMPLIFIED_CHINESE);
        return new Certificate(
                "荣誉证书",
                line.track() == Track.MEMBER ? line.name() + " 同志" : line.name(),
                "在“%s”中成绩突出，经党委研究决定，授予“%s”称号。特发此证，以资鼓励。"
                        .formatted(campaigns.get(line.campaignId()).name(), honour),
                settings.issuer(),
                line.givenOn(),
                line.campaignId() + "-" + line.number(),
                verifyAt);
    }
}
