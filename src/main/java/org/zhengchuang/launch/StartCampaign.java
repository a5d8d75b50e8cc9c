package org.zhengchuang.launch;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.zhengchuang.campaign.Campaigns;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Routing;
import org.zhengchuang.engine.TaskContext;
import org.zhengchuang.engine.TaskForm;
import org.zhengchuang.engine.Text;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Roster;

/**
 * 发起活动: the office opens a campaign; refused with the list of what the roster still lacks. Tasklist cannot fill in a start
 * form beforehand, so the year may be left out where it is this year's.
 */
@Component
class StartCampaign implements TaskForm<StartCampaign.Form> {

    record Form(
            @Min(2000) @Max(2100) Integer year,
            @NotBlank @Size(max = 200) String name,
            @NotBlank @Size(max = 500) String theme,
            @NotBlank @Size(max = 4000) String centralTasks,
            @NotNull @Future LocalDate anchorOn) {}

    private final Campaigns campaigns;
    private final Roster roster;

    StartCampaign(Campaigns campaigns, Roster roster) {
        this.campaigns = campaigns;
        this.roster = roster;
    }

    @Override
    public String task() {
        return "StartEvent_CampaignWanted";
    }

    @Override
    public Class<Form> form() {
        return Form.class;
    }

    @Override
    public Routing submit(Form form, TaskContext start) {
        var posts = start.actor() == null ? List.<FactoryPost>of() : roster.postsOf(start.actor());
        if (!posts.contains(FactoryPost.CAMPAIGN_OFFICE) && !posts.contains(FactoryPost.CAMPAIGN_OFFICE_STAFF)) {
            throw new Refusal("launch.start.not-office");
        }
        var faults = roster.launchFaults();
        if (!faults.isEmpty()) {
            throw new Refusal("launch.start.roster-incomplete", Text.sentences(faults));
        }
        var campaign = campaigns.open(
                form.year() == null ? roster.today().getYear() : form.year(),
                form.name().strip(),
                form.theme().strip(),
                form.centralTasks().strip(),
                form.anchorOn(),
                start.actor());
        return Routing.of(ProcessVariable.CAMPAIGN_ID, campaign.id());
    }
}
