package org.zhengchuang.publicity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.zhengchuang.Rehearsal;
import org.zhengchuang.running.RunningStory;

/** What a branch makes known, in three kinds (R9 to R11). */
class RecordPublicityTests extends RunningStory {

    @Autowired
    WebApplicationContext application;

    @BeforeEach
    void theBranchRuns() {
        branchRuns();
    }

    @Test
    void theTaskComesAgainUntilAllThreeKindsAreThere() {
        publicised("ACHIEVEMENTS", "ACHIEVEMENTS");

        var form = factory.form(one("Task_RecordPublicity"));
        assertThat(form).containsEntry("missing", "活动意义、先进事迹");
        assertThat(Rehearsal.rows(form, "kinds"))
                .extracting(kind -> kind.get("value"))
                .containsExactly("MEANING", "DEEDS", "ACHIEVEMENTS");
        assertThat(missing()).contains("publicity.gate.missing");

        publicised("DEEDS", "MEANING");

        assertThat(factory.open("Task_RecordPublicity")).isEmpty();
        assertThat(count("publicity_item")).isEqualTo(4);
        assertThat(missing()).doesNotContain("publicity.gate.missing");
    }

    @Test
    void refusesDeedsOfNobody() {
        assertThat(refusal("Task_RecordPublicity", form -> {
                    item(form, "DEEDS");
                    form.remove("memberId");
                }))
                .isEqualTo("publicity.item.whose");
    }

    @Test
    void refusesDeedsOfAMemberOfAnotherBranch() {
        assertThat(refusal("Task_RecordPublicity", form -> {
                    item(form, "DEEDS");
                    form.put("memberId", "M0101");
                }))
                .isEqualTo("publicity.item.foreign");
    }

    @Test
    void refusesDeedsWithoutConsent() {
        assertThat(refusal("Task_RecordPublicity", form -> {
                    item(form, "DEEDS");
                    form.put("consent", false);
                }))
                .isEqualTo("publicity.item.consent");
    }

    @Test
    void refusesWhatWasPublicisedBeforeTheCampaign() {
        assertThat(refusal("Task_RecordPublicity", form -> {
                    item(form, "MEANING");
                    form.put("publishedOn", firstDay.minusDays(1).toString());
                }))
                .isEqualTo("publicity.item.before-campaign");
    }

    @Test
    void refusesAKindThatDoesNotExist() {
        assertThat(refusal("Task_RecordPublicity", form -> item(form, "RUMOUR")))
                .isEqualTo("engine.form.wrong-type");
    }

    @Test
    void moreIsPutDownOnAnyDayWithAPictureThatProvesOneThing() throws Exception {
        byte[] picture = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 1, 2, 3};
        sends("M1202", BRANCH, "车间门口展出三项攻关成果", picture).andExpect(status().isForbidden());
        sends(OWNER, BRANCH, "太短", picture).andExpect(content().string(containsString("10 到 4000 字")));
        sends(OWNER, BRANCH, "车间门口展出三项攻关成果", "<svg/>".getBytes())
                .andExpect(content().string(containsString("PNG 或 JPEG")));
        assertThat(count("publicity_item")).isZero();

        sends(OWNER, BRANCH, "车间门口展出三项攻关成果", picture).andExpect(status().is3xxRedirection());
        assertThat(count("publicity_item")).isOne();
        sends("M0101", "B01", "本车间也展出了攻关的成果", picture).andExpect(content().string(containsString("已经用在")));
        assertThat(count("publicity_item")).isOne();

        var page = web().perform(get("/publicity/branches/" + BRANCH).with(user("M0910")))
                .andExpect(content().string(not(containsString("登记宣传"))))
                .andReturn();
        var address = page.getResponse()
                .getContentAsString()
                .replaceAll("(?s).*src=\"(/publicity/pictures/[^\"]+)\".*", "$1");
        web().perform(get(address).with(user("M0910")))
                .andExpect(content().contentType("image/png"))
                .andExpect(content().bytes(picture));
    }

    /** On any day, by the branch's committee or from above; nobody praises himself or is named against his will (R50). */
    @Test
    void aHighlightIsToldOnTheDayAndRestsOnAFact() throws Exception {
        highlights("M1202", "MEMBER", Map.of()).andExpect(status().isForbidden());
        highlights(OWNER, "MEMBER", Map.of("basis", "好")).andExpect(content().string(containsString("4 到 500 字的依据")));
        highlights(OWNER, "MEMBER", Map.of("memberId", OWNER, "consent", "true"))
                .andExpect(content().string(containsString("不能发布自己的亮点")));
        highlights(OWNER, "MEMBER", Map.of("memberId", "M1203"))
                .andExpect(content().string(containsString("须经本人同意")));
        highlights(OWNER, "MEMBER", Map.of("memberId", "M0101", "consent", "true"))
                .andExpect(content().string(containsString("不是本支部")));
        assertThat(count("highlight")).isZero();

        highlights("M1116", "OFFICE", Map.of("memberId", "M1203", "consent", "true"))
                .andExpect(status().is3xxRedirection());
        assertThat(count("highlight")).isOne();
        web().perform(get("/publicity").with(user("M0910")))
                .andExpect(content().string(containsString("夹具改进省时三成")))
                .andExpect(content().string(containsString("六月岗位练兵")));
    }

    private ResultActions highlights(String person, String role, Map<String, String> special) throws Exception {
        var form = new HashMap<>(Map.of(
                "kind", "CREATE",
                "title", "夹具改进省时三成",
                "content", "自制夹具，装夹时间由十分钟降到七分钟",
                "basis", "六月岗位练兵比武第一名",
                "happenedOn", factory.today().toString()));
        form.putAll(special);
        var request = post("/publicity/branches/" + BRANCH + "/highlights")
                .with(user(person).roles(role))
                .with(csrf());
        form.forEach(request::param);
        return web().perform(request);
    }

    private ResultActions sends(String person, String branch, String content, byte[] picture) throws Exception {
        return web().perform(multipart("/publicity/branches/" + branch)
                .file(new MockMultipartFile("picture", "picture.png", "image/png", picture))
                .with(user(person))
                .with(csrf())
                .param("kind", "ACHIEVEMENTS")
                .param("channel", "BOARD")
                .param("audience", "FACTORY")
                .param("publishedOn", factory.today().toString())
                .param("content", content));
    }

    private MockMvc web() {
        return MockMvcBuilders.webAppContextSetup(application)
                .apply(springSecurity())
                .build();
    }
}
