package org.zhengchuang.commendation.papers;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengchuang.StageTest;
import org.zhengchuang.Visitor;
import org.zhengchuang.audit.seal.Sealer;
import org.zhengchuang.documents.NumberRegister;

/** The papers of a campaign over HTTP, opened again: what they say, who may have them, and how they are numbered. */
class CampaignPapersTests extends StageTest {

    @LocalServerPort
    private int port;

    private int number;

    @Autowired
    private CertificateCodes codes;

    @Autowired
    private NumberRegister numbers;

    @Autowired
    private Sealer sealer;

    @BeforeEach
    void theCommitteeHasDecided() {
        openCampaign();
        number = 1 + factory.count("select coalesce(max(number), 0) from honour_register");
        put("insert into evaluation (campaign_id, rule_book_version, opened_at) values (:c, 1, current_timestamp)");
        put("""
                insert into nominee (campaign_id, track, subject_id, branch_id, name, deeds, votes_for, voters)
                values (:c, 'MEMBER', 'M0105', 'B01', '示例甲', '带头完成技术攻关十二项', 15, 20)
                """);
        put("""
                insert into nominee (campaign_id, track, subject_id, branch_id, name, deeds, votes_for, voters)
                values (:c, 'MEMBER', 'M0206', 'B02', '示例乙', '连续三年安全生产无事故', 12, 20)
                """);
        put("""
                insert into meeting (id, campaign_id, kind, held_on, place, chair, content, recorded_by, recorded_at)
                values ('m-' || :c, :c, 'DECISION', current_date, '党委会议室', '示例书记', '集体研究评选结果', 'M1110',
                        current_timestamp)
                """);
        put("insert into attendance (meeting_id, subject_id, presence) values ('m-' || :c, 'M1110', 'PRESENT')");
        put("""
                insert into decision (campaign_id, round, meeting_id, decided_by, decided_at)
                values (:c, 1, 'm-' || :c, 'M1110', current_timestamp)
                """);
        decidedOn("M0105", 2, "170.00", true, "攻关成果显著", "群众公认，长期在一线攻关");
        decidedOn("M0206", 1, "180.00", false, "任职时间较短", null);
        put("""
                insert into public_notice (campaign_id, round, text, channel, contact, posted_on, working_days, ends_on,
                                           posted_by, posted_at)
                values (:c, 1, '示例活动评选结果公示' || chr(10) || chr(10) || '现将评选结果公示如下：' || chr(10) || '优秀共产党员：示例甲',
                        '厂务公开栏', '纪委 8888', date '2026-06-01', 5, date '2026-06-08', 'M1116', current_timestamp)
                """);
        put("""
                insert into paper (id, campaign_id, kind, number, title, issuer, issued_on, body, recorded_by, recorded_at)
                values ('p-' || :c, :c, 'DECISION', '示例厂党发〔2026〕1号', '关于表彰的决定', '示例党委', current_date,
                        '各党支部：' || chr(10) || '一、授予示例甲“优秀共产党员”称号。', 'M1116', current_timestamp)
                """);
        put("""
                insert into honour_register (number, campaign_id, track, subject_id, branch_id, name, given_on, paper_id,
                                             registered_at)
                values (:number, :c, 'MEMBER', 'M0105', 'B01', '示例甲', current_date, 'p-' || :c, current_timestamp)
                """);
    }

    private void put(String sql) {
        var statement = jdbc.sql(sql).param("c", campaign);
        (sql.contains(":number") ? statement.param("number", number) : statement).update();
    }

    private void decidedOn(String member, int place, String sum, boolean awarded, String reason, String overtaking) {
        jdbc.sql("""
                        insert into decision_on (campaign_id, round, track, subject_id, place, points_sum, parts, line,
                                                 awarded, reason, overtaking_reason)
                        values (:c, 1, 'MEMBER', :s, :place, cast(:sum as numeric(12, 2)), 2, 85, :awarded, :reason, :over)
                        """)
                .param("c", campaign)
                .param("s", member)
                .param("place", place)
                .param("sum", sum)
                .param("awarded", awarded)
                .param("reason", reason)
                .param("over", overtaking, java.sql.Types.VARCHAR)
                .update();
    }

