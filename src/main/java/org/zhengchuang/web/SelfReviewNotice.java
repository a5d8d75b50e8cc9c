package org.zhengchuang.web;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.security.Principal;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.TaskDesk;

/**
 * A notice for the wall of a workshop: whoever scans its code and signs in stands before his own self-review. The code holds
 * the same address for everybody, and nobody's name.
 */
@Controller
@RequestMapping("/my/self-review")
class SelfReviewNotice {

    private static final String TASK = "Task_ReviewSelf";
    private static final String HERE = "/my/self-review";
    private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

    private final TaskDesk desk;
    private final Campaigns campaigns;

    SelfReviewNotice(TaskDesk desk, Campaigns campaigns) {
        this.desk = desk;
        this.campaigns = campaigns;
    }

    @GetMapping
    Object open(Principal person) {
        return desk.find(TASK, person.getName())
                .<Object>map(task -> "redirect:/tasks/" + task)
                .orElseGet(() -> new ModelAndView("web/task-gone", HttpStatus.NOT_FOUND));
    }

    @GetMapping("/notice")
    String notice(Model model) {
        model.addAttribute("campaign", campaigns.open().orElse(null));
        model.addAttribute("address", address());
        return "web/self-review-notice";
    }

    @GetMapping("/code.svg")
    ResponseEntity<String> code() throws WriterException {
        var code = new QRCodeWriter()
                .encode(
                        address(),
                        BarcodeFormat.QR_CODE,
                        0,
                        0,
                        Map.of(EncodeHintType.ERROR_CORRECTION, ErrorCorrectionLevel.M, EncodeHintType.MARGIN, 0));
        return ResponseEntity.ok().contentType(SVG).body(drawn(code));
    }

    private static String address() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().path(HERE).toUriString();
    }

    private static String drawn(BitMatrix code) {
        var squares = new StringBuilder();
        for (int y = 0; y < code.getHeight(); y++) {
            for (int x = 0; x < code.getWidth(); x++) {
                if (code.get(x, y)) {
                    squares.append('M').append(x).append(' ').append(y).append("h1v1h-1z");
                }
            }
        }
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\"><path d=\"%s\"/></svg>"
                .formatted(code.getWidth(), code.getHeight(), squares);
    }
}
