package tapedeck.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.DeckStage;
import tapedeck.lessons.play.LessonPrograms;
import tapedeck.lessons.play.PlayLimit;
import tapedeck.lessons.play.Playthrough;
import tapedeck.lessons.read.Faults;
import tapedeck.lessons.read.LessonReader;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;

/** A lesson's questions as a class is asked them: its texts, answers and reasons, with the numbers of the run. */
class LessonQuestionsTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();
    private static final Map<String, Optional<ClassQuestion>> asked = new HashMap<>();
    private static final Map<String, Optional<Solution>> solved = new HashMap<>();

    /** Asks each question where its step is shown, and solves it where it is answered. */
    private record Asking(Lesson lesson, DeckStage stage) implements Playthrough.Watcher {
        @Override
        public void shown(LessonStep step, Observation seen) {
            asked.put(step.id(), new LessonQuestions(lesson, step).asked(seen));
        }

        @Override
        public void done(LessonStep step, Cue cue, Observation seen) {
            if (cue instanceof Cue.Ask) {
                try {
                    solved.put(step.id(), new LessonQuestions(lesson, step).solved(stage, seen));
                } catch (ClaimException e) {
                    throw new AssertionError(step.id(), e);
                }
            }
        }

        @Override
        public void left(LessonStep step) {
            // nothing is asked any more
        }

        @Override
        public boolean wantsGoals() {
            return false;
        }
    }

    @BeforeAll
    static void play() throws Exception {
        Lesson lesson = LessonReader.read(HOME.resolve("src/test/resources/tapedeck/lessons/everything"), new Faults())
                .orElseThrow();
        try (DeckStage stage = new DeckStage(new LessonPrograms(new Catalogue(), HOME, lesson.folder()),
                PlayLimit.USUAL,
                System::nanoTime)) {
            Playthrough.of(lesson, stage, new Asking(lesson, stage));
        }
    }

    private static ClassQuestion question(String step) {
        return Objects.requireNonNull(asked.get(step)).orElseThrow();
    }

    private static Judgement judged(String step, Answer answer) {
        return Objects.requireNonNull(solved.get(step)).orElseThrow().judge(answer);
    }

    private static @Nullable String reason(String step, Answer answer) {
        ClassText reason = judged(step, answer).reason();
        return reason == null ? null : reason.words(Language.ENGLISH);
    }

    @Test
    void aStepThatAsksNothingAsksNoClass() {
        assertThat(asked.get("looks")).isEmpty();
    }

    @Test
    void choicesKeepTheirTextsAndReasons() {
        assertThat(question("choose")).isInstanceOfSatisfying(ClassQuestion.Choose.class, choose -> {
            assertThat(choose.options()).extracting(ClassQuestion.Option::key).containsExactlyInAnyOrder("none",
                    "some");
            assertThat(choose.options()).extracting(each -> each.text().words(Language.ENGLISH))
                    .containsExactlyInAnyOrder("None", "Numbers");
        });
        assertThat(question("choose").prompt().words(Language.ENGLISH)).isNotEmpty();
        assertThat(judged("choose", new Answer.Chosen("some")).isRight()).isTrue();
        assertThat(reason("choose", new Answer.Chosen("none"))).isEqualTo("Backward fills it.");
    }

    @Test
    void aNumberHasItsReachAndItsMistakes() {
        assertThat(question("number")).isInstanceOf(ClassQuestion.Type.class);
        assertThat(judged("number", new Answer.Typed(0.1)).isRight()).isTrue();
        assertThat(reason("number", new Answer.Typed(0.2))).isEqualTo("Half of it.");
        assertThat(reason("number", new Answer.Typed(0.7))).isEqualTo("Look at the slider.");
    }

    @Test
    void whatIsPointedAtHasTheNamesOfTheGraphAndWhatComesIntoIt() {
        assertThat(question("point")).isInstanceOfSatisfying(ClassQuestion.Point.class, point -> {
            assertThat(point.spots()).extracting(ClassQuestion.Spot::name).contains("x", "w1", "b1");
            assertThat(point.spots()).filteredOn(ClassQuestion.Spot::isFunction).first()
                    .satisfies(each -> assertThat(each.inputs()).contains("x", "w1"));
        });
        assertThat(judged("point", new Answer.Pointed("w1")).isRight()).isTrue();
        assertThat(reason("point", new Answer.Pointed("x"))).isEqualTo("A parameter is a leaf that needs a gradient.");
    }

    @Test
    void curvesAreChosenByTheirLetters() {
        assertThat(question("curves")).isInstanceOfSatisfying(ClassQuestion.Choose.class,
                choose -> assertThat(choose.options()).extracting(each -> each.text().words(Language.ENGLISH))
                        .startsWith("A", "B"));
    }

    @Test
    void anOrderIsAskedInTheWindowAlone() {
        assertThat(asked.get("order")).isEmpty();
        assertThat(solved.get("order")).isEmpty();
    }
}
