package org.zhengchuang.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.evaluation.Decisions.Awarded;
import org.zhengchuang.evaluation.PublicNotices.PublicNotice;

/**
 * The public notice (公示) for everybody, without sign-in: the text that was posted, how long it is up, and the way to
 * object, signed or not. No score, no vote, no number of a member is on it.
 */
@Controller
@RequestMapping("/notice")
class NoticeController {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4000;

    /** What the form asks; {@code about} is a place in the list of those posted, or blank for the result as a whole. */
    record ObjectionForm(String about, String content, String name, String contact, MultipartFile attachment) {}

    private final Campaigns campaigns;
    private final PublicNotices notices;
    private final Decisions decisions;
    private final Objections objections;
    private final SubmissionLimit limit;

    NoticeController(
            Campaigns campaigns,
            PublicNotices notices,
            Decisions decisions,
            Objections objections,
            SubmissionLimit limit) {
        this.campaigns = campaigns;
        this.notices = notices;
        this.decisions = decisions;
        this.objections = objections;
        this.limit = limit;
    }

    /** Where there is one notice, it is what people come for. */
    @GetMapping
    String all(Model model) {
        var up = campaigns.all().stream()
                .filter(campaign -> notices.up(campaign.id()).isPresent())
                .toList();
        model.addAttribute("campaigns", up);
        return up.size() == 1 ? "redirect:/notice/" + up.get(0).id() : "evaluation/notices";
    }

    @GetMapping("/{campaignId}")
    String one(@PathVariable String campaignId, Model model) {
        model.addAttribute("form", new ObjectionForm("", "", "", "", null));
        return page(campaignId, model);
    }

    private String page(String campaignId, Model model) {
        var notice = notices.latest(campaignId).orElseThrow(NoticeController::notFound);
        model.addAttribute("campaign", campaigns.get(campaignId));
        model.addAttribute("notice", notice);
        model.addAttribute("words", notices.words(notice));
        model.addAttribute("up", notices.up(campaignId).isPresent());
        model.addAttribute("daysLeft", notices.daysLeft(notice));
        model.addAttribute("posted", posted(notice));
        return "evaluation/notice";
    }

    private List<Awarded> posted(PublicNotice notice) {
        return decisions.awarded(notice.campaignId(), notice.round());
    }

    /** A refused objection shows the form again, with what was typed and the sentence that says why. */
    @PostMapping("/{campaignId}")
    String object(
            @PathVariable String campaignId,
            @ModelAttribute("form") ObjectionForm form,
            HttpServletRequest request,
            Model model)
            throws IOException {
        try {
            var raised = raised(campaignId, form);
            limit.count(request.getRemoteAddr());
            return "redirect:/notice/receipt/" + objections.raise(campaignId, raised);
        } catch (Refusal refusal) {
            model.addAttribute("refused", refusal.text());
            return page(campaignId, model);
        }
    }

    private Objections.Raised raised(String campaignId, ObjectionForm form) throws IOException {
        var notice = notices.up(campaignId).orElseThrow(() -> new Refusal("evaluation.notice.not-up"));
        var content = form.content() == null ? "" : form.content().strip();
        if (content.length() < SHORTEST || content.length() > LONGEST) {
            throw new Refusal("evaluation.objection.length", SHORTEST, LONGEST);
        }
        var file = form.attachment();
        return new Objections.Raised(
                about(form.about(), posted(notice)),
                content,
                shortText(form.name()),
                shortText(form.contact()),
                file == null || file.isEmpty()
                        ? null
                        : Attachment.checked(file.getOriginalFilename(), file.getBytes()));
    }

    private static Awarded about(String place, List<Awarded> posted) {
        if (place == null || place.isBlank()) {
            return null;
        }
        if (!place.matches("\\d{1,4}") || Integer.parseInt(place) >= posted.size()) {
            throw new Refusal("evaluation.objection.about", place.substring(0, Math.min(20, place.length())));
        }
        return posted.get(Integer.parseInt(place));
    }

    private static String shortText(String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > 100) {
            throw new Refusal("evaluation.objection.name-length");
        }
        return text.strip();
    }

    /** What came of an objection, for whoever has its receipt. */
    @GetMapping("/receipt/{receipt}")
    String receipt(@PathVariable String receipt, Model model) {
        model.addAttribute("objection", objections.byReceipt(receipt).orElseThrow(NoticeController::notFound));
        return "evaluation/receipt";
    }

    /** What was handed in, for those who examine it. */
    @GetMapping("/objections/{id}/attachment")
    @PreAuthorize("hasRole('DISCIPLINE')")
    ResponseEntity<byte[]> attachment(@PathVariable String id) {
        var attachment = objections.attachment(id).orElseThrow(NoticeController::notFound);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(attachment.mediaType()))
                .header("X-Content-Type-Options", "nosniff")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(attachment.name(), StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(attachment.content());
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
