package org.zhengchuang.evaluation;

import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.zhengchuang.engine.ProcessBean;
import org.zhengchuang.roster.Department;
import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;

/** What evaluation.bpmn asks: whether it can begin, who is left, and whose each judgement is. */
@ProcessBean("evaluation")
public class EvaluationProcess {

    private final Readiness readiness;
    private final Evaluations evaluations;
    private final Nominees nominees;
    private final Opinions opinions;
    private final Scorers scorers;
    private final PublicNotices notices;
    private final Roster roster;

    EvaluationProcess(
            Readiness readiness,
            Evaluations evaluations,
            Nominees nominees,
            Opinions opinions,
            Scorers scorers,
            PublicNotices notices,
            Roster roster) {
        this.readiness = readiness;
        this.evaluations = evaluations;
        this.nominees = nominees;
        this.opinions = opinions;
        this.scorers = scorers;
        this.notices = notices;
        this.roster = roster;
    }

    /** Whether everything is prepared (R24). Asked at {@code Gateway_Ready}. */
    public boolean ready(String campaignId) {
        return readiness.isReady(campaignId);
    }

    /** Takes over the nominees and names the scorers. Called by {@code Task_OpenEvaluation}. */
    public void open(String campaignId) {
        evaluations.open(campaignId);
    }

    /** Whether any nominee is still in. */
    public boolean nomineesLeft(String campaignId) {
        return !nominees.in(campaignId).isEmpty();
    }

    /** The departments whose opinion is asked, for {@code Task_GiveOpinion}. */
    public List<String> opinionDepartments(String campaignId) {
        return opinions.departmentsAsked().stream().map(Department::id).toList();
    }

    /** The scorers, for {@code Task_ScoreNominees}. */
    public List<String> scorers(String campaignId) {
        return scorers.of(campaignId);
    }

    /** Who fills in a scorer's sheet: he himself, or while he is away whoever acts for him and is no nominee. */
    public String seat(String campaignId, String scorerId) {
        var acting = roster.actingFor(scorerId, roster.today())
                .orElseGet(() -> roster.holderOn(FactoryPost.CAMPAIGN_OFFICE, roster.today()));
        return acting.equals(scorerId) ? scorerId : impartial(campaignId, acting);
    }

    /**
     * That person, unless he is a nominee himself: nobody judges in a matter of his own (回避). Then somebody else of the
     * factory's leadership who is none.
     */
    public String impartial(String campaignId, String personId) {
        if (!nominees.isNominee(campaignId, personId)) {
            return personId;
        }
        return Stream.of(
                        FactoryPost.CAMPAIGN_OFFICE,
                        FactoryPost.LEADING_GROUP_LEADER,
                        FactoryPost.PARTY_SECRETARY,
                        FactoryPost.DISCIPLINE,
                        FactoryPost.PARTY_COMMITTEE_MEMBER,
                        FactoryPost.LEADING_GROUP_MEMBER)
                .flatMap(post -> roster.holdersOf(post).stream())
                .map(Member::id)
                .filter(other -> roster.actingFor(other, roster.today())
                        .filter(other::equals)
                        .isPresent())
                .filter(other -> !nominees.isNominee(campaignId, other))
                .findFirst()
                .orElse(personId);
    }

    /** The named person of the department of this kind; discipline and the office stand in where there is none. */
    public String personOf(String departmentKind) {
        var kind = DepartmentKind.valueOf(departmentKind);
        var post = kind == DepartmentKind.DISCIPLINE ? FactoryPost.DISCIPLINE : FactoryPost.CAMPAIGN_OFFICE;
        return roster.departments().stream()
                .filter(department -> department.kind() == kind)
                .findFirst()
                .map(department -> roster.departmentPersonOn(department.id(), roster.today()))
                .orElseGet(() -> roster.holderOn(post, roster.today()));
    }

    /** Whether its days are counted and no objection is open. Asked at {@code Gateway_NoticeOver}. */
    public boolean noticeIsOver(String campaignId) {
        return notices.isOver(campaignId);
    }

    /** When the public notice is over, as far as is known. The timer {@code Event_NoticeOver} waits for it. */
    public Date noticeEnds(String campaignId) {
        return Date.from(notices.end(campaignId).toInstant());
    }
}
