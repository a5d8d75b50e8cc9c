package org.zhengchuang.roster.exchange;

import org.zhengchuang.engine.Text;

/**
 * Something in a workbook that keeps it from being imported.
 *
 * @param sheet the sheet's name as it stands in the file, empty where the whole file is meant
 * @param row the row's number as Excel shows it, 0 where the whole sheet is meant
 * @param column the column's heading, empty where the whole row is meant
 * @param value what stands there
 */
public record Fault(String sheet, int row, String column, String value, Text reason) {}
