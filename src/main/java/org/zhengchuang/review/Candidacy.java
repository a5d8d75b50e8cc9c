package org.zhengchuang.review;

import org.zhengchuang.engine.Refusal;

/**
 * That a member, or the branch itself, stands in a track. One member may stand in several.
 *
 * @param track the track's code
 */
record Candidacy(String track, String subjectId) implements Comparable<Candidacy> {

    /** As it stands on a ballot paper. @throws Refusal where it cannot be read */
    static Candidacy of(String id) {
        int end = id.indexOf(':');
        if (end < 0) {
            throw new Refusal("review.candidate.unreadable", id);
        }
        return new Candidacy(id.substring(0, end), id.substring(end + 1));
    }

    public String id() {
        return track + ':' + subjectId;
    }

    @Override
    public int compareTo(Candidacy other) {
        return id().compareTo(other.id());
    }
}
