package org.zhengchuang.roster;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What time alone changes on the roster: terms and absences that begin or end on a day that was entered before. */
@Component
public class RosterTurns {

    private static final String BRANCHES = """
            select branch_id from office
             where (from_on > :after and from_on <= :until) or (until_on > :after and until_on <= :until)
            union select branch_id from stage_owner where from_on > :after and from_on <= :until
            union select branch_id from membership_term
             where (from_on > :after and from_on <= :until) or (until_on > :after and until_on <= :until)
            union select id from branch
             where (opened_on > :after and opened_on <= :until) or (closed_on > :after and closed_on <= :until)
            """;

    /** Both days belong to an absence: he is back on the day after the second. */
    private static final String ABSENCES = """
            select member_id, substitute_id from absence
             where (from_on > :after and from_on <= :until) or (to_on >= :after and to_on < :until)
            """;

    private static final String POSTS = """
            select (select count(*) from post_term
                     where (from_on > :after and from_on <= :until) or (until_on > :after and until_on <= :until))
                 + (select count(*) from department_person where from_on > :after and from_on <= :until)
            """;

    private final JdbcClient jdbc;

    RosterTurns(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What turned.
     *
     * @param branches whose offices, owners or members are others now
     * @param members who went away or came back, and who stands in for them
     * @param posts whether a post of the factory or a department's person is another now
     */
    public record Turned(Set<String> branches, Set<String> members, boolean posts) {}

    /** What is different on the second day from what it was on the first, by what stood on the roster already. */
    public Turned between(LocalDate after, LocalDate until) {
        var branches = new HashSet<String>(jdbc.sql(BRANCHES)
                .param("after", after)
                .param("until", until)
                .query(String.class)
                .list());
        var members = new HashSet<String>();
        jdbc.sql(ABSENCES).param("after", after).param("until", until).query(row -> {
            members.add(row.getString("member_id"));
            members.add(row.getString("substitute_id"));
        });
        var posts = jdbc.sql(POSTS)
                .param("after", after)
                .param("until", until)
                .query(Integer.class)
                .single();
        return new Turned(branches, members, posts > 0);
    }
}
