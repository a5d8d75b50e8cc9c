package org.zhengchuang.tasklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Chinese of Tasklist, Cockpit, Admin and Welcome against the English that Camunda ships with this version. */
class CamundaLocaleTests {

    private static final Pattern PLACE =
            Pattern.compile("\\{\\{\\s*\\w*\\s*}}|\\{}|&\\w+;|<(?:br|/?a|/?strong)\\b[^>]*>");
    private static final Pattern LATIN_WORD = Pattern.compile("[A-Za-z]{2,}");

    /** Names, formats and abbreviations that Chinese writes in Latin letters too. */
    private static final Set<String> NOT_TRANSLATED = Set.of(
            "Camunda",
            "Optimize",
            "BPMN",
            "DMN",
            "DI",
            "EDE",
            "FNI",
            "PI",
            "TU",
            "ID",
            "IO",
            "XML",
            "JSON",
            "CSV",
            "LDAP",
            "Ctrl",
            "YYYY",
            "yyyy",
            "MM",
            "DD",
            "dddd",
            "ddTHH",
            "HH",
            "mm",
            "ss",
            "LT",
            "cockpit",
            "tasklist");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void hasEveryTextAndNoOther(String app) throws IOException {
        assertThat(new TreeSet<>(texts(app, "zh-CN").keySet()))
                .isEqualTo(new TreeSet<>(texts(app, "en").keySet()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void keepsPlacesAndLinks(String app) throws IOException {
        assertThat(different(app, (english, chinese) -> places(english).equals(places(chinese))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
    void leavesNothingInEnglish(String app) throws IOException {
        assertThat(different(
                        app,
                        (english, chinese) -> LATIN_WORD
                                .matcher(PLACE.matcher(chinese).replaceAll(" "))
                                .results()
                                .map(MatchResult::group)
                                .allMatch(NOT_TRANSLATED::contains)))
                .isEmpty();
    }

    /** The texts of an app, by key, that do not pass. */
    private static Map<String, String> different(String app, BiPredicate<String, String> passes) throws IOException {
        var english = texts(app, "en");
        var failed = new TreeMap<String, String>();
        texts(app, "zh-CN").forEach((key, chinese) -> {
            if (!passes.test(english.getOrDefault(key, ""), chinese)) {
                failed.put(key, chinese);
            }
        });
        return failed;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(place -> place.group().replace(" ", ""))
                .sorted()
                .toList();
    }

    /** Every text of a locale file by its path, lists by their places. */
    private static Map<String, String> texts(String app, String language) throws IOException {
        var path = "/META-INF/resources/webjars/camunda/app/%s/locales/%s.json".formatted(app, language);
        try (var file = CamundaLocaleTests.class.getResourceAsStream(path)) {
            var texts = new TreeMap<String, String>();
            collect("", new ObjectMapper().readTree(file), texts);
            return texts;
        }
    }

    private static void collect(String path, JsonNode node, Map<String, String> texts) {
        if (node.isValueNode()) {
            texts.put(path, node.asText());
        }
        node.properties().forEach(entry -> collect(path + "/" + entry.getKey(), entry.getValue(), texts));
        if (node.isArray()) {
            var elements = new ArrayList<JsonNode>();
            node.forEach(elements::add);
            for (int place = 0; place < elements.size(); place++) {
                collect(path + "/" + place, elements.get(place), texts);
            }
        }
    }
}
