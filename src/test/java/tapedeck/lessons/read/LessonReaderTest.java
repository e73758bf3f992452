package tapedeck.lessons.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.lessons.Cover;
import tapedeck.lessons.Cue;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.LessonStep;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.PlayTarget;
import tapedeck.lessons.Question;
import tapedeck.text.Language;

/** The first lesson as it is read: the model for all others. */
class LessonReaderTest {
    private static final Path HOME = Path.of(System.getProperty("tapedeck.home", ".")).toAbsolutePath();

    private final Faults faults = new Faults();
    private final Lesson lesson = LessonReader.read(HOME.resolve("assets/lessons/one-neuron"), faults).orElseThrow();

    private LessonStep step(String id) {
        return lesson.steps().stream().filter(step -> step.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void nothingIsWrongInIt() {
        assertThat(faults.all()).isEmpty();
    }

    @Test
    void itsCoverSaysWhatItIs() {
        assertThat(lesson.cover())
                .isEqualTo(new Cover("one-neuron", 2, Cover.Chapter.AUTOGRAD, 8, Cover.Level.BEGINNER, List.of(),
                        "neuron.py", Cover.Picture.NEURON));
        assertThat(lesson.wording(Language.ENGLISH).shortTitle()).isEqualTo("One neuron");
        assertThat(lesson.wording(Language.ENGLISH).title()).isEqualTo("One neuron by hand");
        assertThat(lesson.wording(Language.GERMAN).title()).isEqualTo("Ein Neuron von Hand");
    }

    @Test
    void cuesKnowTheirLines() {
        LessonStep product = step("product");
        assertThat(product.line()).isEqualTo(33);
        assertThat(product.cues()).extracting(Cue::line).containsExactly(36, 37, 38);
        assertThat(product.cues().getFirst()).isInstanceOfSatisfying(Cue.Play.class,
                play -> assertThat(play.to()).isEqualTo(new PlayTarget.To(new Moment.Forward(1))));
    }

    @Test
    void aQuestionHasItsAnswersAndAHintInEveryLanguage() {
        Question question = step("what-is-a-grad").question().orElseThrow();
        List<String> keys = question.keys().toList();
        assertThat(keys).containsExactlyInAnyOrder("itself", "other", "product", "one");
        for (Language language : Language.values()) {
            assertThat(
                    Objects.requireNonNull(lesson.wording(language).steps().get("what-is-a-grad")).replies().keySet())
                    .containsAll(keys).contains(Question.HINT).hasSize(keys.size() + 1);
        }
    }

    /** Who writes a lesson often has the right answer first. */
    @Test
    void answersStandInAnotherOrderThanTheyAreWrittenInAndAlwaysInTheSame() {
        List<String> keys = step("what-is-a-grad").question().orElseThrow().keys().toList();
        assertThat(keys).isNotEqualTo(List.of("itself", "other", "product", "one"));
        Lesson again = LessonReader.read(HOME.resolve("assets/lessons/one-neuron"), faults).orElseThrow();
        assertThat(again.steps()).isEqualTo(lesson.steps());
    }

    @Test
    void numbersOfTheRunStandBetweenWords() {
        List<Phrase> phrases = Objects.requireNonNull(lesson.wording(Language.ENGLISH).steps().get("sum")).prose()
                .phrases().toList();
        assertThat(phrases.stream().filter(Phrase.Figure.class::isInstance).map(each -> ((Phrase.Figure) each).text()))
                .containsExactly("p", "b", "y");
        assertThat(phrases).contains(new Phrase.Words("forward", Phrase.Style.STRONG),
                new Phrase.Words("add", Phrase.Style.CODE));
    }
}
