package org.zhengchuang.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The sign-in page. */
@Controller
class SignInController {

    private static final Set<String> NOTICES = Set.of("error", "slow", "closed", "expired", "bye", "unknown");

    private final ObjectProvider<SampleAccounts> samples;
    private final ForeignSignIn foreign;

    SignInController(ObjectProvider<SampleAccounts> samples, ForeignSignIn foreign) {
        this.samples = samples;
        this.foreign = foreign;
    }

    @GetMapping("/login")
    String show(@RequestParam Map<String, String> parameters, Model model) {
        parameters.keySet().stream()
                .filter(NOTICES::contains)
                .findFirst()
                .ifPresent(notice -> model.addAttribute("notice", "identity.sign-in." + notice));
        var sample = samples.getIfAvailable();
        model.addAttribute("samples", sample == null ? List.of() : sample.list());
        model.addAttribute("providers", foreign.providers());
        model.addAttribute("samplePassword", Passwords.SAMPLE);
        return "identity/sign-in";
    }
}
