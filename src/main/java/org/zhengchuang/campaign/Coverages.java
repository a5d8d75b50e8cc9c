package org.zhengchuang.campaign;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.BranchMeasure.Share;
import org.zhengchuang.campaign.Coverage.Cell;
import org.zhengchuang.campaign.Coverage.State;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Branch;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/**
 * The coverage matrix (覆盖情况): every member on the roster against every fact that there should be of him (R35, R36), and
 * the branches side by side (R38). The rows come from the roster, so that nobody is missing because nothing is known of
 * him.
 */
@Component
public class Coverages {

    /** So many members are asked for in one query; a factory of 3,000 needs one a column. */
    private static final int AT_ONCE = 5_000;

    /**
     * A member with what there is of him.
     *
     * @param exemption the reason of his approved exemption, or null
     * @param cells one a column, by its key; null where he is not concerned, or the stage has not begun
     */
    public record Row(Member member, String exemption, Map<String, Cell> cells) {}

    /** A branch with how far it has come, by the key of column and measure. */
    public record BranchRow(Branch branch, int members, Map<String, Share> shares) {}

    /** A figure that every branch has, by its key in {@link BranchRow#shares}. */
    public record Figure(String key, Text title) {}

    private final ObjectProvider<Coverage> columns;
    private final ObjectProvider<BranchMeasure> measures;
    private final Campaigns campaigns;
    private final Roster roster;
    private final JdbcClient jdbc;

    Coverages(
            ObjectProvider<Coverage> columns,
            ObjectProvider<BranchMeasure> measures,
            Campaigns campaigns,
            Roster roster,
            JdbcClient jdbc) {
        this.columns = columns;
        this.measures = measures;
        this.campaigns = campaigns;
        this.roster = roster;
        this.jdbc = jdbc;
    }

    /** The columns in the order of the year; what is confidential only for those who may see it. */
    public List<Coverage> columns(boolean confidential) {
        return columns.orderedStream()
                .filter(column -> confidential || !column.confidential())
                .toList();
    }

    /** By what the branches are compared: every column that is not confidential, then every measure. */
    public List<Figure> compared() {
        return Stream.concat(
                        columns(false).stream().map(column -> new Figure(column.key(), column.title())),
                        measures.orderedStream().map(measure -> new Figure(measure.key(), measure.title())))
                .toList();
    }

    /** The rows of these members. */
    public List<Row> rows(String campaignId, List<Member> members, List<Coverage> shown) {
        var exempt = exemptions(campaignId);
        var stage = reached(campaigns.get(campaignId));
        var cells = new LinkedHashMap<Coverage, Map<String, Cell>>();
        shown.forEach(column -> cells.put(column, cells(column, campaignId, members)));
        return members.stream()
                .map(member -> {
                    var own = new HashMap<String, Cell>();
                    cells.forEach((column, found) -> own.put(
                            column.key(),
                            cell(column, found.get(member.id()), stage, exempt.containsKey(member.id()))));
                    return new Row(member, exempt.get(member.id()), own);
                })
                .toList();
    }

    private static Cell cell(Coverage column, Cell found, CampaignStage stage, boolean exempt) {
        if (found != null || exempt || !column.ofEveryone() || !stage.reached(column.since())) {
            return found;
        }
        return Cell.missing();
    }

    /** A stopped campaign has reached what it has reached: nothing is missed of it any more. */
    private static CampaignStage reached(Campaign campaign) {
        return campaign.stage() == CampaignStage.STOPPED ? CampaignStage.LAUNCH : campaign.stage();
    }

    private static Map<String, Cell> cells(Coverage column, String campaignId, List<Member> members) {
        var cells = new HashMap<String, Cell>();
        for (int from = 0; from < members.size(); from += AT_ONCE) {
            var ids = members.subList(from, Math.min(from + AT_ONCE, members.size())).stream()
                    .map(Member::id)
                    .toList();
            cells.putAll(column.cells(campaignId, ids));
        }
        return cells;
    }

    /** Every open branch with its shares, by code. */
    public List<BranchRow> branches(String campaignId, boolean confidential) {
        var shown = columns(confidential);
        Map<String, List<Row>> rows = rows(campaignId, roster.members(), shown).stream()
                .collect(Collectors.groupingBy(row -> row.member().branchId()));
        var measured = new LinkedHashMap<String, Map<String, Share>>();
        measures.orderedStream().forEach(measure -> measured.put(measure.key(), measure.shares(campaignId)));
        var all = new ArrayList<BranchRow>();
        for (var branch : roster.branches()) {
            var own = rows.getOrDefault(branch.id(), List.of());
            var shares = new HashMap<String, Share>();
            shown.forEach(column -> shares.put(column.key(), share(column, own)));
            measured.forEach((key, values) -> shares.put(key, values.getOrDefault(branch.id(), Share.NONE)));
            all.add(new BranchRow(branch, own.size(), shares));
        }
        return all;
    }

    private static Share share(Coverage column, List<Row> rows) {
        var asked = rows.stream()
                .filter(row -> row.exemption() == null)
                .map(row -> Optional.ofNullable(row.cells().get(column.key())))
                .flatMap(Optional::stream)
                .toList();
        return new Share(
                (int) asked.stream().filter(cell -> cell.state() == State.DONE).count(), asked.size());
    }

    /** How far a branch has come with this column, or the factory where {@code branchId} is null: of who is not exempt. */
    public Share progress(Coverage column, String campaignId, String branchId) {
        var exempt = exemptions(campaignId);
        var members = (branchId == null ? roster.members() : roster.members(branchId))
                .stream().filter(member -> !exempt.containsKey(member.id())).toList();
        var found = cells(column, campaignId, members);
        var missing = column.ofEveryone() ? members.size() - found.size() : 0;
        return found.values().stream().map(Cell::share).reduce(new Share(0, missing), Share::plus);
    }

    /** The factory as a whole: the sum of its branches. */
    public static Map<String, Share> total(Collection<BranchRow> branches) {
        var total = new HashMap<String, Share>();
        branches.forEach(branch -> branch.shares().forEach((key, share) -> total.merge(key, share, Share::plus)));
        return total;
    }

    /** What a column rests on for this member. */
    public Map<Coverage, List<Text>> evidence(String campaignId, String memberId, boolean confidential) {
        var evidence = new LinkedHashMap<Coverage, List<Text>>();
        columns(confidential).forEach(column -> evidence.put(column, column.evidence(campaignId, memberId)));
        return evidence;
    }

    private Map<String, String> exemptions(String campaignId) {
        var reasons = new HashMap<String, String>();
        jdbc.sql("select member_id, reason from exemption where campaign_id = :campaign")
                .param("campaign", campaignId)
                .query(row -> {
                    reasons.put(row.getString("member_id"), row.getString("reason"));
                });
        return reasons;
    }
}
