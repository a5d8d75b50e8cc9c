package org.zhengchuang.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.ViewResolver;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Where a handler answers {@code redirect:/...}: what stands in the address is no template, even if somebody sent braces
 * for an id, and what no address may hold is encoded.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class Redirects implements ViewResolver {

    private static final String PREFIX = "redirect:";

    private static final Pattern UNFIT = Pattern.compile("[^\\x21-\\x7e]|[{}\"<>\\\\^`|]");

    @Override
    public View resolveViewName(String name, Locale locale) {
        if (!name.startsWith(PREFIX)) {
            return null;
        }
        var address = UNFIT.matcher(name.substring(PREFIX.length()))
                .replaceAll(found ->
                        URLEncoder.encode(found.group(), StandardCharsets.UTF_8).replace("+", "%20"));
        var view = new RedirectView(address, true);
        view.setExpandUriTemplateVariables(false);
        return view;
    }
}
