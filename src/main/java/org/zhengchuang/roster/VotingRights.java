package org.zhengchuang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may vote today, by the clock (表决权): full members, but for those on probation within the Party (留党察看). */
@Component
public class VotingRights {

    private final JdbcClient jdbc;
    private final Clock clock;

    VotingRights(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those members of the branch who have a vote (应到会有表决权的党员), by number. */
    public List<Member> voters(String branchId) {
        return jdbc.sql(Roster.ACTIVE + """
                        where t.branch_id = :branch and m.standing = :full and not exists (
                          select 1 from voting_suspension s where s.member_id = m.id
                             and s.from_on <= :day and (s.until_on is null or s.until_on > :day))
                        order by m.id
                        """)
                .param("day", LocalDate.now(clock))
                .param("branch", branchId)
                .param("full", Standing.FULL.name())
                .query(Member.class)
                .list();
    }

    /** Who of the branch has no vote today, or will have none, by number. */
    public List<VotingSuspension> suspensions(String branchId) {
        return jdbc.sql("""
                        select s.member_id, s.from_on, s.until_on, s.reason from voting_suspension s
                          join membership_term t on t.member_id = s.member_id
                         where t.branch_id = :branch and t.from_on <= :day and (t.until_on is null or t.until_on > :day)
                           and (s.until_on is null or s.until_on > :day)
                         order by s.member_id, s.from_on
                        """)
                .param("day", LocalDate.now(clock))
                .param("branch", branchId)
                .query(VotingSuspension.class)
                .list();
    }

    /** Whether the member has no vote today although he may be a full member. */
    public boolean suspended(String memberId) {
        return jdbc.sql("""
                                select count(*) from voting_suspension
                                 where member_id = :member and from_on <= :day and (until_on is null or until_on > :day)
                                """)
                        .param("member", memberId)
                        .param("day", LocalDate.now(clock))
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
