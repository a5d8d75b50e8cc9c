package org.zhengchuang.web;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/** axe-core, which finds what keeps people from using a page who see badly or have no mouse. */
public final class Axe {

    /** Deque's library for Playwright carries it at its root. */
    private static final String PROGRAM = "axe.min.js";

    private static final String RUN = """
            async () => (await axe.run(document, {resultTypes: ['violations']})).violations
                .filter(({impact}) => impact === 'serious' || impact === 'critical')
                .map(({id, nodes}) => `${id}: ${nodes.slice(0, 3).map(({html}) => html).join(' | ')}`)
            """;

    private final String program;

    public Axe() {
        try {
            program = new ClassPathResource(PROGRAM).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is serious or critical on the page that is open, one line a finding. */
    @SuppressWarnings("unchecked")
    public List<String> findings(Page page) {
        page.evaluate(program);
        return (List<String>) page.evaluate(RUN);
    }
}
