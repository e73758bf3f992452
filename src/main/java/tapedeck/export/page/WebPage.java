package tapedeck.export.page;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tapedeck.export.report.Html;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/**
 * A page of HTML in one file that asks for nothing else. Texts of a program cannot become markup: they lie there as data, and the
 * page's policy lets only its own script and style be used.
 *
 * @param styles parts of its style, in the order in which they hold
 * @param scripts parts of its script, in an order in which each knows those before it
 */
record WebPage(List<String> styles, List<String> scripts) {
    /**
     * The page's bytes, in UTF-8.
     *
     * @param content that its script reads
     */
    byte[] write(Language language, String title, Object content) {
        String style = parts(styles);
        String script = parts(scripts);
        Map<String, String> parts = Map.of("language", language.code(), "stylehash", WebResources.hash(style),
                "scripthash",
                WebResources.hash(script), "title", Html.escaped(title + " · Tapedeck"), "style", style, "old",
                Html.escaped(new Texts(language).of("export.page.old")), "content", WebResources.json(content),
                "script", script);
        return WebResources.fill("player.html", parts).getBytes(StandardCharsets.UTF_8);
    }

    private static String parts(List<String> names) {
        return names.stream().map(WebResources::read).collect(Collectors.joining("\n"));
    }
}
