package org.zhengchuang.audit.seal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;

/**
 * Verifies an evidence pack (证据包) without the application: {@code java Verify.java pack.zip [heads.txt]}. It needs nothing
 * but Java, stands in every pack, and is short enough to be read before it is trusted.
 *
 * <p>An entry of the ledger is a line of JSON. Its leaf is SHA-256 over a zero byte and the line in UTF-8; a node is
 * SHA-256 over a byte 1 and its two children; a last node without a partner goes up as it is. A block's hash is SHA-256
 * over a byte 2 and its head: number, hash of the block before, root, number of entries and two times. Whoever kept the
 * hash of one block can prove every entry up to it.
 */
public final class Verify {

    private static final HexFormat HEX = HexFormat.of();
    private static final Pattern FINGERPRINT = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern ID = Pattern.compile("^\\{\"id\":(\\d+),");

    private final ZipFile pack;
    private final List<String> faults = new ArrayList<>();
    private final Set<String> told = new HashSet<>();
    private int blocks;
    private int entries;
    private int withheld;
    private int files;

    private Verify(ZipFile pack) {
        this.pack = pack;
    }

    public static void main(String[] arguments) throws IOException {
        if (arguments.length < 1) {
            System.err.println("java Verify.java pack.zip [heads.txt]");
            System.exit(2);
        }
        var heads = arguments.length > 1 ? Files.readAllLines(Path.of(arguments[1])) : List.<String>of();
        System.exit(verify(Path.of(arguments[0]), heads).isEmpty() ? 0 : 1);
    }

    /** Prints what it finds and answers the faults; there are none in an intact pack. */
    public static List<String> verify(Path file, List<String> heads) throws IOException {
        try (var pack = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            var verify = new Verify(pack);
            verify.manifest();
            verify.chain(heads);
            verify.forms();
            verify.print();
            return verify.faults;
        }
    }

    private void print() {
        System.out.println("区块 blocks: " + blocks + "; 条目 entries: " + entries + "; 属其他活动、只存指纹 withheld: " + withheld
                + "; 文件 files: " + files);
        faults.forEach(System.out::println);
        System.out.println(faults.isEmpty() ? "完好 intact" : "不完好 NOT intact: " + faults.size());
    }

    private void fault(String chinese, String english, String what) {
        faults.add(chinese + " " + english + ": " + what);
    }

    /** Every file is as the manifest says, none is missing and none has been added. */
    private void manifest() throws IOException {
        var listed = new LinkedHashMap<String, String>();
        for (var line : lines("manifest.txt")) {
            listed.put(line.substring(66), line.substring(0, 64));
        }
        for (var file : listed.entrySet()) {
            var entry = pack.getEntry(file.getKey());
            if (entry == null) {
                fault("缺少文件", "file missing", file.getKey());
                continue;
            }
            files++;
            try (var in = pack.getInputStream(entry)) {
                if (!hex(digest(in)).equals(file.getValue())) {
                    fault("文件被修改", "file changed", file.getKey());
                }
            }
        }
        pack.stream()
                .map(entry -> entry.getName())
                .filter(name -> !name.equals("manifest.txt") && !listed.containsKey(name))
                .forEach(name -> fault("多出文件", "file added", name));
    }

    private void chain(List<String> heads) throws IOException {
        var kept = new HashMap<String, String>();
        heads.stream()
                .filter(line -> !line.startsWith("#") && !line.isBlank())
                .map(line -> line.split(" "))
                .forEach(head -> kept.put(head[0], head[1]));
        String before = null;
        int number = 0;
        for (var line : lines("ledger/blocks.txt")) {
            var head = line.split(" ");
            var own = Integer.parseInt(head[0]);
            blocks++;
            if (number != 0 && own != number + 1) {
                fault("缺少区块", "block missing", (number + 1) + " .. " + (own - 1));
            } else if (before != null && !before.equals(head[1])) {
                fault("区块链断开", "chain broken", "block " + own);
            }
            var hash = block(own, head[1], head[2], Integer.parseInt(head[3]), head[4], head[5]);
            if (!hash.equals(head[6])) {
                fault("区块被修改", "block changed", "block " + own);
            }
            if (kept.containsKey(head[0]) && !kept.get(head[0]).equals(head[6])) {
                fault("区块被替换", "block replaced, against the kept head", "block " + own);
            }
            entriesOf(own, head[2], Integer.parseInt(head[3]));
            before = head[6];
            number = own;
        }
        int last = number;
        kept.keySet().stream()
                .map(Integer::valueOf)
                .filter(head -> head > last && last > 0 && head == last + 1)
                .forEach(head -> System.out.println("其后还有区块（在本包之后封存） later blocks exist, from " + head));
    }

