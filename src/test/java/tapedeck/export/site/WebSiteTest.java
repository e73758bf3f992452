package tapedeck.export.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.export.page.GraphPlan;
import tapedeck.export.page.LessonPage;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** The site: every link in it leads somewhere, and the search finds what is there. */
class WebSiteTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final GraphPlan NOWHERE = new GraphPlan(14, false, 0, 0, List.of(), List.of(), List.of(), List.of());
    private static final Pattern ADDRESS = Pattern.compile(" (?:href|src)=\"([^\"]*)\"");
    private static final Pattern ANCHOR = Pattern.compile(" id=\"([^\"]+)\"");
    private static final byte[] PLAYS = "<p>plays</p>".getBytes(StandardCharsets.UTF_8);
    private static final List<Path> WRITTEN = new ArrayList<>();
    @TempDir
    static Path folder;

    @BeforeAll
    static void write() throws Exception {
        Lesson lesson = LessonReader.read(HOME.resolve("src/test/resources/tapedeck/lessons/everything"), new Faults())
                .orElseThrow();
        LessonPage pages = new LessonPage(_ -> NOWHERE, new Catalogue(), HOME, System::nanoTime);
        new WebSite(HOME, pages, new Texts(Language.ENGLISH)).write(folder, List.of(lesson),
                PLAYS, Optional.of(PLAYS), WRITTEN::add);
    }

    private static List<String> all(Pattern pattern, Path file) throws IOException {
        Matcher found = pattern.matcher(Files.readString(file));
        return found.results().map(each -> each.group(1)).toList();
    }

    private static boolean leadsSomewhere(Path from, String address) {
        String[] parts = address.split("#", 2);
        Path file = parts[0].isEmpty() ? from : from.resolveSibling(parts[0].replaceFirst("\\?.*", "")).normalize();
        try {
            return Files.isRegularFile(file) && (parts.length == 1 || parts[1].startsWith("step=")
                    || all(ANCHOR, file).contains(parts[1]));
        } catch (IOException _) {
            return false;
        }
    }

    @Test
    void everyLinkLeadsSomewhere() throws Exception {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(all(ADDRESS, each)).as(folder.relativize(each).toString())
                        .filteredOn(address -> !address.startsWith("https://") && !address.startsWith("data:"))
                        .allMatch(address -> leadsSomewhere(each, address));
            }
        }
    }

    @Test
    void thePlaygroundIsLinkedWhereTheBuildHasOneAndElseASentenceStandsThere() throws Exception {
        assertThat(all(ADDRESS, folder.resolve("index.html"))).contains("play.html");
        String without = new String(new SiteStart(List.of(), List.of(), List.of(), false, new Texts(Language.ENGLISH))
                .write(), StandardCharsets.UTF_8);
        assertThat(without).doesNotContain("play.html").contains("is not part of this build");
    }

    @Test
    void whatIsFoundIsThere() throws Exception {
        String start = Files.readString(folder.resolve("index.html"));
        int from = start.indexOf("id=\"entries\">") + "id=\"entries\">".length();
        JsonNode entries = new ObjectMapper().readTree(start.substring(from, start.indexOf("</script>", from)));
        assertThat(entries).extracting(each -> each.get("title").asText())
                .contains("Everything", "The loss as a landscape › The valley");
        assertThat(entries).extracting(each -> each.get("address").asText())
                .allMatch(address -> leadsSomewhere(folder.resolve("index.html"), address));
    }

    @Test
    void allFilesAreSaidAndThoseOfTheManualAreThere() throws Exception {
        try (Stream<Path> pages = Files.list(HOME.resolve("src/site/markdown"))) {
            assertThat(pages).allMatch(each -> Files.exists(folder.resolve("manual").resolve(
                    each.getFileName().toString().replace(".md", ".html"))));
        }
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(Files::isRegularFile)).containsExactlyInAnyOrderElementsOf(WRITTEN);
        }
    }

    @Test
    void tablesAndPicturesAreInThePages() throws Exception {
        assertThat(Files.readString(folder.resolve("manual/keys.html"))).contains("<table>");
        assertThat(Files.readString(folder.resolve("manual/landscape.html"))).contains("src=\"data:image/png;base64,");
    }
}
