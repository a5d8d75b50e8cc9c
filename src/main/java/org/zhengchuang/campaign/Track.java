package org.zhengchuang.campaign;

import java.util.List;
import org.zhengchuang.engine.Text;

/**
 * A track (类别): an award for which a campaign chooses. The two that the minutes name are in every rule book; the office
 * adds others.
 *
 * @param code short and without spaces; what rows in the database hold
 * @param title the award's name (称号), in Chinese
 */
public record Track(String code, String title, CandidateKind kind) {

    /** 争当优秀共产党员. */
    public static final Track MEMBER = new Track("MEMBER", "优秀共产党员", CandidateKind.MEMBER);

    /** 创建先进基层党组织. */
    public static final Track BRANCH = new Track("BRANCH", "先进基层党组织", CandidateKind.BRANCH);

    /** The two awards that the minutes name. */
    public static final List<Track> OF_THE_MINUTES = List.of(MEMBER, BRANCH);

    public boolean ofTheMinutes() {
        return OF_THE_MINUTES.contains(this);
    }

    public boolean ofBranches() {
        return kind == CandidateKind.BRANCH;
    }

    /** The award's name in the reader's language; what a campaign adds is called as the office wrote it. */
    public Text named() {
        return ofTheMinutes() ? Text.of("campaign.track." + code) : Text.of("campaign.track.added", title);
    }

    /** How a nominee is called in sentences: a member with his branch. */
    public String called(String name, String branchName) {
        return ofBranches() ? name : name + "（" + branchName + "）";
    }
}