    private void entriesOf(int block, String root, int count) throws IOException {
        var name = "ledger/%06d".formatted(block);
        var lines = new LinkedHashMap<String, String>();
        for (var line : lines(name + ".entries.jsonl")) {
            var id = ID.matcher(line);
            lines.put(id.find() ? id.group(1) : "?", line);
            var fingerprint = FINGERPRINT.matcher(line);
            while (fingerprint.find()) {
                told.add(fingerprint.group());
            }
        }
        var leaves = new ArrayList<byte[]>();
        for (var line : lines(name + ".leaves.txt")) {
            var leaf = line.split(" ");
            leaves.add(HEX.parseHex(leaf[1]));
            var entry = lines.remove(leaf[0]);
            if (entry != null) {
                entries++;
                if (!hex(leaf(entry)).equals(leaf[1])) {
                    fault("条目被修改", "entry changed", "id " + leaf[0] + ", block " + block);
                }
            } else if (leaf.length > 2 && leaf[2].equals("withheld")) {
                withheld++;
            } else {
                fault("条目缺失", "entry missing", "id " + leaf[0] + ", block " + block);
            }
        }
        lines.keySet().forEach(id -> fault("条目系插入", "entry inserted", "id " + id + ", block " + block));
        if (leaves.size() != count || !hex(root(leaves)).equals(root)) {
            fault("区块内容与根不符", "entries do not give the root", "block " + block);
        }
    }

    /** The fingerprint of every form stands in an entry. */
    private void forms() throws IOException {
        for (var entry : pack.stream()
                .filter(file -> file.getName().startsWith("forms/"))
                .toList()) {
            try (var in = pack.getInputStream(entry)) {
                if (!told.contains(hex(digest(in)))) {
                    fault("表单与条目不符", "form is in no entry", entry.getName());
                }
            }
        }
    }

    private List<String> lines(String name) throws IOException {
        var entry = pack.getEntry(name);
        if (entry == null) {
            fault("缺少文件", "file missing", name);
            return List.of();
        }
        try (var reader =
                new BufferedReader(new InputStreamReader(pack.getInputStream(entry), StandardCharsets.UTF_8))) {
            var lines = new ArrayList<String>();
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                lines.add(line);
            }
            return lines;
        }
    }

    public static byte[] leaf(String line) {
        var sha = sha256();
        sha.update((byte) 0);
        return sha.digest(line.getBytes(StandardCharsets.UTF_8));
    }

    public static byte[] root(List<byte[]> leaves) {
        var level = leaves;
        while (level.size() > 1) {
            var above = new ArrayList<byte[]>((level.size() + 1) / 2);
            for (int place = 0; place < level.size(); place += 2) {
                above.add(place + 1 == level.size() ? level.get(place) : node(level.get(place), level.get(place + 1)));
            }
            level = above;
        }
        return level.isEmpty() ? sha256().digest() : level.get(0);
    }

    private static byte[] node(byte[] left, byte[] right) {
        var sha = sha256();
        sha.update((byte) 1);
        sha.update(left);
        return sha.digest(right);
    }

    public static String block(
            int number, String previous, String root, int entries, String sealedAt, String completeUntil) {
        var sha = sha256();
        sha.update((byte) 2);
        var head = String.join(
                "\n", String.valueOf(number), previous, root, String.valueOf(entries), sealedAt, completeUntil);
        return hex(sha.digest(head.getBytes(StandardCharsets.UTF_8)));
    }

    public static String hex(byte[] hash) {
        return HEX.formatHex(hash);
    }

    private static byte[] digest(InputStream in) throws IOException {
        var sha = sha256();
        var part = new byte[8_192];
        for (int read = in.read(part); read > 0; read = in.read(part)) {
            sha.update(part, 0, read);
        }
        return sha.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
