package org.zhengchuang.roster.sample;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengchuang.roster.Absence;
import org.zhengchuang.roster.DepartmentKind;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.OfficeKind;
import org.zhengchuang.roster.Stage;
import org.zhengchuang.roster.Standing;
import org.zhengchuang.roster.exchange.RosterImport;
import org.zhengchuang.roster.exchange.RosterSheets;
import org.zhengchuang.roster.exchange.RosterSheets.BranchRow;
import org.zhengchuang.roster.exchange.RosterSheets.DepartmentRow;
import org.zhengchuang.roster.exchange.RosterSheets.MemberRow;
import org.zhengchuang.roster.exchange.RosterSheets.OfficeRow;
import org.zhengchuang.roster.exchange.RosterSheets.OwnerRow;
import org.zhengchuang.roster.exchange.RosterSheets.PostRow;
import org.zhengchuang.roster.store.Entry;
import org.zhengchuang.roster.store.Recorded;
import org.zhengchuang.roster.store.RosterTables;

/**
 * The sample factory: 12 branches with 300 members, who are always the same people. Member numbers tell the branch and
 * the place in it: {@code M0103} is the third of branch {@code B01}. In every branch
 *
 * <ul>
 *   <li>01 is the secretary, 02 the organisation member and owner of the campaign, 03 publicity (owner of PUBLICITY),
 *       04 discipline (owner of SUPERVISION), 05 the deputy secretary, 06 welfare, 07 youth;
 *   <li>15 has no account and 16 no phone, in the workshops B01 to B10;
 *   <li>the last is a probationary member.
 * </ul>
 *
 * <p>B03 is the large branch (54 members, the last two on probation). B12 is the small one: five full members and one on
 * probation, no committee, its secretary M1201 is the owner. The owner of B05, M0502, is away for thirty days from the
 * day the sample is loaded, M0505 stands in. The posts of the factory and the departments' persons are members of B11.
 */
@Component
@Profile("rehearsal")
@Order(0)
public class SampleFactory implements ApplicationRunner {

    static final LocalDate FOUNDED = LocalDate.of(2020, 1, 1);

    private static final List<Integer> SIZES = List.of(26, 22, 54, 31, 28, 19, 21, 18, 30, 17, 28, 6);
    private static final int SMALL = 12;
    private static final int LARGE = 3;
    private static final int OFFICES_BRANCH = 11;
    private static final int LAST_WORKSHOP = 10;
    private static final int NO_ACCOUNT = 15;
    private static final int NO_PHONE = 16;

    private static final List<OfficeKind> COMMITTEE = List.of(
            OfficeKind.SECRETARY,
            OfficeKind.ORGANISATION,
            OfficeKind.PUBLICITY,
            OfficeKind.DISCIPLINE,
            OfficeKind.DEPUTY_SECRETARY,
            OfficeKind.WELFARE,
            OfficeKind.YOUTH);

    private static final Map<FactoryPost, List<Integer>> POSTS = Map.of(
            FactoryPost.PARTY_SECRETARY, List.of(10),
            FactoryPost.PARTY_COMMITTEE_MEMBER, List.of(11, 12, 13, 14, 19),
            FactoryPost.LEADING_GROUP_LEADER, List.of(11),
            FactoryPost.LEADING_GROUP_MEMBER, List.of(12, 13, 14),
            FactoryPost.CAMPAIGN_OFFICE, List.of(16),
            FactoryPost.CAMPAIGN_OFFICE_STAFF, List.of(17, 18),
            FactoryPost.DISCIPLINE, List.of(19),
            FactoryPost.AUDITOR, List.of(20));

    private static final List<DepartmentKind> DEPARTMENTS = List.of(
            DepartmentKind.ORGANISATION,
            DepartmentKind.PUBLICITY,
            DepartmentKind.DISCIPLINE,
            DepartmentKind.SAFETY,
            DepartmentKind.PRODUCTION,
            DepartmentKind.OFFICE);
    private static final int FIRST_DEPARTMENT_PERSON = 21;

    private final RosterImport roster;
    private final RosterTables tables;
    private final MessageSource messages;
    private final Clock clock;

