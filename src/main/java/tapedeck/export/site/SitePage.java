package tapedeck.export.site;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import tapedeck.export.page.WebResources;
import tapedeck.export.report.Html;
import tapedeck.text.Language;

/**
 * The shell of a site's pages: they load nothing but what lies inside them, and frame only the site's own.
 *
 * @param title of the page
 * @param body its HTML
 * @param script that runs on it; empty for none
 */
record SitePage(String title, String body, String script) {
    byte[] write(Language language) {
        String style = WebResources.read("site.css");
        return WebResources.fill("site-page.html",
                Map.of("language", language.code(), "stylehash", WebResources.hash(style), "scripthash",
                        WebResources.hash(script), "title", Html.escaped(title), "style", style, "body", body,
                        "script", script))
                .getBytes(StandardCharsets.UTF_8);
    }
}
