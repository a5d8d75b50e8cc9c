package org.zhengchuang.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PastOrPresent;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.campaign.Campaign;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.Roster;

/**
 * The highlights (工作亮点) of a campaign, told on any day: whoever did well need not wait for the end (R50). They are
 * in the order of time; nobody is counted against anybody.
 */
@Component
class Highlights {

    private static final int SHOWN = 30;

    /**
     * @param memberId whose it is; empty where it is the whole branch's
     * @param basis the fact or the decision on which it rests
     * @param consent whether the member agreed to be named
     */
    record Form(
            @NotNull HighlightKind kind,
            @NotBlank @Size(min = 4, max = 100) String title,
            @NotBlank @Size(min = 10, max = 2000) String content,
            @NotBlank @Size(min = 4, max = 500) String basis,
            @NotNull @PastOrPresent LocalDate happenedOn,
            @Size(max = 40) String memberId,
            Boolean consent) {}

    /** A highlight as it is shown, with names. */
    record Shown(
            String branchId,
            String branch,
            String member,
            HighlightKind kind,
            String title,
            String content,
            String basis,
            LocalDate happenedOn,
            String issuedBy) {}

    private final JdbcClient jdbc;
    private final Roster roster;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Highlights(JdbcClient jdbc, Roster roster, Clock clock, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.roster = roster;
        this.clock = clock;
        this.events = events;
    }

    /** @throws Refusal where the day is before the campaign, or the member foreign, not asked, or who issues it himself */
    @Transactional
    public void issue(Form form, Campaign campaign, String branchId, String by) {
        var began = campaign.startedAt().atZoneSameInstant(clock.getZone()).toLocalDate();
        if (form.happenedOn().isBefore(began)) {
            throw new Refusal("publicity.item.before-campaign", began.toString());
        }
        var memberId = Text.orNull(form.memberId());
        if (memberId != null) {
            check(memberId, form, branchId, by);
        }
        var id = UUID.randomUUID().toString();
        jdbc.sql("""
                        insert into highlight (id, campaign_id, branch_id, member_id, kind, title, content, basis,
                          happened_on, issued_by, issued_at)
                        values (:id, :campaignId, :branchId, :memberId, :kind, :title, :content, :basis,
                          :on, :by, :now)
                        """)
                .param("id", id)
                .param("campaignId", campaign.id())
                .param("branchId", branchId)
                .param("memberId", memberId)
                .param("kind", form.kind().name())
                .param("title", form.title().strip())
                .param("content", form.content().strip())
                .param("basis", form.basis().strip())
                .param("on", form.happenedOn())
                .param("by", by)
                .param("now", OffsetDateTime.now(clock))
                .update();
        events.publishEvent(new HighlightIssued(
                campaign.id(), branchId, id, form.kind(), form.title().strip(), memberId, form.happenedOn()));
    }

    private void check(String memberId, Form form, String branchId, String by) {
        var member = roster.member(memberId);
        if (!branchId.equals(member.branchId())) {
            throw new Refusal("publicity.item.foreign", member.name());
        }
        if (memberId.equals(by)) {
            throw new Refusal("publicity.highlight.own");
        }
        if (!Boolean.TRUE.equals(form.consent())) {
            throw new Refusal("publicity.item.consent", member.name());
        }
    }

    /** The latest of the factory, or of one branch. */
    List<Shown> latest(String campaignId, String branchId) {
        return jdbc.sql("""
                        select h.branch_id, b.name as branch, m.name as member, h.kind, h.title, h.content, h.basis,
                               h.happened_on, coalesce(i.name, h.issued_by) as issued_by
                          from highlight h join branch b on b.id = h.branch_id
                          left join member m on m.id = h.member_id left join member i on i.id = h.issued_by
                         where h.campaign_id = :campaignId and (:branchId = '' or h.branch_id = :branchId)
                         order by h.issued_at desc, h.id fetch first :most rows only
                        """)
                .param("campaignId", campaignId)
                .param("branchId", branchId == null ? "" : branchId)
                .param("most", SHOWN)
                .query(Shown.class)
                .list();
    }
}
