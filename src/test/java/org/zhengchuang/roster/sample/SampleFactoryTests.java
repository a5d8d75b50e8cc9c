package org.zhengchuang.roster.sample;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.ActiveProfiles;
import org.zhengchuang.roster.FactoryPost;
import org.zhengchuang.roster.Member;
import org.zhengchuang.roster.Roster;
import org.zhengchuang.roster.RosterProcess;
import org.zhengchuang.roster.RosterSlice;
import org.zhengchuang.roster.Stage;

@RosterSlice
@ActiveProfiles("rehearsal")
class SampleFactoryTests {

    @Autowired
    SampleFactory sample;

    @Autowired
    Roster roster;

    @Autowired
    RosterProcess process;

    @BeforeEach
    void load() {
        sample.run(null);
    }

    @Test
    void isLargeEnoughToBeTrue() {
        assertThat(roster.branches()).hasSize(12);
        assertThat(roster.members()).hasSize(300);
        assertThat(roster.memberCount("B03")).isGreaterThan(50);
        assertThat(roster.fullMemberCount("B12")).isLessThan(7);
        assertThat(roster.members()).anyMatch(member -> !member.full());
        assertThat(roster.members()).anyMatch(member -> !member.account());
        assertThat(roster.members()).anyMatch(member -> member.phone() == null);
        assertThat(roster.departments()).hasSize(6).allMatch(department -> department.personId() != null);
    }

    @Test
    void namesNobodyTwiceAndEverybodyAsASample() {
        assertThat(roster.members())
                .extracting(Member::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.startsWith("样例·"));
    }

    @Test
    void hasSomebodyForEveryPost() {
        for (FactoryPost post : FactoryPost.values()) {
            assertThat(roster.holdersOf(post)).as(post.name()).isNotEmpty();
        }
        assertThat(process.holderOf("CAMPAIGN_OFFICE")).isEqualTo("M1116");
    }

    @Test
    void namesOwnersSoThatTheSubstituteAndTheSmallBranchShow() {
        assertThat(process.ownerOf("B01", "PLANNING")).isEqualTo("M0102");
        assertThat(process.ownerOf("B01", "SUPERVISION")).isEqualTo("M0104");
        assertThat(process.ownerOf("B05", "PLANNING")).isEqualTo("M0505");
        assertThat(process.ownerOf("B12", "PLANNING")).isEqualTo("M1201");
        assertThat(process.superiorOf("B12", "M1201")).isEqualTo("M1111");
        assertThat(process.superiorOf("B01", "M0102")).isEqualTo("M0101");
        assertThat(process.doerFor("M0115", "REVIEW")).isEqualTo("M0102");
        assertThat(process.doerFor("M0114", "REVIEW")).isEqualTo("M0114");
    }

    @Test
    void isLoadedOnlyIntoAnEmptyRoster() {
        sample.run(null);
        assertThat(roster.members()).hasSize(300);
        assertThat(roster.ownerHistory("B01")).hasSize(3).anyMatch(line -> line.stage() == Stage.PUBLICITY);
    }
}
