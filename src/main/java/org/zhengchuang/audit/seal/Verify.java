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
    private final Map<Long, byte[]> expected = new HashMap<>();
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
            verify.entries();
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
        try (var lines = open("manifest.txt")) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                listed.put(line.substring(66), line.substring(0, 64));
            }
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
        var roots = new HashMap<Integer, String>();
        var counts = new HashMap<Integer, Integer>();
        String before = null;
        try (var lines = open("ledger/blocks.txt")) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var head = line.split(" ");
                blocks++;
                if (!head[0].equals(String.valueOf(blocks)) || before != null && !before.equals(head[1])) {
                    fault("区块链断开", "chain broken", "block " + head[0]);
                }
                var hash =
                        block(Integer.parseInt(head[0]), head[1], head[2], Integer.parseInt(head[3]), head[4], head[5]);
                if (!hash.equals(head[6])) {
                    fault("区块被修改", "block changed", "block " + head[0]);
                }
                if (!kept.getOrDefault(head[0], head[6]).equals(head[6])) {
                    fault("区块被替换", "block replaced, against the kept head", "block " + head[0]);
                }
                roots.put(Integer.valueOf(head[0]), head[2]);
                counts.put(Integer.valueOf(head[0]), Integer.valueOf(head[3]));
                before = head[6];
            }
        }
        leaves(roots, counts);
    }

    /** The leaves of each block give its root; a leaf of another campaign is withheld, its entry is not in the pack. */
    private void leaves(Map<Integer, String> roots, Map<Integer, Integer> counts) throws IOException {
        var block = 0;
        var hashes = new ArrayList<byte[]>();
        try (var lines = open("ledger/leaves.txt")) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                var leaf = line.split(" ");
                var own = Integer.parseInt(leaf[0]);
                if (own != block) {
                    close(block, hashes, roots, counts);
                    block = own;
                    hashes = new ArrayList<>();
                }
                var hash = HEX.parseHex(leaf[2]);
                hashes.add(hash);
                if (leaf.length > 3) {
                    withheld++;
                } else {
                    expected.put(Long.valueOf(leaf[1]), hash);
                }
            }
        }
        close(block, hashes, roots, counts);
        counts.forEach((number, count) -> {
            if (count > 0) {
                fault("区块没有条目", "block without its entries", "block " + number);
            }
        });
    }

    private void close(int block, List<byte[]> hashes, Map<Integer, String> roots, Map<Integer, Integer> counts) {
        if (block == 0) {
            return;
        }
        var count = counts.remove(block);
        if (count == null || count != hashes.size() || !hex(root(hashes)).equals(roots.get(block))) {
            fault("区块内容与根不符", "entries do not give the root", "block " + block);
        }
    }

    private void entries() throws IOException {
        try (var lines = open("ledger/entries.jsonl")) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                entries++;
                var id = ID.matcher(line);
                var hash = id.find() ? expected.remove(Long.valueOf(id.group(1))) : null;
                if (hash == null) {
                    fault("条目系插入", "entry inserted", line.substring(0, Math.min(40, line.length())));
                } else if (!MessageDigest.isEqual(hash, leaf(line))) {
                    fault("条目被修改", "entry changed", "id " + id.group(1));
                }
                var fingerprint = FINGERPRINT.matcher(line);
                while (fingerprint.find()) {
                    told.add(fingerprint.group());
                }
            }
        }
        expected.keySet().forEach(id -> fault("条目缺失", "entry missing", "id " + id));
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

    /** A file of the pack by lines; empty, and a fault, where there is none. */
    private BufferedReader open(String name) throws IOException {
        var entry = pack.getEntry(name);
        if (entry == null) {
            fault("缺少文件", "file missing", name);
        }
        var in = entry == null ? InputStream.nullInputStream() : pack.getInputStream(entry);
        return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
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
