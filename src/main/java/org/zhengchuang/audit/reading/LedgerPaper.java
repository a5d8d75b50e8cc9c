package org.zhengchuang.audit.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.zhengchuang.documents.OfficialDocument;
import org.zhengchuang.documents.OfficialDocument.Paragraph;
import org.zhengchuang.documents.OfficialDocument.Table;
import org.zhengchuang.documents.Pdf;

/** Entries as a paper, with the head of the chain that vouches for them. */
final class LedgerPaper {

    private static final List<Integer> WIDTHS = List.of(3, 3, 8);

    private final UnaryOperator<String> texts;
    private final List<List<String>> lines = new ArrayList<>();
    private String remark;

    LedgerPaper(UnaryOperator<String> texts) {
        this.texts = texts;
    }

    void add(View.Line line) {
        lines.add(List.of(
                View.day(line.at()),
                line.actorName(),
                (line.late() ? "【" + texts.apply("audit.late") + "】" : "")
                        + line.sentence()
                        + (line.reason() == null ? "" : "　" + line.reason())));
    }

    void remark(String text) {
        remark = text;
    }

    byte[] write(String scope, String head) {
        var body = new ArrayList<OfficialDocument.Block>();
        body.add(new Paragraph(scope));
        body.add(Table.list(
                WIDTHS, List.of(texts.apply("audit.at"), texts.apply("audit.who"), texts.apply("audit.what")), lines));
        if (remark != null) {
            body.add(new Paragraph(remark));
        }
        body.add(new Paragraph(head));
        return Pdf.write(OfficialDocument.plain(texts.apply("audit.export.file"), body));
    }
}
