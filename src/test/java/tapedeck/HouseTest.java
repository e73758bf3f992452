package tapedeck;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules that no rule about classes can see: how large files are, and that each room says what it is for. */
class HouseTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Path SOURCES = HOME.resolve("src/main/java/tapedeck");
    /** Lines that most files keep to; one thought that needs more is not torn apart for it. */
    private static final int USUAL_LINES = 250;
    private static final int USUAL_LINES_OF_PYTHON = 300;
    private static final int MOST_LINES = 500;
    private static final double SHARE_OF_USUAL = 0.95;
    /** Tensor has a method for every call of PyTorch's. */
    private static final Set<String> LONG = Set.of("Tensor.java");

    private static final Pattern TYPE = Pattern.compile("\\b(?:class|interface|record|enum) ([A-Z]\\w*)");
    /** Words that say nothing to who knows PyTorch and JavaFX, as the parts of a name. */
    private static final Pattern IDIOM = Pattern
            .compile("(?:Told|Untold|Held|Kept|Lived|Along|Beside|Aside|Doings|Whereto|Mourn\\w*)(?![a-z])");
    /** A Javadoc that withholds what it is of. */
    private static final Pattern WHETHER = Pattern.compile("/\\*\\*\\s*(?:\\*\\s*)?Whether\\b");
    /** The same of a type or a room, whose Javadoc begins with the noun. */
    private static final Pattern TYPE_WITHOUT_NOUN = Pattern.compile(
            "/\\*\\*\\s*(?:\\*\\s*)?(?:Of|What|Which|Where|With|In|How|Who|When|Why)\\b(?:[^*]|\\*(?!/))*+\\*/\\s*"
                    + "(?:@[\\w.]+(?:\\([^)]*\\))?\\s+)*(?:[a-z-]+\\s+)*(?:class|interface|enum|record|package) ([\\w.]+)");
    /** Methods' names in the words that say nothing. */
    private static final Pattern IDIOM_OF_METHODS = Pattern.compile(
            "public (?:\\w+ )*[\\w<>\\[\\], ?@.]+ ((?:is|set|get)?(?:[Tt]old|[Hh]eld|[Ll]ived|[Aa]long|[Bb]eside|[Aa]side|[Kk]ept|[Mm]ourns|[Ww]hereto))\\(");
    /** Rooms of fewer files than a room is made for, and why. */
    private static final Map<String, String> SMALL_ROOMS = Map.of("", "Main alone knows commands and window",
            "edit", "the stack of edits is known by all rooms of the window, and knows none");
    private static final int FILES_OF_A_ROOM = 5;
    private static final Pattern SLEEP = Pattern.compile("(?:Thread|SECONDS|robot)\\.sleep\\(");
    /** Tests that sleep, and why. */
    private static final Map<String, String> SLEEPERS = Map.of(
            "session/SavingKilledTest.java", "kills another process at a moment drawn at random",
            "deck/race/RangeTestTest.java", "has a program that is slow");

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static Map<String, Long> lines(Path folder, String ending) throws IOException {
        Map<String, Long> lines = new TreeMap<>();
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path file : all.filter(each -> each.toString().endsWith(ending)).toList()) {
                lines.put(folder.relativize(file).toString(), Files.readString(file).lines().count());
            }
        }
        return lines;
    }

    private static void mostAreShort(Map<String, Long> lines, int most) {
        long usual = lines.values().stream().filter(count -> count <= most).count();
        assertThat((double) usual / lines.size()).as("share of files of at most %d lines", most)
                .isGreaterThanOrEqualTo(SHARE_OF_USUAL);
        Map<String, Long> tooLong = new TreeMap<>(lines);
        tooLong.entrySet()
                .removeIf(file -> file.getValue() <= MOST_LINES || LONG.contains(name(Path.of(file.getKey()))));
        assertThat(tooLong).as("files of more than %d lines", MOST_LINES).isEmpty();
    }

    @Test
    void mostFilesCanBeReadInOneGo() throws IOException {
        mostAreShort(lines(SOURCES, ".java"), USUAL_LINES);
    }

    @Test
    void mostFilesOfTheShimCanBeReadInOneGo() throws IOException {
        mostAreShort(lines(HOME.resolve("src/main/resources/tapedeck/python"), ".py"), USUAL_LINES_OF_PYTHON);
    }

    private static List<String> found(Pattern pattern, Function<MatchResult, String> what) throws IOException {
        List<String> found = new ArrayList<>();
        for (String file : lines(SOURCES, ".java").keySet()) {
            pattern.matcher(Files.readString(SOURCES.resolve(file))).results()
                    .forEach(each -> found.add(file + ": " + what.apply(each)));
        }
        return found;
    }

    @Test
    void typesAreNamedInTheFieldsWords() throws IOException {
        assertThat(found(TYPE, each -> each.group(1))).filteredOn(each -> IDIOM.matcher(each).find()).isEmpty();
    }

    @Test
    void aJavadocBeginsWithANounOrAVerb() throws IOException {
        assertThat(found(WHETHER, MatchResult::group)).isEmpty();
        assertThat(found(TYPE_WITHOUT_NOUN, each -> each.group(1))).isEmpty();
    }

    @Test
    void publicMethodsAreNamedInTheFieldsWords() throws IOException {
        assertThat(found(IDIOM_OF_METHODS, each -> each.group(1))).isEmpty();
    }

    @Test
    void noTestSleeps() throws IOException {
        Path tests = HOME.resolve("src/test/java/tapedeck");
        List<String> sleepers = new ArrayList<>();
        for (String file : lines(tests, ".java").keySet()) {
            if (!file.startsWith("bench/") && !file.endsWith("Bench.java")
                    && SLEEP.matcher(Files.readString(tests.resolve(file))).find()) {
                sleepers.add(file);
            }
        }
        assertThat(sleepers).as("Awaitility waits for what is to come")
                .containsExactlyInAnyOrderElementsOf(SLEEPERS.keySet());
    }

    @Test
    void aRoomHasFiveFilesAtLeast() throws IOException {
        Map<String, Integer> rooms = new TreeMap<>();
        lines(SOURCES, ".java").keySet().forEach(file -> rooms.merge(
                file.contains("/") ? file.substring(0, file.lastIndexOf('/')) : "", 1, Integer::sum));
        rooms.keySet().removeAll(SMALL_ROOMS.keySet());
        assertThat(rooms).allSatisfy((_, files) -> assertThat(files).isGreaterThanOrEqualTo(FILES_OF_A_ROOM));
    }

    @Test
    void everyRoomSaysWhatItIsFor() throws IOException {
        try (Stream<Path> rooms = Files.walk(SOURCES)) {
            assertThat(rooms.filter(Files::isDirectory).filter(HouseTest::hasClasses)
                    .filter(room -> !Files.exists(room.resolve("package-info.java"))))
                    .as("rooms without a package-info").isEmpty();
        }
    }

    private static boolean hasClasses(Path room) {
        try (Stream<Path> files = Files.list(room)) {
            return files.anyMatch(file -> name(file).endsWith(".java"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
