package org.zhengchuang.publicity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.zhengchuang.campaign.Gate;
import org.zhengchuang.campaign.GateRule;
import org.zhengchuang.campaign.NamedRule;
import org.zhengchuang.engine.Text;

/** What gate G3 asks of publicity. */
@Configuration(proxyBeanMethods = false)
class PublicityRules {

    /** Every branch has publicised the campaign's meaning, its achievements and a member's deeds (R9 to R11). */
    @Bean
    GateRule everyKindPublicised(PublicityItems items) {
        return new NamedRule(
                Gate.G3,
                "publicity.gate",
                campaign -> items.missing(campaign).stream()
                        .map(missing -> Text.of(
                                "publicity.gate.missing",
                                missing.branch(),
                                missing.kind().text()))
                        .toList());
    }
}
