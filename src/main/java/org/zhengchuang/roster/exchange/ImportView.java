package org.zhengchuang.roster.exchange;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.springframework.context.MessageSource;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.exchange.RosterWorkbook.Preview;

/**
 * What people and programs are shown of an import, in the language of whoever asked for it.
 *
 * @param applied whether it has been written
 * @param rows how many rows were read
 * @param changeCount how many changes there are; {@code changes} holds the first of them
 * @param faultCount how many faults there are; {@code faults} holds the first of them, and nothing is written
 */
public record ImportView(
        boolean applied,
        int rows,
        List<Count> counts,
        int changeCount,
        List<Line> changes,
        int faultCount,
        List<FaultLine> faults) {

    public record Count(String sheet, Change.Kind kind, String kindText, int count) {}

    public record Line(String sheet, int row, Change.Kind kind, String kindText, String text) {}

    public record FaultLine(String sheet, int row, String column, String value, String reason) {}

    static ImportView of(Preview preview, MessageSource messages, Locale locale) {
        Function<Text, String> word = text -> messages.getMessage(text, locale);
        return new ImportView(
                preview.applied(),
                preview.rows(),
                preview.counts().entrySet().stream()
                        .flatMap(sheet -> sheet.getValue().entrySet().stream()
                                .map(kind -> new Count(
                                        word.apply(sheet.getKey().text()),
                                        kind.getKey(),
                                        word.apply(kind.getKey().text()),
                                        kind.getValue())))
                        .toList(),
                preview.changeCount(),
                preview.changes().stream()
                        .map(change -> new Line(
                                word.apply(change.sheet().text()),
                                change.row(),
                                change.kind(),
                                word.apply(change.kind().text()),
                                word.apply(change.text())))
                        .toList(),
                preview.faultCount(),
                preview.faults().stream()
                        .map(fault -> new FaultLine(
                                fault.sheet(), fault.row(), fault.column(), fault.value(), word.apply(fault.reason())))
                        .toList());
    }
}
