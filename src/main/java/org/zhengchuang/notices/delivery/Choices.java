package org.zhengchuang.notices.delivery;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How people want to be told outside the product. Whoever never said: in Chinese, by mail. */
@Component
class Choices {

    private static final int AT_ONCE = 500;

    /** @param language {@code zh-CN} or {@code en} */
    record Choice(String language, boolean mail, Set<String> robots) {

        static final Choice NONE_MADE = new Choice("zh-CN", true, Set.of());

        Locale locale() {
            return "en".equals(language) ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
        }
    }

    private record Row(String person, String language, boolean mail) {}

    private record RobotRow(String person, String robotId) {}

    private final JdbcClient jdbc;

    Choices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Choice of(String person) {
        return of(List.of(person)).getOrDefault(person, Choice.NONE_MADE);
    }

    /** What these people chose; who is missing chose nothing. */
    Map<String, Choice> of(Collection<String> people) {
        var all = List.copyOf(new HashSet<>(people));
        var found = new java.util.HashMap<String, Choice>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            found.putAll(few(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
        }
        return found;
    }

    private Map<String, Choice> few(List<String> people) {
        var robots = jdbc
                .sql("select person, robot_id from notice_robot_choice where person in (:people)")
                .param("people", people)
                .query(RobotRow.class)
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        RobotRow::person, Collectors.mapping(RobotRow::robotId, Collectors.toSet())));
        return jdbc
                .sql("select person, language, mail from notice_choice where person in (:people)")
                .param("people", people)
                .query(Row.class)
                .list()
                .stream()
                .collect(Collectors.toMap(
                        Row::person,
                        row -> new Choice(row.language(), row.mail(), robots.getOrDefault(row.person(), Set.of()))));
    }

    @Transactional
    public void choose(String person, Choice choice) {
        jdbc.sql("delete from notice_robot_choice where person = :person")
                .param("person", person)
                .update();
        jdbc.sql("delete from notice_choice where person = :person")
                .param("person", person)
                .update();
        jdbc.sql("insert into notice_choice (person, language, mail) values (:person, :language, :mail)")
                .param("person", person)
                .param("language", choice.locale() == Locale.ENGLISH ? "en" : "zh-CN")
                .param("mail", choice.mail())
                .update();
        for (var robot : choice.robots()) {
            jdbc.sql("""
                            insert into notice_robot_choice (person, robot_id)
                            select :person, id from robot where id = :robot and removed_at is null
                            """).param("person", person).param("robot", robot).update();
        }
    }
}
