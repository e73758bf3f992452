package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.export.page.GraphPlan;
import tapedeck.export.page.LessonPage;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.play.LessonCheck;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonFolders;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** The lessons that come with the program: all that they claim is true, in every language. */
@StartsPython
class ShippedLessonsTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();

    static List<Path> folders() {
        return LessonFolders.all(HOME);
    }

    private static List<Lesson> lessons() {
        return folders().stream().map(folder -> LessonReader.read(folder, new Faults()).orElseThrow()).toList();
    }

    /** One without Python, and with {@code -Plong} all: they train for minutes. */
    static Stream<Path> some() {
        return folders().stream().filter(folder -> Boolean.getBoolean("tapedeck.long")
                || String.valueOf(folder.getFileName()).equals("it-learns"));
    }

    @ParameterizedTest
    @MethodSource("some")
    void allThatItClaimsIsTrue(Path folder, PythonEngine python) throws InterruptedException {
        Catalogue catalogue = ScriptLessons.catalogue(python);
        Texts english = new Texts(Language.ENGLISH);
        LessonCheck.Report report = LessonCheck.of(folder, catalogue, HOME, PlayLimit.USUAL, System::nanoTime);
        assertThat(Stream.concat(report.faults().stream(), report.unjudged().stream()))
                .extracting(fault -> english.of(fault.message())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("some")
    void ofEachAPageIsMade(Path folder, PythonEngine python) throws Exception {
        Lesson lesson = LessonReader.read(folder, new Faults()).orElseThrow();
        GraphPlan nowhere = new GraphPlan(14, false, 0, 0, List.of(), List.of(), List.of(), List.of());
        byte[] page = new LessonPage(_ -> nowhere, ScriptLessons.catalogue(python), HOME, System::nanoTime).write(
                lesson,
                Language.ENGLISH, LessonPage.Links.NONE);
        assertThat(new String(page, StandardCharsets.UTF_8)).contains("\"id\":\"" + lesson.cover().id() + '"');
    }

    /** Asserts that {@code demand} is met by each; says which lessons lack it. */
    private static void each(String demand, Predicate<Lesson> demanded) {
        assertThat(lessons().stream().filter(lesson -> !demanded.test(lesson)).map(lesson -> lesson.cover().id()))
                .as("lessons of assets/lessons without " + demand).isEmpty();
    }

    @Test
    void eachIsToldInEveryLanguage() {
        assertThat(folders()).isNotEmpty();
        each("a text.md in every language", lesson -> lesson.wordings().keySet().equals(Set.of(Language.values())));
    }

    @Test
    void eachLiesUnderItsIdAndNeedsLessonsThatThereAre() {
        List<String> ids = lessons().stream().map(lesson -> lesson.cover().id()).toList();
        assertThat(folders().stream().map(folder -> String.valueOf(folder.getFileName())))
                .containsExactlyElementsOf(ids);
        assertThat(lessons().stream().flatMap(lesson -> lesson.cover().needs().stream())).isSubsetOf(ids);
    }

    @Test
    void eachAsksTwiceLetsTheLearnerActAndEndsInTheFreeWindow() {
        each("two questions",
                lesson -> lesson.steps().stream().filter(step -> step.question().isPresent()).count() >= 2);
        each("a task", lesson -> lesson.steps().stream().anyMatch(step -> step.task().isPresent()));
        each("the cue free in the last step",
                lesson -> lesson.steps().getLast().cues().stream().anyMatch(Cue.Free.class::isInstance));
    }

    @Test
    void everyQuestionHasAHint() {
        each("a hint for each question",
                lesson -> lesson.steps().stream().filter(step -> step.question().isPresent())
                        .allMatch(step -> lesson.wordings().values().stream()
                                .allMatch(told -> Objects.requireNonNull(told.steps().get(step.id())).hint()
                                        .isPresent())));
    }

    @Test
    void eachHasANumberOfItsOwn() {
        Set<Integer> numbers = new HashSet<>();
        each("a number of its own", lesson -> lesson.cover().number() > 0 && numbers.add(lesson.cover().number()));
    }
}
