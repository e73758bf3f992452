package tapedeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README's promises to a newcomer: it is short, its links lead somewhere, and what it names is there. */
class ReadmeTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path SOURCES = HOME.resolve("src/main/java/tapedeck");
    private static final int MOST_WORDS = 2_500;
    private static final Pattern LINK = Pattern.compile("]\\(([^)#]+)(#[^)]*)?\\)");
    private static final Pattern CODE = Pattern.compile("`([^`\\n]+)`");

    private static final Pattern A_PATH = Pattern.compile("src/.+|texts/.+|[\\w./-]*(/|\\.java|\\.properties|Test)");

    private static String readme() throws IOException {
        return Files.readString(HOME.resolve("README.md"));
    }

    private static String section(String title) throws IOException {
        String all = readme();
        int from = all.indexOf("## " + title);
        assertThat(from).as(title).isNotNegative();
        return all.substring(from, all.indexOf("\n## ", from));
    }

    @Test
    void isShort() throws IOException {
        assertThat(readme().split("\\s+")).hasSizeLessThanOrEqualTo(MOST_WORDS);
    }

    @Test
    void everyLinkLeadsSomewhere() throws IOException {
        List<String> broken = new ArrayList<>();
        try (Stream<Path> pages = Files.list(HOME.resolve("src/site/markdown"))) {
            for (Path page : Stream.concat(Stream.of(HOME.resolve("README.md")), pages).toList()) {
                LINK.matcher(CODE.matcher(Files.readString(page)).replaceAll("")).results().map(found -> found.group(1))
                        .filter(link -> !link.startsWith("http") && !Files.exists(page.resolveSibling(link)))
                        .forEach(link -> broken.add(page.getFileName() + ": " + link));
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void everyPageIsReachedFromIt() throws IOException {
        String readme = readme();
        try (Stream<Path> pages = Files.list(HOME.resolve("src/site/markdown"))) {
            assertThat(pages.map(page -> String.valueOf(page.getFileName())))
                    .allMatch(page -> readme.contains("(src/site/markdown/" + page + ")"));
        }
    }

    @Test
    void theLayoutNamesEveryTopRoom() throws IOException {
        String layout = section("How the code is laid out");
        try (Stream<Path> rooms = Files.list(SOURCES)) {
            assertThat(rooms.filter(Files::isDirectory).map(room -> String.valueOf(room.getFileName())))
                    .allMatch(room -> layout.contains("\n      " + room + "/ "));
        }
    }

    /** A bundle, or a room. */
    @Test
    void whichRoomsTextsAreWhereNamesWhatThereIs() throws IOException {
        String page = Files.readString(HOME.resolve("src/site/markdown/design.md"));
        Path texts = HOME.resolve("src/main/resources/tapedeck/texts");
        assertThat(
                page.substring(page.indexOf("| Bundle | Room |")).lines().skip(2).takeWhile(row -> row.startsWith("|"))
                        .flatMap(row -> CODE.matcher(row).results().map(found -> found.group(1))))
                .hasSizeGreaterThan(20)
                .allMatch(named -> Files.exists(texts.resolve(named + ".properties"))
                        || Files.isDirectory(SOURCES.resolve(named)));
    }

    /** A section of contribute.md for each row that leads there. */
    @Test
    void theRestOfTheWayIsThere() throws IOException {
        String page = Files.readString(HOME.resolve("src/site/markdown/contribute.md"));
        assertThat(
                Pattern.compile("contribute\\.md#([\\w-]+)").matcher(readme()).results().map(found -> found.group(1)))
                .isNotEmpty()
                .allMatch(anchor -> page.lines()
                        .anyMatch(line -> line.toLowerCase(Locale.ROOT).replace(' ', '-').equals("##-" + anchor)));
    }

    /** A path from the top, the end of one, or a type; {@code ROOM} stands for any. */
    @Test
    void whereANewThingGoesIsThere() throws IOException {
        List<String> all;
        try (Stream<Path> sources = Files.walk(HOME.resolve("src"));
                Stream<Path> assets = Files.walk(HOME.resolve("assets"))) {
            all = Stream.concat(sources, assets).map(path -> "/" + HOME.relativize(path))
                    .toList();
        }
        Stream<String> more = CODE.matcher(Files.readString(HOME.resolve("src/site/markdown/contribute.md"))).results()
                .map(found -> found.group(1)).filter(A_PATH.asMatchPredicate());
        List<String> missing = Stream
                .concat(CODE.matcher(section("Where does it go")).results().map(found -> found.group(1)), more)
                .map(named -> named.replace("ROOM", "action"))
                .map(named -> named.endsWith("/") ? named.substring(0, named.length() - 1) : named)
                .filter(named -> all.stream()
                        .noneMatch(path -> path.endsWith("/" + named) || path.endsWith("/" + named + ".java")))
                .toList();
        assertThat(missing).as("what README or contribute.md names and is not there").isEmpty();
    }
}
