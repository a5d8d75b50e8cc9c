package org.zhengchuang.commendation.papers;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.commendation.HonourRegister;
import org.zhengchuang.documents.DocumentSettings;

/**
 * Where the code on a certificate leads, without sign-in: what the certificate itself says, and whether the honour still
 * stands. Why one was taken back is not the public's business.
 */
@Controller
class VerifyController {

    private final CertificateCodes codes;
    private final HonourRegister register;
    private final Campaigns campaigns;
    private final DocumentSettings settings;

    VerifyController(CertificateCodes codes, HonourRegister register, Campaigns campaigns, DocumentSettings settings) {
        this.codes = codes;
        this.register = register;
        this.campaigns = campaigns;
        this.settings = settings;
    }

    @GetMapping("/verify/{code}")
    String verify(@PathVariable String code, Model model) {
        var honour = codes.number(code)
                .flatMap(register::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("honour", honour);
        model.addAttribute("campaign", campaigns.get(honour.campaignId()).name());
        model.addAttribute("issuer", settings.issuer());
        return "documents/verify";
    }
}
