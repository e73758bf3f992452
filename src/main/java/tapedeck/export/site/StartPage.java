package tapedeck.export.site;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.stream.Collectors;
import tapedeck.export.page.WebResources;
import tapedeck.export.report.Html;
import tapedeck.lessons.Lesson;
import tapedeck.text.Texts;

/** The page that a site begins with: an iteration that plays, the lessons with how far one came, the manual, and the search. */
record StartPage(List<Lesson> lessons, List<ManualPage> manual, List<SearchEntry> entries, Texts texts) {
    byte[] write() {
        String search = "<input id=\"search\" type=\"search\" placeholder=\"" + said("export.site.search")
                + "\" aria-label=\"" + said("export.site.search") + "\"><ul id=\"found\" aria-live=\"polite\"></ul>";
        String first = lessons.isEmpty()
                ? ""
                : "<p><a class=\"begin\" href=\"" + address(lessons.getFirst()) + "\">"
                        + Html.escaped(texts.of("export.site.begin", "lesson",
                                lessons.getFirst().wording(texts.language()).title()))
                        + "</a></p>\n";
        String tiles = lessons.stream().map(this::tile).collect(Collectors.joining("\n"));
        String pages = manual.stream()
                .map(each -> "<li><a href=\"" + ManualPage.FOLDER + "/" + each.name() + ".html\">"
                        + Html.escaped(each.title()) + "</a></li>")
                .collect(Collectors.joining("\n"));
        String body = "<header><h1>Tapedeck</h1>" + search + "</header>\n<main>\n<p class=\"lead\">"
                + said("export.site.lead") + "</p>\n" + first + "<iframe src=\"" + Site.PLAYED + "?embed#step=backward:4\" title=\""
                + said("export.site.played") + "\"></iframe>\n<p class=\"below\"><a href=\"" + Site.PLAYED + "\">"
                + said("export.site.alone") + "</a></p>\n<h2>" + said("export.site.lessons")
                + "</h2>\n<ol class=\"tiles\">\n" + tiles + "\n</ol>\n<h2>" + said("export.site.manual")
                + "</h2>\n<ul class=\"pages\">\n" + pages + "\n</ul>\n</main>\n"
                + "<script type=\"application/json\" id=\"entries\">" + json() + "</script>";
        return new SitePage("Tapedeck", body, WebResources.read("site.js")).write(texts.language());
    }

    private String said(String key) {
        return Html.escaped(texts.of(key));
    }

    private static String address(Lesson lesson) {
        return Site.LESSONS + "/" + lesson.cover().id() + ".html";
    }

    private String tile(Lesson lesson) {
        return "<li><a href=\"" + address(lesson) + "\" data-lesson=\""
                + lesson.cover().id() + "\"><i>" + lesson.cover().number() + "</i><b>"
                + Html.escaped(lesson.wording(texts.language()).title()) + "</b><span>"
                + Html.escaped(texts.of("export.site.minutes", "n", lesson.cover().minutes())) + "</span></a></li>";
    }

    /** No {@code <} in it: nothing searched can end the element that it lies in. */
    private String json() {
        try {
            return JsonMapper.builder().build().writeValueAsString(entries).replace("<", "\\u003c");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
