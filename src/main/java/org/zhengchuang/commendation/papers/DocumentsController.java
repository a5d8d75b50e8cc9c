package org.zhengchuang.commendation.papers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.commendation.HonourRegister;
import org.zhengchuang.commendation.RegisteredHonour;
import org.zhengchuang.commendation.papers.PaperKey.Kind;
import org.zhengchuang.documents.Certificate;
import org.zhengchuang.documents.CertificateWord;
import org.zhengchuang.documents.DocumentSettings;
import org.zhengchuang.documents.Imprint;
import org.zhengchuang.documents.NumberRegister;
import org.zhengchuang.documents.Pdf;
import org.zhengchuang.documents.Word;
import org.zhengchuang.roster.Readers;

/** The papers of a campaign: the list, each as PDF and Word, and the numbers that the office gives. */
@Controller
@RequestMapping("/campaigns/{id}/documents")
class DocumentsController {

    private static final MediaType WORD =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Campaigns campaigns;
    private final CampaignPapers papers;
    private final Readers readers;
    private final HonourRegister register;
    private final CertificateCodes codes;
    private final NumberRegister numbers;
    private final DocumentSettings settings;
    private final CertificateWords words;
    private final Imprint imprint;

    DocumentsController(
            Campaigns campaigns,
            CampaignPapers papers,
            Readers readers,
            HonourRegister register,
            CertificateCodes codes,
            NumberRegister numbers,
            DocumentSettings settings,
            CertificateWords words,
            Imprint imprint) {
        this.campaigns = campaigns;
        this.papers = papers;
        this.readers = readers;
        this.register = register;
        this.codes = codes;
        this.numbers = numbers;
        this.settings = settings;
        this.words = words;
        this.imprint = imprint;
    }

    @GetMapping
    String list(@PathVariable String id, Authentication person, Model model) {
        var campaign = campaigns.find(id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("campaign", campaign);
        model.addAttribute(
                "papers",
                papers.list(id).stream()
                        .filter(entry -> entry.branchId() == null || readers.seesBranch(person, entry.branchId()))
                        .toList());
        model.addAttribute("numbers", numbers.all(id));
        return "documents/list";
    }

    @GetMapping("/{key}.pdf")
    ResponseEntity<byte[]> pdf(@PathVariable String id, @PathVariable String key, Authentication person) {
        var paper = PaperKey.parse(key);
        if (paper.kind() == Kind.CERTIFICATES) {
            return file(Certificate.pdf(certificates(id)), key, "pdf", MediaType.APPLICATION_PDF);
        }
        check(id, paper, person);
        return file(Pdf.write(papers.document(id, paper), imprint.line()), key, "pdf", MediaType.APPLICATION_PDF);
    }

    @GetMapping("/{key}.docx")
    ResponseEntity<byte[]> word(@PathVariable String id, @PathVariable String key, Authentication person) {
        var paper = PaperKey.parse(key);
        if (paper.kind() == Kind.CERTIFICATES) {
            return file(CertificateWord.write(certificates(id)), key, "docx", WORD);
        }
        check(id, paper, person);
        return file(Word.write(papers.document(id, paper), imprint.line()), key, "docx", WORD);
    }

    @PostMapping("/{key}/number")
    @PreAuthorize("hasRole('OFFICE')")
    String number(@PathVariable String id, @PathVariable String key, Authentication person, RedirectAttributes flash) {
        papers.issue(id, PaperKey.parse(key), person.getName());
        flash.addFlashAttribute("done", "documents.numbered");
        return "redirect:/campaigns/" + id + "/documents";
    }

    private void check(String id, PaperKey key, Authentication person) {
        if (!papers.branchOf(id, key)
                .map(branch -> readers.seesBranch(person, branch))
                .orElse(true)) {
            throw new AccessDeniedException("Another branch's paper");
        }
    }

    private List<Certificate> certificates(String campaignId) {
        return register.of(campaignId).stream()
                .filter(RegisteredHonour::stands)
                .map(line -> words.certificate(line, address(codes.of(line.number()))))
                .toList();
    }

    private String address(String code) {
        var base = settings.publicUrl().isBlank()
                ? ServletUriComponentsBuilder.fromCurrentContextPath().toUriString()
                : settings.publicUrl();
        return base + "/verify/" + code;
    }

    private static ResponseEntity<byte[]> file(byte[] content, String name, String ending, MediaType type) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name + "." + ending, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(content);
    }
}
