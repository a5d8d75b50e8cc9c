package org.zhengchuang.publicity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.records.Papers;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/** 编发简报: the campaign office issues a bulletin whenever it wants; its number and day come from the register (R6). */
@Component
class StartBulletin implements TaskForm<StartBulletin.Form> {

    private static final Set<FactoryPost> OFFICE =
            Set.of(FactoryPost.CAMPAIGN_OFFICE, FactoryPost.CAMPAIGN_OFFICE_STAFF);

    record Form(
            @NotBlank @Size(max = 300) String title,
            @NotBlank @Size(max = 200) String issuer,
            @NotBlank @Size(max = 20000) String body) {}

    private final Bulletins bulletins;
    private final Campaigns campaigns;
    private final Roster roster;

    StartBulletin(Bulletins bulletins, Campaigns campaigns, Roster roster) {
        this.bulletins = bulletins;
        this.campaigns = campaigns;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "StartEvent_BulletinWanted";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Routing submit(Form form, TaskContext task) {
        if (!isOffice(task.actor())) {
            throw new Refusal("publicity.bulletin.office-only");
        }
        var campaign = campaigns.open().orElseThrow(() -> new Refusal("publicity.bulletin.no-campaign"));
        var paperId = bulletins.issue(
                campaign.id(),
                form.title().strip(),
                form.issuer().strip(),
                form.body().strip(),
                task.actor());
        return Routing.of(ProcessVariable.CAMPAIGN_ID, campaign.id()).and(Papers.PAPER_ID, paperId);
    }

    /** Also who acts for the head of the office while he is away. */
    private boolean isOffice(String actor) {
        return actor != null
                && (roster.postsOf(actor).stream().anyMatch(OFFICE::contains)
                        || actor.equals(roster.holderOn(FactoryPost.CAMPAIGN_OFFICE, roster.today())));
    }
}
