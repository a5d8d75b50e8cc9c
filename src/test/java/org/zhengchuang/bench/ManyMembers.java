package org.zhengchuang.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.JdbcTemplate;

/** So many further members with their accounts, written into the tables: importing them is not what is measured. */
final class ManyMembers {

    private static final int BATCH = 5_000;

    private final JdbcTemplate jdbc;

    ManyMembers(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param like a member of each branch, whom the new ones of his branch resemble but for number and name */
    void add(int members, List<String> like) {
        // By its id: the engine has no index by which to look for a person's rows among so many.
        var right = like.stream().collect(Collectors.toMap(Function.identity(), this::rightToHisAccount));
        for (int first = 0; first < members; first += BATCH) {
            var people = IntStream.range(first, Math.min(first + BATCH, members))
                    .mapToObj(number -> new Object[] {"N%07d".formatted(number), like.get(number % like.size())})
                    .toList();
            each(people, person -> person, """
                    insert into member (id, name, standing, joined_party_on, phone, email, account)
                    select ?, '样例·多', standing, joined_party_on, phone, email, account from member where id = ?""");
            each(people, person -> person, """
                    insert into membership (member_id, from_on, branch_id, reason, recorded_by, recorded_at)
                    select ?, from_on, branch_id, reason, recorded_by, recorded_at from membership where member_id = ?""");
            each(people, person -> person, """
                    insert into account (id, origin, password, password_set_at, closed_at)
                    select ?, origin, password, password_set_at, closed_at from account where id = ?""");
            each(people, person -> person, """
                    insert into act_id_user (id_, rev_, first_, last_, email_, pwd_, salt_)
                    select ?, 1, '样例·多', '', email_, pwd_, salt_ from act_id_user where id_ = ?""");
            each(people, person -> person, """
                    insert into act_id_membership (user_id_, group_id_)
                    select ?, group_id_ from act_id_membership where group_id_ = 'members' and user_id_ = ?""");
            each(
                    people,
                    person -> new Object[] {"bench-" + person[0], person[0], person[0], right.get(person[1])},
                    """
                    insert into act_ru_authorization (id_, rev_, type_, user_id_, resource_type_, resource_id_, perms_)
                    select ?, 1, type_, ?, resource_type_, ?, perms_ from act_ru_authorization where id_ = ?""");
        }
    }

    private String rightToHisAccount(String person) {
        return jdbc.queryForObject(
                "select id_ from act_ru_authorization where resource_type_ = 1 and user_id_ = ?", String.class, person);
    }

    private void each(List<Object[]> people, Function<Object[], Object[]> row, String insert) {
        jdbc.batchUpdate(insert, new ArrayList<>(people.stream().map(row).toList()));
    }
}
