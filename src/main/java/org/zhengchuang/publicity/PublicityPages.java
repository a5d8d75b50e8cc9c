package org.zhengchuang.publicity;

import jakarta.validation.Valid;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/**
 * What was publicised (宣传), for everybody who signs in: it is meant for the whole workforce. A branch's committee puts down
 * more on any day as long as the campaign runs, with a picture (R12), and tells what was done especially well (R50).
 */
@Controller
@RequestMapping("/publicity")
class PublicityPages {

    private static final Set<String> ABOVE = Set.of("ROLE_OFFICE", "ROLE_LEADING_GROUP", "ROLE_PARTY_COMMITTEE");

    private final PublicityItems items;
    private final Pictures pictures;
    private final RecordPublicity record;
    private final Highlights highlights;
    private final Papers papers;
    private final Campaigns campaigns;
    private final Roster roster;
    private final TransactionTemplate transaction;

    PublicityPages(
            PublicityItems items,
            Pictures pictures,
            RecordPublicity record,
            Highlights highlights,
            Papers papers,
            Campaigns campaigns,
            Roster roster,
            PlatformTransactionManager transactions) {
        this.items = items;
        this.pictures = pictures;
        this.record = record;
        this.highlights = highlights;
        this.papers = papers;
        this.campaigns = campaigns;
        this.roster = roster;
        this.transaction = new TransactionTemplate(transactions);
    }

    @GetMapping
    String all(Model model) {
        model.addAttribute("kinds", PublicityKind.values());
        model.addAttribute(
                "lines",
                campaigns.open().map(campaign -> items.coverage(campaign.id())).orElse(null));
        model.addAttribute(
                "papers",
                campaigns.open().map(campaign -> papers.receipts(campaign.id())).orElse(null));
        model.addAttribute(
                "highlights",
                campaigns
                        .open()
                        .map(campaign -> highlights.latest(campaign.id(), null))
                        .orElse(null));
        return "publicity/all";
    }

    @GetMapping("/branches/{branchId}")
    String branch(@PathVariable String branchId, Authentication person, Model model) {
        show(branchId, person, model);
        return "publicity/branch";
    }

    private void show(String branchId, Authentication person, Model model) {
        var branch = roster.findBranch(branchId).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("branch", branch);
        campaigns.open().ifPresent(campaign -> {
            model.addAttribute("items", items.of(campaign.id(), branchId));
            model.addAttribute("highlights", highlights.latest(campaign.id(), branchId));
            model.addAttribute("mayRecord", mayRecord(branchId, person));
            model.addAttribute("mayHighlight", mayHighlight(branchId, person));
            model.addAttribute("kinds", PublicityKind.values());
            model.addAttribute("highlightKinds", HighlightKind.values());
            model.addAttribute("channels", Channel.values());
            model.addAttribute("audiences", Audience.values());
            model.addAttribute("members", roster.members(branchId));
            model.addAttribute("today", roster.today());
            model.addAttribute("largest", Pictures.LARGEST / 1024 / 1024);
        });
    }

    private boolean mayRecord(String branchId, Authentication person) {
        return roster.ownerOn(branchId, Stage.PUBLICITY, roster.today()).equals(person.getName())
                || roster.committee(branchId).stream()
                        .anyMatch(member -> member.id().equals(person.getName()));
    }

    /** The offices above see what is well done anywhere, a committee in its own branch. */
    private boolean mayHighlight(String branchId, Authentication person) {
        return mayRecord(branchId, person)
                || person.getAuthorities().stream().anyMatch(role -> ABOVE.contains(role.getAuthority()));
    }

    /** What is refused shows the page again, with the sentence that says why. */
    @PostMapping("/branches/{branchId}")
    String record(
            @PathVariable String branchId,
            @Valid RecordPublicity.Form form,
            BindingResult binding,
            @RequestParam(required = false) MultipartFile picture,
            Authentication person,
            Model model,
            RedirectAttributes after)
            throws IOException {
        if (!mayRecord(branchId, person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var content = picture == null || picture.isEmpty() ? null : picture.getBytes();
        try {
            if (binding.hasErrors()) {
                throw new Refusal("publicity.page.incomplete");
            }
            var campaign = campaigns.open().orElseThrow(() -> new Refusal("publicity.page.no-campaign"));
            transaction.executeWithoutResult(status -> {
                var id = record.record(form, campaign.id(), branchId, person.getName());
                if (content != null) {
                    pictures.keep(id, content);
                }
            });
        } catch (Refusal refusal) {
            show(branchId, person, model);
            model.addAttribute("refused", refusal.text());
            return "publicity/branch";
        }
        after.addFlashAttribute("done", "publicity.page.recorded");
        return "redirect:/publicity/branches/" + branchId;
    }

    @PostMapping("/branches/{branchId}/highlights")
    String highlight(
            @PathVariable String branchId,
            @Valid Highlights.Form form,
            BindingResult binding,
            Authentication person,
            Model model,
            RedirectAttributes after) {
        if (!mayHighlight(branchId, person)) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        try {
            if (binding.hasErrors()) {
                throw new Refusal("publicity.highlight.incomplete");
            }
            var campaign = campaigns.open().orElseThrow(() -> new Refusal("publicity.page.no-campaign"));
            highlights.issue(form, campaign, branchId, person.getName());
        } catch (Refusal refusal) {
            show(branchId, person, model);
            model.addAttribute("highlightRefused", refusal.text());
            return "publicity/branch";
        }
        after.addFlashAttribute("done", "publicity.highlight.issued");
        return "redirect:/publicity/branches/" + branchId;
    }

    @GetMapping("/pictures/{itemId}")
    ResponseEntity<byte[]> picture(@PathVariable String itemId) {
        return pictures.of(itemId)
                .map(picture -> ResponseEntity.ok()
                        .contentType(MediaType.parseMediaType(picture.type()))
                        .cacheControl(CacheControl.maxAge(Duration.ofHours(1)).cachePrivate())
                        .body(picture.content()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