    @Test
    void areNumberedReadAndChecked() throws Exception {
        var list = "/campaigns/" + campaign + "/documents";
        var office = Visitor.signedIn(port, "M1116");
        assertThat(office.open(list).body()).contains("党委评选会议纪要", "优秀共产党员推荐审批表（示例甲）", "关于表彰的决定", "荣誉名册");

        assertThat(Visitor.signedIn(port, "M0101")
                        .submit(list, list + "/minutes-m-" + campaign + "/number", Map.of())
                        .statusCode())
                .as("only the office numbers papers")
                .isEqualTo(403);
        office.submit(list, list + "/minutes-m-" + campaign + "/number", Map.of());
        office.submit(list, list + "/minutes-m-" + campaign + "/number", Map.of());
        assertThat(numbers.all(campaign)).as("a paper is numbered once").hasSize(1);
        assertThat(numbers.all(campaign).get(0).shown()).matches("示例厂党纪要〔\\d{4}〕\\d+号");

        assertThat(text(list + "/minutes-m-" + campaign + ".pdf")).contains("党委会议室", "出席：");
        assertThat(text(list + "/decision.pdf")).contains("示例厂党发〔2026〕1号", "各党支部：", "示例甲");
        assertThat(text(list + "/honours.pdf")).contains("" + number, "示例甲");
        assertThat(text(list + "/certificates.pdf")).contains("荣誉证书", "示例甲 同志：", campaign + "-" + number);
        assertThat(text(list + "/form-MEMBER-M0105.pdf"))
                .contains("优秀共产党员推荐审批表", "带头完成技术攻关十二项", "赞成15票", "85.00", "越过较高分的理由");
        assertThat(text(list + "/posting-1.pdf"))
                .contains("公示", "示例活动评选结果公示", "优秀共产党员：示例甲", "公示地点：厂务公开栏", "纪委 8888", "2026年6月1日");
        try (var word = new XWPFDocument(new ByteArrayInputStream(load(list + "/form-MEMBER-M0105.docx")))) {
            assertThat(word.getTables().get(0).getText()).contains("示例甲", "带头完成技术攻关十二项");
        }
        try (var word = new XWPFDocument(new ByteArrayInputStream(load(list + "/certificates.docx")))) {
            assertThat(word.getTables().get(0).getText())
                    .contains("荣誉证书", "示例甲 同志：", "优秀共产党员", campaign + "-" + number);
            assertThat(codeIn(word)).endsWith("/verify/" + codes.of(number));
        }
    }

    @Test
    void eachVouchesForTheLedger() throws Exception {
        sealer.sealAll();
        var form = "/campaigns/" + campaign + "/documents/form-MEMBER-M0105";
        vouches(text(form + ".pdf"));
        try (var word = new XWPFDocument(new ByteArrayInputStream(load(form + ".docx")))) {
            assertThat(word.getFooterList()).hasSize(2).allSatisfy(footer -> vouches(footer.getText()));
        }
    }

    private void vouches(String page) {
        var imprint = Pattern.compile("印制时审计台账封存至第 (\\d+) 块，校验值 ([0-9a-f]{64})").matcher(page);
        assertThat(imprint.find()).as(page).isTrue();
        assertThat(factory.count("select count(*) from ledger_block where number = %s and hash = '%s'"
                        .formatted(imprint.group(1), imprint.group(2))))
                .isEqualTo(1);
    }

