package org.zhengchuang.campaign;

/** Who is a candidate in a track, and who reviews himself: a member of the Party, or a whole branch. */
public enum CandidateKind {
    /** 党员. */
    MEMBER,
    /** 党支部. */
    BRANCH
}
