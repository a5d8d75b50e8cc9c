package org.zhengchuang.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles are broken between words, evenly (GB/T 9704-2012, 7.3.1). */
class TitleTests {

    private static final int WIDTH = 18;

    private static List<String> lines(String title, int width) {
        return Title.lines(title, String::length, width);
    }

    @ParameterizedTest
    @CsvSource({
        "关于表彰先进的决定",
        "关于表彰“示例机械厂创先争优活动”/先进基层党组织和优秀共产党员的决定",
        "关于印发“示例机械厂创先争优活动”/实施方案和考核评选办法的通知",
        "关于表彰2026年度先进基层党组织、/优秀共产党员和优秀党务工作者的决定",
        "关于认真学习贯彻集团公司/创先争优工作会议精神的通知"
    })
    void wordsAndNamesStayWhole(String set) {
        assertThat(String.join("/", lines(set.replace("/", ""), WIDTH))).isEqualTo(set);
    }

    @Test
    void whatDoesNotFitOtherwiseIsBrokenWhereTheLineEnds() {
        assertThat(lines("“" + "先".repeat(40) + "”", WIDTH))
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(WIDTH));
    }

    @Test
    void anOfficesOwnBreaksAreKept() {
        assertThat(lines("关于表彰先进基层党组织\n和优秀共产党员的决定", WIDTH)).containsExactly("关于表彰先进基层党组织", "和优秀共产党员的决定");
    }

    @Property
    void nothingIsLostAndNoLineIsTooLong(
            @ForAll @IntRange(min = 1, max = 300) int length, @ForAll @IntRange(min = 6, max = 30) int width) {
        var title = "关于表彰“示例活动”先进基层党组织、优秀共产党员和优秀党务工作者的决定2026".repeat(8).substring(0, length);
        var lines = lines(title, width);
        assertThat(String.join("", lines)).isEqualTo(title);
        assertThat(lines).allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(width));
    }
}
