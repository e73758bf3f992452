package tapedeck.export.site;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tapedeck.export.page.WebResources;
import tapedeck.export.report.Html;
import tapedeck.lessons.Lesson;
import tapedeck.text.Texts;

/** The page that a site begins with: an iteration that plays, the lessons with how far one came, the manual, and the search. */
record SiteStart(List<Lesson> lessons, List<ManualPage> manual, List<SearchEntry> entries, boolean hasPlayground,
        Texts texts) {
    byte[] write() {
        Map<String, String> parts = new HashMap<>();
        parts.put("search", said("export.site.search"));
        parts.put("lead", said("export.site.lead"));
        parts.put("played", said("export.site.played"));
        parts.put("alone", said("export.site.alone"));
        parts.put("playground", hasPlayground
                ? "<a href=\"" + WebSite.PLAYGROUND + "\">" + said("export.site.playground") + "</a>"
                : said("export.site.unbuilt"));
        parts.put("lessons", said("export.site.lessons"));
        parts.put("manual", said("export.site.manual"));
        parts.put("begin", lessons.stream().limit(1).map(this::begin).collect(Collectors.joining()));
        parts.put("tiles", lessons.stream().map(this::tile).collect(Collectors.joining()));
        parts.put("pages", manual.stream().map(SiteStart::link).collect(Collectors.joining()));
        parts.put("entries", WebResources.json(entries));
        return new SitePage("Tapedeck", WebResources.fill("site-start.html", parts), WebResources.read("site.js"))
                .write(texts.language());
    }

    private String said(String key) {
        return Html.escaped(texts.of(key));
    }

    private static String address(Lesson lesson) {
        return WebSite.LESSONS + "/" + lesson.cover().id() + ".html";
    }

    private String title(Lesson lesson) {
        return lesson.wording(texts.language()).title();
    }

    private String begin(Lesson lesson) {
        return WebResources.fill("site-begin.html", Map.of("address", address(lesson), "begin",
                Html.escaped(texts.of("export.site.begin", "lesson", title(lesson)))));
    }

    private String tile(Lesson lesson) {
        return WebResources.fill("site-tile.html",
                Map.of("address", address(lesson), "id", lesson.cover().id(), "number",
                        Integer.toString(lesson.cover().number()), "title", Html.escaped(title(lesson)), "minutes",
                        Html.escaped(texts.of("export.site.minutes", "n", lesson.cover().minutes()))));
    }

    private static String link(ManualPage page) {
        return WebResources.fill("site-link.html", Map.of("address", ManualPage.FOLDER + "/" + page.name() + ".html",
                "title", Html.escaped(page.title())));
    }
}
