package org.zhengchuang;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * The pictures of the models, drawn by bpmn-js, with which Camunda Modeler draws them too. {@code mvn test
 * -Dtest=ModelPicturesTests -Dzhengchuang.write=true} draws those anew whose models have changed.
 */
class ModelPicturesTests {

    private static final Path PICTURES = Path.of("src", "docs", "processes");

    /** From which state of its model a picture was drawn. */
    private static final Path DRAWN = PICTURES.resolve("drawn.properties");

    private static final String VIEWER =
            "classpath*:META-INF/resources/webjars/bpmn-js/*/dist/bpmn-viewer.production.min.js";

    private static final String DRAW = """
            async (xml) => {
              document.body.innerHTML = '<div id="place" style="width:3000px;height:2000px"></div>';
              const viewer = new BpmnJS({container: '#place'});
              await viewer.importXML(xml);
              const {svg} = await viewer.saveSVG();
              document.body.innerHTML = svg;
              document.body.style.margin = '0';
            }
            """;

    private static List<Path> models() {
        return Models.all().stream()
                .filter(model -> model.startsWith("processes"))
                .toList();
    }

    private static Path pictureOf(Path model) {
        return PICTURES.resolve(model.getFileName().toString().replace(".bpmn", ".png"));
    }

    @Test
    void everyModelHasItsPicture() {
        assertThat(models()).allSatisfy(model -> assertThat(pictureOf(model)).exists());
    }

    @Test
    @EnabledIfSystemProperty(named = "zhengchuang.write", matches = "true")
    void changedModelsAreDrawnAnew() throws IOException {
        var drawn = new Properties();
        if (Files.exists(DRAWN)) {
            try (var file = Files.newBufferedReader(DRAWN)) {
                drawn.load(file);
            }
        }
        var changed = models().stream()
                .filter(model ->
                        !fingerprint(model).equals(drawn.get(model.getFileName().toString())))
                .toList();
        if (!changed.isEmpty()) {
            draw(changed);
        }
        var lines = models().stream()
                .collect(Collectors.toMap(
                        model -> model.getFileName().toString(),
                        ModelPicturesTests::fingerprint,
                        (one, other) -> one,
                        TreeMap::new));
        Files.write(
                DRAWN,
                lines.entrySet().stream()
                        .map(line -> line.getKey() + "=" + line.getValue())
                        .toList());
    }

    private static void draw(List<Path> changed) throws IOException {
        var viewer = new PathMatchingResourcePatternResolver()
                .getResources(VIEWER)[0].getContentAsString(StandardCharsets.UTF_8);
        try (var browser = Browser.open()) {
            var page = browser.page();
            page.setViewportSize(3200, 2200);
            page.navigate("about:blank");
            page.evaluate(viewer);
            for (var model : changed) {
                page.evaluate(DRAW, Files.readString(model));
                page.locator("svg").screenshot(new Locator.ScreenshotOptions().setPath(pictureOf(model)));
            }
        }
    }

    private static String fingerprint(Path model) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(model)))
                    .substring(0, 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
