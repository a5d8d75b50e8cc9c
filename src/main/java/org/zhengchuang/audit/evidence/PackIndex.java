package org.zhengchuang.audit.evidence;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.audit.Sentences;
import org.zhengchuang.audit.seal.Sealer;
import org.zhengchuang.documents.OfficialDocument;
import org.zhengchuang.documents.OfficialDocument.Heading;
import org.zhengchuang.documents.OfficialDocument.Paragraph;
import org.zhengchuang.documents.OfficialDocument.Table;
import org.zhengchuang.documents.Pdf;

/** The index of a pack on paper: what is in it, how much of each kind, and the head of the chain that vouches for it. */
@Component
class PackIndex {

    private static final Locale LANGUAGE = Locale.SIMPLIFIED_CHINESE;

    private final JdbcClient jdbc;
    private final Sealer sealer;
    private final Sentences sentences;
    private final MessageSource messages;

    PackIndex(JdbcClient jdbc, Sealer sealer, Sentences sentences, MessageSource messages) {
        this.jdbc = jdbc;
        this.sealer = sealer;
        this.sentences = sentences;
        this.messages = messages;
    }

    void write(String campaignId, Zip zip) throws IOException {
        var name = jdbc.sql("select name from campaign where id = :id")
                .param("id", campaignId)
                .query(String.class)
                .optional()
                .orElse(campaignId);
        var kinds = jdbc.sql("""
                        select kind, count(*) as times, min(at) as first_at, max(at) as last_at from ledger
                         where campaign_id = :campaign group by kind order by min(id)
                        """)
                .param("campaign", campaignId)
                .query((row, number) -> List.of(
                        sentences.kind(row.getString("kind"), LANGUAGE),
                        String.valueOf(row.getLong("times")),
                        sentences.minute(org.zhengchuang.audit.Canonical.time(row, "first_at")),
                        sentences.minute(org.zhengchuang.audit.Canonical.time(row, "last_at"))))
                .list();
        var head = sealer.newest()
                .map(block -> block.number() + "  " + block.hash())
                .orElse("");
        zip.file(
                "index.pdf",
                out -> out.write(Pdf.write(OfficialDocument.plain(
                        text("audit.pack.index", name),
                        List.of(
                                new Paragraph(text("audit.packs.lead")),
                                new Heading(1, text("audit.pack.contents")),
                                new Paragraph(text("audit.pack.readme")),
                                new Heading(1, text("audit.pack.kinds")),
                                Table.list(
                                        List.of(4, 2, 4, 4),
                                        List.of(
                                                text("audit.filter.kind"),
                                                text("audit.times"),
                                                text("audit.pack.first"),
                                                text("audit.last")),
                                        kinds),
                                new Heading(1, text("audit.pack.head")),
                                new Paragraph(head))))));
    }

    private String text(String key, Object... places) {
        return messages.getMessage(key, places, LANGUAGE);
    }
}
