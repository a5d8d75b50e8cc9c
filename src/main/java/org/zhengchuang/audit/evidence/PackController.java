package org.zhengchuang.audit.evidence;

import java.security.Principal;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.campaign.Campaigns;

/** Orders, shows and hands out evidence packs; for whoever reads the whole ledger. */
@Controller
@RequestMapping("/audit/packs")
@PreAuthorize("@auditAccess.readsAll()")
class PackController {

    private final EvidencePacks packs;
    private final Campaigns campaigns;

    PackController(EvidencePacks packs, Campaigns campaigns) {
        this.packs = packs;
        this.campaigns = campaigns;
    }

    @GetMapping
    String all(Model model) {
        var all = packs.all();
        model.addAttribute("packs", all);
        model.addAttribute("running", all.stream().anyMatch(pack -> "RUNNING".equals(pack.state())));
        model.addAttribute("campaigns", campaigns.all());
        return "audit/packs";
    }

    @PostMapping
    String order(@RequestParam String campaign, Principal person) {
        packs.orderNow(campaigns.get(campaign).id(), person.getName());
        return "redirect:/audit/packs";
    }

    @GetMapping("/{id}")
    ResponseEntity<Resource> download(@PathVariable String id) {
        var pack = packs.find(id)
                .filter(one -> "DONE".equals(one.state()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        var file = new FileSystemResource(packs.file(pack));
        if (!file.exists()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("application", "zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(pack.fileName())
                                .build()
                                .toString())
                .body(file);
    }
}