    @Test
    void anotherBranchReadsNeitherItsFormNorItsExplanation() {
        var form = "/campaigns/" + campaign + "/documents/form-MEMBER-M0105.pdf";
        assertThat(Visitor.signedIn(port, "M0201").open(form).statusCode()).isEqualTo(403);
        assertThat(Visitor.signedIn(port, "M0101").open(form).statusCode()).isEqualTo(200);
        assertThat(Visitor.stranger(port).open(form).statusCode()).isEqualTo(302);

        var page = "/campaigns/" + campaign + "/decision";
        assertThat(Visitor.signedIn(port, "M1116").open(page).body())
                .contains("示例甲", "示例乙", "分数较高、未授予", "群众公认，长期在一线攻关", "任职时间较短", "85.00 分，第 2 位");
        assertThat(Visitor.signedIn(port, "M0101").open(page).body())
                .contains("示例甲")
                .doesNotContain("示例乙");
        assertThat(Visitor.signedIn(port, "M0110").open(page).body()).doesNotContain("示例甲");
        assertThat(Visitor.signedIn(port, "M1116")
                        .open(page + "?page=2147483647")
                        .body())
                .as("there is no page behind the last one")
                .contains("示例甲");
    }

    @Test
    void anybodyChecksACertificateByItsCode() {
        var page = "/verify/" + codes.of(number);
        assertThat(Visitor.stranger(port).open(page).body()).contains("证书真实有效", "示例甲", campaign + "-" + number);
        put("""
                update honour_register set revoked_on = current_date, revoked_reason = '事迹查实为虚报', revoked_by = 'M1110',
                       revoked_at = current_timestamp
                 where number = :number and campaign_id = :c
                """);
        assertThat(Visitor.stranger(port).open(page).body()).contains("已于").doesNotContain("虚报");
        assertThat(Visitor.stranger(port).open("/verify/AAAAAAAAAAAA").statusCode())
                .isEqualTo(404);
        assertThat(Visitor.signedIn(port, "M0110").open("/honours").body()).contains("示例甲", "撤销：事迹查实为虚报");
    }

    @Test
    void everybodyReadsTheFrozenBookAndTheOfficeRehearsesIt() {
        var book = "/campaigns/" + campaign + "/rule-book";
        var member = Visitor.signedIn(port, "M0110");
        assertThat(member.open(book).body()).contains("考核评选办法", "campaign.rule-item.M2", "先进线 85 分", "得分为各评分人合计分的平均数");
        assertThat(member.open(book + "/rehearsal").statusCode()).isEqualTo(403);
        var office = Visitor.signedIn(port, "M1116");
        assertThat(office.open(book + "/rehearsal").body()).contains("虚拟的推荐对象", "满分合计 100 分", "12 号");
        assertThat(office.open(book + "/rehearsal?track=MEMBER&w.M1=60").body()).contains("满分合计 140 分");
    }

    /** What a phone reads from the picture on the certificate. */
    private static String codeIn(XWPFDocument word) throws IOException, ReaderException {
        var picture = ImageIO.read(
                new ByteArrayInputStream(word.getAllPictures().get(0).getData()));
        int wide = picture.getWidth();
        int high = picture.getHeight();
        var dots = new RGBLuminanceSource(wide, high, picture.getRGB(0, 0, wide, high, null, 0, wide));
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(dots)), Map.of(DecodeHintType.PURE_BARCODE, true))
                .getText();
    }

    private String text(String path) throws IOException, InterruptedException {
        try (var document = Loader.loadPDF(load(path))) {
            return new PDFTextStripper().getText(document).replaceAll("\\R", "");
        }
    }

    /** A file as somebody of the office loads it with his session. */
    private byte[] load(String path) throws IOException, InterruptedException {
        var office = Visitor.signedIn(port, "M1116");
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Cookie", "JSESSIONID=" + office.cookie("JSESSIONID").orElseThrow())
                .build();
        var answer = HttpClient.newHttpClient().send(request, BodyHandlers.ofByteArray());
        assertThat(answer.statusCode()).as(path).isEqualTo(200);
        return answer.body();
    }
}