    SampleFactory(RosterImport roster, RosterTables tables, MessageSource messages, Clock clock) {
        this.roster = roster;
        this.tables = tables;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void run(ApplicationArguments arguments) {
        if (tables.empty()) {
            load();
        }
    }

    private void load() {
        var sheets = new RosterSheets();
        departments(sheets);
        for (int branch = 1; branch <= SIZES.size(); branch++) {
            branch(sheets, branch, SIZES.get(branch - 1));
        }
        POSTS.forEach((post, places) -> places.forEach(
                place -> sheets.posts.add(new PostRow(0, post, member(OFFICES_BRANCH, place), null, FOUNDED, null))));
        var actor = word("roster.sample.actor");
        roster.apply(sheets, actor);
        var today = LocalDate.now(clock);
        tables.write(Entry.absence(
                new Absence(member(5, 2), today, today.plusDays(29), member(5, 5), word("roster.sample.absence")),
                new Recorded(actor, OffsetDateTime.now(clock))));
    }

    private void departments(RosterSheets sheets) {
        for (int i = 0; i < DEPARTMENTS.size(); i++) {
            var kind = DEPARTMENTS.get(i);
            sheets.departments.add(new DepartmentRow(
                    0,
                    department(i),
                    word("roster.department." + kind.name()),
                    kind,
                    member(OFFICES_BRANCH, FIRST_DEPARTMENT_PERSON + i),
                    null,
                    FOUNDED));
        }
    }

    private void branch(RosterSheets sheets, int branch, int size) {
        var id = branch(branch);
        sheets.branches.add(new BranchRow(
                0, id, word("roster.sample.branch." + id), FOUNDED, null, department(branch % DEPARTMENTS.size())));
        for (int place = 1; place <= size; place++) {
            sheets.members.add(member(branch, place, size));
        }
        if (branch == SMALL) {
            office(sheets, branch, 1, OfficeKind.SECRETARY);
            owner(sheets, branch, null, 1);
            return;
        }
        for (int place = 1; place <= COMMITTEE.size(); place++) {
            office(sheets, branch, place, COMMITTEE.get(place - 1));
        }
        owner(sheets, branch, null, 2);
        owner(sheets, branch, Stage.PUBLICITY, 3);
        owner(sheets, branch, Stage.SUPERVISION, 4);
    }

    private MemberRow member(int branch, int place, int size) {
        var workshop = branch <= LAST_WORKSHOP;
        var probationary = place == size || branch == LARGE && place == size - 1;
        var number = member(branch, place);
        var joined = probationary
                ? LocalDate.now(clock).minusMonths(6).withDayOfMonth(1)
                : LocalDate.of(1988 + (branch * 7 + place * 3) % 30, 1 + place % 12, 1);
        return new MemberRow(
                0,
                number,
                name(branch, place),
                branch(branch),
                probationary ? Standing.PROBATIONARY : Standing.FULL,
                joined,
                workshop && place == NO_PHONE ? null : "1380000" + number.substring(1),
                null,
                !(workshop && place == NO_ACCOUNT),
                probationary ? joined : FOUNDED,
                null,
                null);
    }

    private static void office(RosterSheets sheets, int branch, int place, OfficeKind kind) {
        sheets.offices.add(new OfficeRow(0, branch(branch), kind, member(branch, place), null, FOUNDED, null));
    }

    private static void owner(RosterSheets sheets, int branch, Stage stage, int place) {
        sheets.owners.add(new OwnerRow(0, branch(branch), stage, member(branch, place), null, FOUNDED, null));
    }

    /** A surname for the place, a numeral for the branch, and before both the word that this is a sample. */
    private String name(int branch, int place) {
        var surnames = word("roster.sample.surnames").split(" ");
        return word(
                "roster.sample.name",
                surnames[place - 1],
                word("roster.sample.numerals").split(" ")[branch - 1]);
    }

    private String word(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.SIMPLIFIED_CHINESE);
    }

    private static String branch(int branch) {
        return "B%02d".formatted(branch);
    }

    private static String department(int index) {
        return "D%02d".formatted(index + 1);
    }

    private static String member(int branch, int place) {
        return "M%02d%02d".formatted(branch, place);
    }
}
