package org.zhengchuang.roster.exchange;

import com.github.pjfanning.xlsx.StreamingReader;
import com.github.pjfanning.xlsx.exceptions.ExcelRuntimeException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Text;

/**
 * Reads a workbook from outside: row by row, never more of it in memory than the limits allow, and naming every cell
 * that cannot be understood. Before anything is parsed the file is unpacked once into nothing, so that a zip bomb is
 * found by its size and not by its effect.
 */
@Component
class WorkbookReader {

    static final int MAX_ROWS = 20_000;
    static final long MAX_FILE = 20L * 1024 * 1024;
    static final long MAX_UNPACKED = 128L * 1024 * 1024;
    private static final long MAX_STRINGS = 32L * 1024 * 1024;
    private static final int MAX_PARTS = 200;
    private static final byte[] ZIP = {'P', 'K'};
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final Logger log = LoggerFactory.getLogger(WorkbookReader.class);

    private final Labels labels;

    WorkbookReader(Labels labels) {
        this.labels = labels;
    }

    /** What the file says; where it is no workbook, nothing, and the reason among the faults. */
    RosterSheets read(Path file, Faults faults) {
        var sheets = new RosterSheets();
        try {
            if (acceptable(file, faults)) {
                readSheets(file, sheets, faults);
            }
        } catch (IOException | ExcelRuntimeException | OpenXML4JRuntimeException | IllegalArgumentException e) {
            log.info("A workbook could not be read", e);
            faults.wholeFile("roster.fault.unreadable");
        }
        return sheets;
    }

    private static boolean acceptable(Path file, Faults faults) throws IOException {
        if (Files.size(file) > MAX_FILE) {
            faults.wholeFile("roster.fault.tooLarge", MAX_FILE / 1024 / 1024);
            return false;
        }
        var head = new byte[4];
        try (var in = Files.newInputStream(file)) {
            in.readNBytes(head, 0, head.length);
        }
        if (Arrays.equals(head, OLE2)) {
            faults.wholeFile("roster.fault.oldFormat");
            return false;
        }
        if (head[0] != ZIP[0] || head[1] != ZIP[1]) {
            faults.wholeFile("roster.fault.notExcel");
            return false;
        }
        return unpacksToABearableSize(file, faults);
    }

    private static boolean unpacksToABearableSize(Path file, Faults faults) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MAX_PARTS) {
                faults.wholeFile("roster.fault.parts", MAX_PARTS);
                return false;
            }
            long left = MAX_UNPACKED;
            for (var part : Collections.list(zip.entries())) {
                var limit = part.getName().endsWith("sharedStrings.xml") ? Math.min(MAX_STRINGS, left) : left;
                var size = size(zip, part, limit);
                if (size > limit) {
                    faults.wholeFile("roster.fault.bomb", MAX_UNPACKED / 1024 / 1024);
                    return false;
                }
                left -= size;
            }
            return true;
        }
    }

    /** How large the part really is, whatever it says of itself; stops once it is larger than the limit. */
    private static long size(ZipFile zip, ZipEntry part, long limit) throws IOException {
        var buffer = new byte[64 * 1024];
        long size = 0;
        try (var in = zip.getInputStream(part)) {
            for (int read = in.read(buffer); read >= 0 && size <= limit; read = in.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    private void readSheets(Path file, RosterSheets sheets, Faults faults) throws IOException {
        var rowsLeft = new int[] {MAX_ROWS};
        var known = 0;
        try (var workbook = StreamingReader.builder()
                .rowCacheSize(100)
                .bufferSize(16 * 1024)
                .open(file.toFile())) {
            for (var sheet : workbook) {
                var name = sheet.getSheetName().strip();
                var kind = labels.meaning(Sheet.class, name);
                if (kind.isPresent()) {
                    known++;
                    readSheet(kind.get(), sheet, sheets, faults, rowsLeft);
                } else if (!name.equals(labels.of("roster.sheet.INSTRUCTIONS"))) {
                    faults.add(name, 0, "", "", Text.of("roster.fault.sheet.unknown", labels.choices(Sheet.class)));
                }
            }
        }
        if (known == 0 && faults.none()) {
            faults.wholeFile("roster.fault.sheet.none", labels.choices(Sheet.class));
        }
    }

    private void readSheet(
            Sheet kind, org.apache.poi.ss.usermodel.Sheet sheet, RosterSheets sheets, Faults faults, int[] rowsLeft) {
        Map<Integer, Column> heading = null;
        for (Row row : sheet) {
            if (heading == null) {
                heading = heading(kind, row, faults);
                if (heading.isEmpty()) {
                    return;
                }
                continue;
            }
            var cells = new CellTexts(kind, row.getRowNum() + 1, faults, labels, cells(kind, heading, row, faults));
            if (cells.empty()) {
                continue;
            }
            if (rowsLeft[0]-- == 0) {
                faults.add(kind, row.getRowNum() + 1, null, "", "roster.fault.tooManyRows", MAX_ROWS);
                return;
            }
            new RowReading(cells, labels, sheets).read(kind);
        }
        if (heading == null) {
            faults.add(kind, 1, null, "", "roster.fault.heading.none");
        }
        for (CellRangeAddress merged : sheet.getMergedRegions()) {
            var column = heading == null ? null : heading.get(merged.getFirstColumn());
            faults.add(kind, merged.getFirstRow() + 1, column, merged.formatAsString(), "roster.fault.merged");
        }
    }

    private Map<Integer, Column> heading(Sheet kind, Row row, Faults faults) {
        Map<Integer, Column> heading = new HashMap<>();
        for (Cell cell : row) {
            var text = CellTexts.clean(cell.getStringCellValue());
            if (text.isEmpty()) {
                continue;
            }
            var column = labels.meaning(Column.class, text).filter(kind.columns()::contains);
            if (column.isEmpty()) {
                faults.add(labels.of(kind), row.getRowNum() + 1, text, text, Text.of("roster.fault.column.unknown"));
            } else if (heading.containsValue(column.get())) {
                faults.add(kind, row.getRowNum() + 1, column.get(), text, "roster.fault.column.twice");
            } else {
                heading.put(cell.getColumnIndex(), column.get());
            }
        }
        var missing = new ArrayList<>(kind.columns());
        missing.removeAll(heading.values());
        missing.forEach(column -> faults.add(kind, row.getRowNum() + 1, column, "", "roster.fault.column.missing"));
        return missing.isEmpty() ? heading : Map.of();
    }

    private Map<Column, Cell> cells(Sheet kind, Map<Integer, Column> heading, Row row, Faults faults) {
        var cells = new EnumMap<Column, Cell>(Column.class);
        for (Cell cell : row) {
            var column = heading.get(cell.getColumnIndex());
            if (column != null) {
                cells.put(column, cell);
            } else if (cell.getCellType() != CellType.BLANK) {
                var place = CellReference.convertNumToColString(cell.getColumnIndex());
                faults.add(labels.of(kind), row.getRowNum() + 1, place, "", Text.of("roster.fault.column.nameless"));
            }
        }
        return cells;
    }
}
