package tapedeck.export.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    /** A place of the template that is filled; what fills it is not looked at again. */
    private static final Pattern PART = Pattern.compile("\\{([a-z]+)}");

    /**
     * The page's bytes, in UTF-8.
     *
     * @param content that its script reads
     */
    byte[] write(Language language, String title, Object content) {
        String style = parts(styles);
        String script = parts(scripts);
        Map<String, String> parts = Map.of("language", language.code(), "stylehash", WebResources.hash(style), "scripthash",
                WebResources.hash(script), "title", Html.escaped(title + " · Tapedeck"), "style", style, "old",
                Html.escaped(new Texts(language).of("export.page.old")), "content", json(content), "script", script);
        return PART.matcher(WebResources.read("player.html"))
                .replaceAll(part -> Matcher.quoteReplacement(Objects.requireNonNull(parts.get(part.group(1)))))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String parts(List<String> names) {
        return names.stream().map(WebResources::read).collect(Collectors.joining("\n"));
    }

    /** No {@code <} in it: nothing of a program can end the element that it lies in. */
    private static String json(Object content) {
        try {
            return JsonMapper.builder().build().writeValueAsString(content).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
