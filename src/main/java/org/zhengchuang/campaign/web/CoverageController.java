package org.zhengchuang.campaign.web;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.campaign.Coverages;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** The coverage of a branch, member by member, and of one member, fact by fact; for everybody only his own. */
@Controller
@RequestMapping("/campaigns/{id}")
class CoverageController {

    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private final Campaigns campaigns;
    private final Coverages coverages;
    private final CoverageWorkbook workbook;
    private final CampaignAccess access;
    private final Roster roster;

    CoverageController(
            Campaigns campaigns, Coverages coverages, CoverageWorkbook workbook, CampaignAccess access, Roster roster) {
        this.campaigns = campaigns;
        this.coverages = coverages;
        this.workbook = workbook;
        this.access = access;
        this.roster = roster;
    }

    @GetMapping("/branches/{branchId}")
    @PreAuthorize("@campaignAccess.reads(#branchId)")
    String branch(@PathVariable String id, @PathVariable String branchId, Model model) {
        var campaign = campaign(id);
        var branch = roster.findBranch(branchId).orElseThrow(CoverageController::notFound);
        var columns = coverages.columns(true);
        model.addAttribute("campaign", campaign);
        model.addAttribute("branch", branch);
        model.addAttribute("columns", columns);
        model.addAttribute("rows", coverages.rows(id, roster.members(branchId), columns));
        return "campaign/branch";
    }

    @GetMapping("/members/{memberId}")
    @PreAuthorize("@campaignAccess.readsMember(#memberId)")
    String member(@PathVariable String id, @PathVariable String memberId, Model model) {
        var campaign = campaign(id);
        var member = roster.find(memberId).orElseThrow(CoverageController::notFound);
        boolean answersForHim = access.reads(member.branchId());
        var columns = coverages.columns(answersForHim);
        model.addAttribute("campaign", campaign);
        model.addAttribute("member", member);
        model.addAttribute("branch", member.branchId() == null ? null : roster.branch(member.branchId()));
        model.addAttribute("answersForHim", answersForHim);
        model.addAttribute("row", coverages.rows(id, List.of(member), columns).get(0));
        model.addAttribute("evidence", coverages.evidence(id, memberId, answersForHim));
        return "campaign/member";
    }

    /** The matrix as a workbook: of the factory for those who see it, of his branch for who answers for that. */
    @GetMapping("/coverage.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String id, Locale language) {
        var campaign = campaign(id);
        var branches = roster.branches().stream()
                .filter(branch -> access.reads(branch.id()))
                .map(Branch::id)
                .collect(Collectors.toSet());
        if (branches.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.FORBIDDEN);
        }
        var members = roster.members().stream()
                .filter(member -> branches.contains(member.branchId()))
                .sorted(Comparator.comparing(Member::branchId))
                .toList();
        var columns = coverages.columns(true);
        var compared = coverages.branches(id, false).stream()
                .filter(row -> branches.contains(row.branch().id()))
                .toList();
        var file = workbook.of(columns, coverages.rows(id, members, columns), coverages.compared(), compared, language);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, EXCEL)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("coverage-" + campaign.id() + ".xlsx")
                                .build()
                                .toString())
                .body(file);
    }

    private Campaign campaign(String id) {
        return campaigns.find(id).orElseThrow(CoverageController::notFound);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
