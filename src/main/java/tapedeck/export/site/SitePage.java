package tapedeck.export.site;

import java.nio.charset.StandardCharsets;
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
        String policy = "default-src 'none'; img-src data:; frame-src * file:; base-uri 'none'; form-action 'none'; style-src '"
                + WebResources.hash(style) + "'; script-src '" + WebResources.hash(script) + "'";
        return ("<!DOCTYPE html>\n<html lang=\"" + language.code() + "\">\n<head>\n<meta charset=\"utf-8\">\n"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + policy + "\">\n<title>"
                + Html.escaped(title) + "</title>\n<style>" + style + "</style>\n</head>\n<body>\n" + body
                + (script.isEmpty() ? "" : "\n<script>" + script + "</script>") + "\n</body>\n</html>\n")
                .getBytes(StandardCharsets.UTF_8);
    }
}
