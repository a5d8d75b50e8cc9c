package org.zhengchuang.roster.exchange;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.NumberToTextConverter;

/**
 * The cells of one row, asked for as what they should be. What a cell may not hold (a formula, an impossible date, an
 * unknown word) becomes a fault, the answer is then {@code null} and the row {@link #faulty}.
 */
class CellTexts {

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9]{1,32}");
    private static final Pattern PHONE = Pattern.compile("[0-9+() -]{5,32}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern DATE =
            Pattern.compile("(\\d{4})[-/.\\u5e74](\\d{1,2})[-/.\\u6708](\\d{1,2})\\u65e5?|(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SURROUNDING = Pattern.compile("^[\\s\\p{Z}\\ufeff]+|[\\s\\p{Z}\\ufeff]+$");
    private static final Pattern CONTROL = Pattern.compile("\\p{Cntrl}");
    private static final LocalDate EARLIEST = LocalDate.of(1921, 7, 1);
    private static final LocalDate LATEST = LocalDate.of(2099, 12, 31);

    private final Sheet sheet;
    private final int row;
    private final Faults faults;
    private final Labels labels;
    private final Map<Column, Cell> cells;
    private final Set<Column> faulty = EnumSet.noneOf(Column.class);

    CellTexts(Sheet sheet, int row, Faults faults, Labels labels, Map<Column, Cell> cells) {
        this.sheet = sheet;
        this.row = row;
        this.faults = faults;
        this.labels = labels;
        this.cells = cells;
    }

    static String clean(String text) {
        return SURROUNDING.matcher(text).replaceAll("");
    }

    int row() {
        return row;
    }

    boolean faulty() {
        return !faulty.isEmpty();
    }

    boolean empty() {
        return cells.values().stream()
                .allMatch(cell -> cell.getCellType() == CellType.BLANK
                        || cell.getCellType() == CellType.STRING
                                && clean(cell.getStringCellValue()).isEmpty());
    }

    String id(Column column) {
        var text = optionalId(column);
        return text == null ? missing(column) : text;
    }

    String optionalId(Column column) {
        return matching(column, 32, ID, "roster.fault.id");
    }

    String text(Column column, int atMost) {
        var text = optionalText(column, atMost);
        return text == null ? missing(column) : text;
    }

    String optionalText(Column column, int atMost) {
        var text = raw(column);
        if (text == null) {
            return null;
        }
        if (text.length() > atMost) {
            return fault(column, text, "roster.fault.tooLong", atMost);
        }
        if (CONTROL.matcher(text).find()) {
            return fault(column, text, "roster.fault.control");
        }
        return text;
    }

    String phone(Column column) {
        return matching(column, 32, PHONE, "roster.fault.phone");
    }

    String email(Column column) {
        return matching(column, 200, EMAIL, "roster.fault.email");
    }

    /** The word's meaning; a missing one is a fault. */
    <E extends Enum<E>> E choice(Column column, Class<E> type) {
        var text = raw(column);
        if (text == null) {
            missing(column);
            return null;
        }
        return labels.meaning(type, text).orElseGet(() -> {
            fault(column, text, "roster.fault.choice", labels.choices(type));
            return null;
        });
    }

    Boolean yesNo(Column column) {
        var text = raw(column);
        return text == null
                ? null
                : labels.yesNo(text).orElseGet(() -> {
                    fault(column, text, "roster.fault.yesNo");
                    return null;
                });
    }

    /** Whether the cell holds just this word. */
    boolean says(Column column, String word) {
        var cell = cells.get(column);
        return cell != null
                && cell.getCellType() == CellType.STRING
                && clean(cell.getStringCellValue()).equals(word);
    }

    LocalDate date(Column column) {
        var cell = cells.get(column);
        if (cell != null && cell.getCellType() == CellType.NUMERIC && DateUtil.isCellDateFormatted(cell)) {
            var moment = DateUtil.isValidExcelDate(cell.getNumericCellValue())
                    ? DateUtil.getLocalDateTime(cell.getNumericCellValue())
                    : null;
            return moment == null
                    ? impossible(column, NumberToTextConverter.toText(cell.getNumericCellValue()))
                    : inRange(column, moment.toLocalDate(), moment.toLocalDate().toString());
        }
        var text = raw(column);
        if (text == null) {
            return null;
        }
        var parts = DATE.matcher(text);
        if (!parts.matches()) {
            fault(column, text, "roster.fault.date.form");
            return null;
        }
        var first = parts.group(1) == null ? 4 : 1;
        try {
            var date = LocalDate.of(
                    Integer.parseInt(parts.group(first)),
                    Integer.parseInt(parts.group(first + 1)),
                    Integer.parseInt(parts.group(first + 2)));
            return inRange(column, date, text);
        } catch (DateTimeException e) {
            return impossible(column, text);
        }
    }

    private LocalDate inRange(Column column, LocalDate date, String shown) {
        if (date.isBefore(EARLIEST) || date.isAfter(LATEST)) {
            fault(column, shown, "roster.fault.date.range", EARLIEST.toString(), LATEST.toString());
            return null;
        }
        return date;
    }

    private LocalDate impossible(Column column, String shown) {
        fault(column, shown, "roster.fault.date.impossible");
        return null;
    }

    private String matching(Column column, int atMost, Pattern pattern, String reason) {
        var text = optionalText(column, atMost);
        return text == null || pattern.matcher(text).matches() ? text : fault(column, text, reason);
    }

    private String raw(Column column) {
        var cell = cells.get(column);
        if (cell == null) {
            return null;
        }
        var text = switch (cell.getCellType()) {
            case STRING -> clean(cell.getStringCellValue());
            case NUMERIC -> NumberToTextConverter.toText(cell.getNumericCellValue());
            case BOOLEAN -> labels.of(cell.getBooleanCellValue());
            case FORMULA -> fault(column, "=" + cell.getCellFormula(), "roster.fault.formula");
            case ERROR -> fault(column, cell.getStringCellValue(), "roster.fault.error");
            default -> "";
        };
        return text == null || text.isEmpty() ? null : text;
    }

    private String missing(Column column) {
        return fault(column, "", "roster.fault.missing");
    }

    private String fault(Column column, String value, String reason, Object... arguments) {
        // One fault a cell: an empty answer after a formula is not a missing one.
        if (faulty.add(column)) {
            faults.add(sheet, row, column, value, reason, arguments);
        }
        return null;
    }
}
