package org.zhengchuang.roster.store;

/** The statements that change the roster, in the order in which a batch of them may run. */
enum Write {
    DELETE_OWNER("delete from stage_owner where branch_id = ? and stage = ? and from_on = ?"),
    DELETE_DEPARTMENT_PERSON("delete from department_person where department_id = ? and from_on = ?"),
    DELETE_SOLE_POST("delete from sole_post where post = ? and from_on = ?"),
    INSERT_DEPARTMENT("insert into department (id, name, kind) values (?, ?, ?)"),
    UPDATE_DEPARTMENT("update department set name = ?, kind = ? where id = ?"),
    INSERT_BRANCH("insert into branch (id, name, opened_on, closed_on, department_id) values (?, ?, ?, ?, ?)"),
    UPDATE_BRANCH("update branch set name = ?, opened_on = ?, closed_on = ?, department_id = ? where id = ?"),
    INSERT_MEMBER("insert into member (id, name, standing, joined_party_on, phone, email, account)"
            + " values (?, ?, ?, ?, ?, ?, ?)"),
    UPDATE_MEMBER("update member set name = ?, standing = ?, joined_party_on = ?, phone = ?, email = ?, account = ?"
            + " where id = ?"),
    INSERT_MEMBERSHIP("insert into membership (member_id, from_on, branch_id, reason, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?)"),
    MOVE_MEMBERSHIP("update membership set from_on = ? where member_id = ? and from_on = ?"),
    END_OFFICE("update office set until_on = ? where branch_id = ? and kind = ? and member_id = ? and from_on = ?"),
    DELETE_OFFICE("delete from office where branch_id = ? and kind = ? and member_id = ? and from_on = ?"),
    INSERT_OFFICE("insert into office (branch_id, kind, member_id, from_on, until_on) values (?, ?, ?, ?, ?)"),
    INSERT_OWNER("insert into stage_owner (branch_id, stage, from_on, member_id, reason, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)"),
    INSERT_DEPARTMENT_PERSON(
            "insert into department_person (department_id, from_on, member_id, reason, recorded_by, recorded_at)"
                    + " values (?, ?, ?, ?, ?, ?)"),
    INSERT_SOLE_POST("insert into sole_post (post, from_on, member_id, reason, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?)"),
    END_SHARED_POST("update shared_post set until_on = ? where post = ? and member_id = ? and from_on = ?"),
    DELETE_SHARED_POST("delete from shared_post where post = ? and member_id = ? and from_on = ?"),
    INSERT_SHARED_POST("insert into shared_post (post, member_id, from_on, until_on) values (?, ?, ?, ?)"),
    INSERT_ABSENCE("insert into absence (member_id, from_on, to_on, substitute_id, reason, recorded_by, recorded_at)"
            + " values (?, ?, ?, ?, ?, ?, ?)"),
    END_ABSENCE("update absence set to_on = ? where member_id = ? and from_on = ?"),
    DELETE_ABSENCE("delete from absence where member_id = ? and from_on = ?"),
    INSERT_VOTING_SUSPENSION(
            "insert into voting_suspension (member_id, from_on, until_on, reason, recorded_by, recorded_at)"
                    + " values (?, ?, ?, ?, ?, ?)"),
    END_VOTING_SUSPENSION("update voting_suspension set until_on = ? where member_id = ? and from_on = ?"),
    DELETE_VOTING_SUSPENSION("delete from voting_suspension where member_id = ? and from_on = ?");

    final String sql;

    Write(String sql) {
        this.sql = sql;
    }
}
