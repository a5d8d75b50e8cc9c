package org.zhengchuang.identity;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class AccountTable {

    private static final String SELECT = "select id, origin, password, password_set_at, closed_at from account ";

    private final JdbcClient jdbc;

    AccountTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean isEmpty() {
        return jdbc.sql("select count(*) from account").query(Integer.class).single() == 0;
    }

    List<Account> all() {
        return jdbc.sql(SELECT + "order by id").query(Account.class).list();
    }

    Optional<Account> find(String id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(Account.class)
                .optional();
    }

    void add(Account account) {
        jdbc.sql("""
                        insert into account (id, origin, password, password_set_at, closed_at)
                        values (:id, :origin, :password, :setAt, :closedAt)
                        """)
                .param("id", account.id())
                .param("origin", account.origin().name())
                .param("password", account.password().name())
                .param("setAt", account.passwordSetAt())
                .param("closedAt", account.closedAt())
                .update();
    }

    void passwordSet(String id, Account.Password password, OffsetDateTime at) {
        jdbc.sql("update account set password = :password, password_set_at = :at where id = :id")
                .param("id", id)
                .param("password", password.name())
                .param("at", at)
                .update();
    }

    /** @param at {@code null} to open it again */
    void closed(String id, OffsetDateTime at) {
        jdbc.sql("update account set closed_at = :at where id = :id")
                .param("id", id)
                .param("at", at)
                .update();
    }
}
