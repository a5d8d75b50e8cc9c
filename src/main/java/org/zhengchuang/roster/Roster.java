package org.zhengchuang.roster;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengchuang.engine.Refusal;
import org.zhengchuang.engine.Text;

/**
 * What the roster (名册) knows. Questions without a day mean today by the clock. Whoever is asked for by his id and does
 * not exist is a {@link Refusal}; lists are empty where there is nothing.
 */
@Component("rosterQueries")
public class Roster {

    private static final String MEMBERS = """
            select m.id, m.name, t.branch_id, m.standing, m.account, m.joined_party_on, m.phone, m.email
            from member m %s join membership_term t
              on t.member_id = m.id and t.from_on <= :day and (t.until_on is null or t.until_on > :day)
            """;
    static final String ACTIVE = MEMBERS.formatted("");
    private static final String ALL = MEMBERS.formatted("left");

    private static final String BRANCHES = "select id, name, opened_on, closed_on, department_id from branch ";
    private static final String OPEN = "opened_on <= :day and (closed_on is null or closed_on > :day) ";

    private static final String OFFICES = """
            select o.branch_id, o.kind, o.member_id, o.from_on, o.until_on from office o
            where o.from_on <= :day and (o.until_on is null or o.until_on > :day)
            """;

    private static final String DEPARTMENTS = """
            select d.id, d.name, d.kind, t.member_id as person_id
            from department d left join department_person_term t
              on t.department_id = d.id and t.from_on <= :day and (t.until_on is null or t.until_on > :day)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Accountability accountability;

    Roster(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.accountability = new Accountability(jdbc);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The open branches, by code. */
    public List<Branch> branches() {
        return branches(today());
    }

    public List<Branch> branches(LocalDate day) {
        return jdbc.sql(BRANCHES + "where " + OPEN + "order by id")
                .param("day", day)
                .query(Branch.class)
                .list();
    }

    /** Code to name of the open branches, in their order. */
    public Map<String, String> branchNames() {
        return branches().stream()
                .collect(Collectors.toMap(Branch::id, Branch::name, (one, same) -> one, LinkedHashMap::new));
    }

    /** The open branches that this department supervises. */
    public List<Branch> branchesOfDepartment(String departmentId) {
        return jdbc.sql(BRANCHES + "where department_id = :department and " + OPEN + "order by id")
                .param("department", departmentId)
                .param("day", today())
                .query(Branch.class)
                .list();
    }

    /** The branch, open or closed. */
    public Branch branch(String id) {
        return findBranch(id).orElseThrow(() -> new Refusal("roster.branch.unknown", id));
    }

    public Optional<Branch> findBranch(String id) {
        return jdbc.sql(BRANCHES + "where id = :id")
                .param("id", id)
                .query(Branch.class)
                .optional();
    }

    /** The members of the branch, by number. */
    public List<Member> members(String branchId) {
        return members(branchId, today());
    }

    public List<Member> members(String branchId, LocalDate day) {
        return jdbc.sql(ACTIVE + "where t.branch_id = :branch order by m.id")
                .param("day", day)
                .param("branch", branchId)
                .query(Member.class)
                .list();
    }

    /** Number to name of everybody in the branch, in the order of {@link #members(String)}. */
    public Map<String, String> memberNames(String branchId) {
        return members(branchId).stream()
                .collect(Collectors.toMap(Member::id, Member::name, (one, same) -> one, LinkedHashMap::new));
    }

    /** Everybody on the roster, by number. */
    public List<Member> members() {
        return jdbc.sql(ACTIVE + "order by m.id")
                .param("day", today())
                .query(Member.class)
                .list();
    }

    /** These people, by number, as they stand today; also those who have left. One query for a page's many names. */
    public List<Member> members(Collection<String> ids) {
        return ids.isEmpty()
                ? List.of()
                : jdbc.sql(ALL + "where m.id in (:ids) order by m.id")
                        .param("day", today())
                        .param("ids", Set.copyOf(ids))
                        .query(Member.class)
                        .list();
    }

    /** The member, also one who has left (then without a branch). */
    public Member member(String id) {
        return find(id).orElseThrow(() -> new Refusal("roster.member.unknown", String.valueOf(id)));
    }

    public Optional<Member> find(String id) {
        return find(id, today());
    }

    public Optional<Member> find(String id, LocalDate day) {
        return jdbc.sql(ALL + "where m.id = :id")
                .param("day", day)
                .param("id", id)
                .query(Member.class)
                .optional();
    }

    /** The member's branch on that day, where he was on the roster. */
    public Optional<String> branchOfMember(String memberId, LocalDate day) {
        return find(memberId, day).map(Member::branchId);
    }

    /** How many members the branch has, full and probationary. */
    public int memberCount(String branchId) {
        return count(branchId, Set.of(Standing.values()), today());
    }

    /** How many full members the branch has: those with a vote, and the measure of a small branch. */
    public int fullMemberCount(String branchId) {
        return fullMemberCount(branchId, today());
    }

    int fullMemberCount(String branchId, LocalDate day) {
        return count(branchId, Set.of(Standing.FULL), day);
    }

    private int count(String branchId, Set<Standing> standings, LocalDate day) {
        return jdbc.sql("""
                        select count(*) from membership_term t join member m on m.id = t.member_id
                        where t.branch_id = :branch and t.from_on <= :day and (t.until_on is null or t.until_on > :day)
                          and m.standing in (:standings)
                        """)
                .param("branch", branchId)
                .param("day", day)
                .param("standings", standings.stream().map(Standing::name).toList())
                .query(Integer.class)
                .single();
    }

    /** Who holds an office in the branch (支委), by number. */
    public List<Member> committee(String branchId) {
        return jdbc.sql(ACTIVE + "where m.id in (select o.member_id from (" + OFFICES
                        + "and o.branch_id = :branch) o) order by m.id")
                .param("day", today())
                .param("branch", branchId)
                .query(Member.class)
                .list();
    }

    /** The offices held in the branch, the secretary's first. */
    public List<Office> offices(String branchId) {
        return offices(branchId, today());
    }

    public List<Office> offices(String branchId, LocalDate day) {
        return jdbc
                .sql(OFFICES + "and o.branch_id = :branch")
                .param("day", day)
                .param("branch", branchId)
                .query(Office.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Office::kind).thenComparing(Office::memberId))
                .toList();
    }

    /** The offices that the member holds. */
    public List<Office> officesOf(String memberId) {
        return jdbc
                .sql(OFFICES + "and o.member_id = :member")
                .param("day", today())
                .param("member", memberId)
                .query(Office.class)
                .list()
                .stream()
                .sorted(Comparator.comparing(Office::kind))
                .toList();
    }

    /** Who holds this office in the branch, where it is held. */
    public Optional<Member> officeOf(String branchId, OfficeKind kind) {
        return offices(branchId).stream()
                .filter(office -> office.kind() == kind)
                .findFirst()
                .map(office -> member(office.memberId()));
    }

    /** Who holds a Party office (党务工作者): one in a branch, or a post of the Party committee or of discipline. */
    public Set<String> partyOfficeHolders() {
        return jdbc.sql("select o.member_id from (" + OFFICES + """
                        ) o union select member_id from post_term
                         where post in ('PARTY_SECRETARY', 'PARTY_COMMITTEE_MEMBER', 'DISCIPLINE')
                           and from_on <= :day and (until_on is null or until_on > :day)
                        """)
                .param("day", today())
                .query(String.class)
                .set();
    }

    /** The Party committee (党委), its secretary first: number to name. */
    public Map<String, String> partyCommittee() {
        return Stream.of(FactoryPost.PARTY_SECRETARY, FactoryPost.PARTY_COMMITTEE_MEMBER)
                .flatMap(post -> holdersOf(post).stream())
                .collect(Collectors.toMap(Member::id, Member::name, (one, same) -> one, LinkedHashMap::new));
    }

    /** Who holds the post, the longest holder first; members of the leading group do not include its leader. */
    public List<Member> holdersOf(FactoryPost post) {
        return jdbc.sql("""
                        select m.id, m.name, t.branch_id, m.standing, m.account, m.joined_party_on, m.phone, m.email
                        from post_term p join member m on m.id = p.member_id left join membership_term t
                          on t.member_id = m.id and t.from_on <= :day and (t.until_on is null or t.until_on > :day)
                        where p.post = :post and p.from_on <= :day and (p.until_on is null or p.until_on > :day)
                        order by p.from_on, m.id
                        """)
                .param("day", today())
                .param("post", post.name())
                .query(Member.class)
                .list();
    }

    /** The posts that the member holds. */
    public List<FactoryPost> postsOf(String memberId) {
        return jdbc.sql("""
                        select post from post_term
                        where member_id = :member and from_on <= :day and (until_on is null or until_on > :day)
                        """).param("member", memberId).param("day", today()).query(String.class).list().stream()
                .map(FactoryPost::valueOf)
                .sorted()
                .toList();
    }

    /** The departments, by code. */
    public List<Department> departments() {
        return jdbc.sql(DEPARTMENTS + "order by d.id")
                .param("day", today())
                .query(Department.class)
                .list();
    }

    public Department department(String id) {
        return jdbc.sql(DEPARTMENTS + "where d.id = :id")
                .param("day", today())
                .param("id", id)
                .query(Department.class)
                .optional()
                .orElseThrow(() -> new Refusal("roster.department.unknown", String.valueOf(id)));
    }

    /** Who answers for the stage of the branch on that day; never {@code null} (R40). */
    public String ownerOn(String branchId, Stage stage, LocalDate day) {
        return answerOn(branchId, stage, day).memberId();
    }

    /** The same with the ground on which it is he. */
    public Answer answerOn(String branchId, Stage stage, LocalDate day) {
        return accountability.answer(branchId, stage, day);
    }

    /** Who acts as the secretary of the branch on that day: he, his substitute, a deputy, or the campaign office. */
    public String secretaryOn(String branchId, LocalDate day) {
        return accountability.secretary(branchId, day).memberId();
    }

    /** The name of who acts as the branch's secretary today: he chairs its meetings. */
    public String secretaryName(String branchId) {
        return member(secretaryOn(branchId, today())).name();
    }

    /** Who acts in the post on that day, where several hold it the longest holder. */
    public String holderOn(FactoryPost post, LocalDate day) {
        return accountability.holder(post, day);
    }

    /** Who acts for the department on that day: its named person or his substitute, else the campaign office. */
    public String departmentPersonOn(String departmentId, LocalDate day) {
        return accountability.departmentPerson(departmentId, day);
    }

    /** Who acts for an absent member on that day; the member himself when he is there. */
    public Optional<String> actingFor(String memberId, LocalDate day) {
        return accountability.acting(memberId, day);
    }

    /**
     * Who does what the member himself owes: he, when he has an account, else his branch's owner of that stage, who
     * writes down what the member tells him.
     */
    public String doerFor(String memberId, Stage stage) {
        var member = member(memberId);
        if (member.active() && member.account()) {
            return memberId;
        }
        if (!member.active()) {
            throw new Refusal("roster.member.left", member.name(), memberId);
        }
        return ownerOn(member.branchId(), stage, today());
    }

    /**
     * Who stands above that person in matters of the branch: the secretary, if he is somebody else, then the leader of
     * the leading group, the Party secretary, the campaign office.
     */
    public String superiorOf(String branchId, String personId) {
        return superiorOf(branchId, Set.of(personId));
    }

    /** The same where a rule asks for a third person: the first who is none of these, at last a committee member. */
    public String superiorOf(String branchId, Set<String> personIds) {
        var day = today();
        return Stream.<Supplier<Stream<String>>>of(
                        () -> Stream.of(secretaryOn(branchId, day)),
                        () -> accountability.findHolder(FactoryPost.LEADING_GROUP_LEADER, day).stream(),
                        () -> accountability.findHolder(FactoryPost.PARTY_SECRETARY, day).stream(),
                        () -> accountability.findHolder(FactoryPost.CAMPAIGN_OFFICE, day).stream(),
                        () -> committee(branchId).stream()
                                .filter(Member::account)
                                .map(Member::id))
                .flatMap(Supplier::get)
                .filter(above -> !personIds.contains(above))
                .findFirst()
                .orElseThrow(() -> new Refusal("roster.nobody", FactoryPost.LEADING_GROUP_LEADER.text()));
    }

    /** Who was named for what in the branch, newest first. */
    public List<StageOwner> ownerHistory(String branchId) {
        return jdbc.sql("""
                        select branch_id, nullif(stage, 'ALL') as stage, from_on, member_id, reason, recorded_by, recorded_at
                        from stage_owner where branch_id = :branch order by from_on desc, stage
                        """).param("branch", branchId).query(StageOwner.class).list();
    }

    /** Absences of members of the branch that are not over yet. */
    public List<Absence> absences(String branchId) {
        return jdbc.sql("""
                        select a.member_id, a.from_on, a.to_on, a.substitute_id, a.reason
                        from absence a join membership_term t
                          on t.member_id = a.member_id and t.from_on <= :day and (t.until_on is null or t.until_on > :day)
                        where t.branch_id = :branch and a.to_on >= :day order by a.from_on, a.member_id
                        """)
                .param("branch", branchId)
                .param("day", today())
                .query(Absence.class)
                .list();
    }

    /** What the roster lacks for a campaign to be launched (G1); empty when all is in place. */
    public List<Text> launchFaults() {
        return new LaunchReadiness(jdbc, this).faults(today());
    }
}
