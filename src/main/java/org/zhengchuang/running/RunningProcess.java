package org.zhengchuang.running;

import java.time.Clock;
import java.util.Date;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.zhengchuang.engine.Instances;
import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.engine.ProcessVariable;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.Stage;

/** What the models of the running stage ask and do. */
@ProcessBean("running")
public class RunningProcess {

    /** The measure that an instance of {@code measure} is about. */
    static final ProcessVariable<String> MEASURE_ID = ProcessVariable.of("measureId", String.class);

    private final Studies studies;
    private final MeasureRounds rounds;
    private final Measures measures;
    private final RunningStage stage;
    private final Roster roster;
    private final Instances instances;
    private final MessageSource messages;
    private final Clock clock;

    RunningProcess(
            Studies studies,
            MeasureRounds rounds,
            Measures measures,
            RunningStage stage,
            Roster roster,
            Instances instances,
            MessageSource messages,
            Clock clock) {
        this.studies = studies;
        this.rounds = rounds;
        this.measures = measures;
        this.stage = stage;
        this.roster = roster;
        this.instances = instances;
        this.messages = messages;
        this.clock = clock;
    }

    /** Whether a member of the branch has not studied yet. Asked by {@code Gateway_SomebodyMissing} in running.bpmn. */
    public boolean somebodyUnstudied(String campaignId, String branchId) {
        return studies.anyUnstudied(campaignId, branchId);
    }

    /** Whether the last day of the stage has passed. Asked by {@code Gateway_StageOver} in running.bpmn. */
    public boolean stageOver(String campaignId) {
        return stage.isOver(campaignId);
    }

    /** The stage is over, and everybody has studied. Called by {@code Task_CloseStudy} in running.bpmn. */
    public void closeStudy(String campaignId, String branchId) {
        studies.close(campaignId, branchId);
    }

    /** The round ends when the members' tasks are due. Called by {@code Task_OpenRound} in measure-round.bpmn. */
    public void openRound(String campaignId, String branchId, Date endsAt) {
        rounds.open(
                campaignId, branchId, endsAt.toInstant().atZone(clock.getZone()).toOffsetDateTime());
    }

    /** When the round ends. Asked by {@code Event_RoundEnds} in measure-round.bpmn. */
    public Date roundEnds(String campaignId, String branchId) {
        return Date.from(rounds.get(campaignId, branchId).endsAt().toInstant());
    }

    /**
     * Ends the round and the tasks of those who did not answer: a proposal is offered, so silence needs no pursuit. Called
     * by {@code Task_CloseRound} in measure-round.bpmn.
     */
    public void closeRound(String campaignId, String branchId) {
        var reason = messages.getMessage("running.proposal.expired", null, Locale.SIMPLIFIED_CHINESE);
        for (var memberId : rounds.close(campaignId, branchId, reason)) {
            instances.close(MeasureRounds.STEP, String.join("/", campaignId, branchId, memberId), reason);
        }
    }

    /** Hands every adopted measure to its person. Called by {@code Task_StartMeasures} in measure-round.bpmn. */
    public void startMeasures(String campaignId, String branchId) {
        for (var measureId : measures.notStarted(campaignId, branchId)) {
            var instance = instances.start(
                    "measure",
                    campaignId + "/" + branchId,
                    Map.of(
                            ProcessVariable.CAMPAIGN_ID.name(), campaignId,
                            ProcessVariable.BRANCH_ID.name(), branchId,
                            MEASURE_ID.name(), measureId));
            measures.started(measureId, instance);
        }
    }

    /** Asked by {@code Gateway_MeasuresOpen} in measure-round.bpmn. */
    public boolean measuresSettled(String campaignId, String branchId) {
        return measures.settled(campaignId, branchId);
    }

    /** Who carries the measure out: its person, or when he has left the branch, the branch's owner of the stage. */
    public String doerOf(String measureId) {
        var measure = measures.get(measureId);
        return roster.find(measure.responsibleId())
                .filter(member -> measure.branchId().equals(member.branchId()))
                .map(member -> roster.doerFor(member.id(), Stage.RUNNING))
                .orElseGet(() -> roster.ownerOn(measure.branchId(), Stage.RUNNING, roster.today()));
    }

    /** By when the measure is to be done, as the secretary decided. Asked by {@code Task_CarryOutMeasure}. */
    public Date measureDue(String measureId) {
        return Date.from(stage.endOf(measures.get(measureId).dueOn()).toInstant());
    }
}
