package tapedeck.export.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tapedeck.playground.Playground;
import tapedeck.text.Language;

class PlaygroundPageTest {
    private static final String ENGINE = "async function loadEngine() {}";

    private static String page(Language language) {
        return new String(new PlaygroundPage().write(language, ENGINE), StandardCharsets.UTF_8);
    }

    private static JsonNode content(String page) throws Exception {
        Matcher content = Pattern.compile("id=\"content\">(.*?)</script>", Pattern.DOTALL).matcher(page);
        assertThat(content.find()).isTrue();
        return JsonMapper.builder().build().readTree(content.group(1));
    }

    @Test
    void letsNothingRunButItsOwnScriptAndAsksForNothing() {
        String page = page(Language.ENGLISH);
        String script = page.substring(page.indexOf("<script type=\"module\">") + 22, page.lastIndexOf("</script>"));
        assertThat(script).startsWith(ENGINE);
        assertThat(page).contains("default-src 'none'",
                "script-src '" + WebResources.hash(script) + "' 'wasm-unsafe-eval'").doesNotContain("src=\"", "url(h",
                        "import(");
    }

    @Test
    void saysInBothLanguagesWhatEveryStepSays() throws Exception {
        JsonNode patterns = content(page(Language.ENGLISH)).get("patterns");
        JsonNode recorded = JsonMapper.builder().build()
                .readTree(new Playground("l1=0.001;l2=0.001;activation=relu").record());
        assertThat(recorded.get("steps").findValuesAsText("key")).hasSizeGreaterThan(40)
                .allSatisfy(key -> assertThat(patterns.path(key)).as(key).hasSize(2));
    }

    @Test
    void isInTheLanguageThatItIsAskedFor() throws Exception {
        String page = page(Language.GERMAN);
        assertThat(page).contains("<html lang=\"de\">", "<title>Spielplatz · Tapedeck</title>");
        assertThat(content(page).at("/patterns/playground.rate").toString())
                .isEqualTo("[\"Learning rate\",\"Lernrate\"]");
    }
}
