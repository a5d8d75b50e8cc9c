package org.zhengchuang.roster;

import java.time.LocalDate;

/**
 * A time in which a full member has no vote, above all while he is on probation within the Party (留党察看): he neither votes
 * nor counts among those who must come.
 *
 * @param untilOn the first day on which he votes again, or {@code null} where it is not known yet
 */
public record VotingSuspension(String memberId, LocalDate fromOn, LocalDate untilOn, String reason) {}
