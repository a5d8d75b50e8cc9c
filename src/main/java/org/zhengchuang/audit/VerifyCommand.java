package org.zhengchuang.audit;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.ResourceBundle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.zhengchuang.audit.seal.Finding;
import org.zhengchuang.audit.seal.Heads;
import org.zhengchuang.audit.seal.Verification;
import org.zhengchuang.audit.seal.Verify;

/**
 * {@code java -jar zhengchuang.jar verify}: verifies the ledger of a database, or an evidence pack, and starts nothing.
 * It ends with 0 where all is intact, with 1 where something is not, with 2 where it was called wrongly.
 */
public final class VerifyCommand {

    private static final String USAGE = """
            java -jar zhengchuang.jar verify --database jdbc:h2:file:./data/zhengchuang [--user sa] [--password ...] [--heads FILE]
            java -jar zhengchuang.jar verify --pack FILE [--heads FILE]
            """;

    private VerifyCommand() {}

    public static int run(List<String> arguments, PrintStream out) {
        var options = options(arguments);
        try {
            if (options.containsKey("--pack")) {
                var heads = options.containsKey("--heads")
                        ? java.nio.file.Files.readAllLines(Path.of(options.get("--heads")))
                        : List.<String>of();
                return Verify.verify(Path.of(options.get("--pack")), heads).isEmpty() ? 0 : 1;
            }
            if (options.containsKey("--database")) {
                return database(options, out);
            }
        } catch (IOException | SQLException e) {
            out.println(e.getMessage());
            return 2;
        }
        out.print(USAGE);
        return 2;
    }

    private static Map<String, String> options(List<String> arguments) {
        var options = new HashMap<String, String>();
        for (int index = 0; index + 1 < arguments.size(); index += 2) {
            options.put(arguments.get(index), arguments.get(index + 1));
        }
        return options;
    }

    private static int database(Map<String, String> options, PrintStream out) throws SQLException {
        var url = options.get("--database");
        var texts = ResourceBundle.getBundle("messages.audit", java.util.Locale.getDefault());
        try (var connection = DriverManager.getConnection(
                url.startsWith("jdbc:h2:") ? url + ";IFEXISTS=TRUE" : url,
                options.getOrDefault("--user", "sa"),
                options.getOrDefault("--password", ""))) {
            var jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var report = Verification.of(jdbc, Heads.of(options.get("--heads"), url));
            report.findings().forEach(finding -> out.println(line(texts, finding)));
            out.println(java.text.MessageFormat.format(
                    texts.getString(report.intact() ? "audit.verify.intact" : "audit.verify.not-intact"),
                    report.blocks(),
                    report.entries(),
                    report.waiting(),
                    report.findings().size(),
                    report.head()));
            return report.intact() ? 0 : 1;
        }
    }

    private static String line(ResourceBundle texts, Finding finding) {
        return java.text.MessageFormat.format(
                texts.getString("audit.fault." + finding.fault()),
                finding.block() == null ? "-" : String.valueOf(finding.block()),
                finding.entry() == null ? "-" : String.valueOf(finding.entry()));
    }
}
