package tapedeck.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.claim.ClaimException;
import tapedeck.lessons.claim.EvaluationContext;
import tapedeck.lessons.claim.Observation;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** A question that a teacher types about two Gaussians: what it may ask of the run, whether that has to be played, and what is right. */
class TeacherQuestionTest {
    private static @Nullable Observation forward;
    private static @Nullable Observation backward;

    @BeforeAll
    static void run() throws Exception {
        Program program = new Catalogue().find("gaussians").orElseThrow().load(Path.of("").toAbsolutePath());
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Forward(3));
            forward = seen(deck, program);
            deck.runTo(new Moment.Backward(3));
            backward = seen(deck, program);
        }
    }

    private static Observation seen(Deck deck, Program program) throws InterruptedException {
        return new Observation(Map.of("", EvaluationContext.of(deck.await(), deck.losses(), program,
                program.defaults())), "", null, null);
    }

    private static String flaw(TeacherQuestion question, @Nullable Observation seen) {
        return question.flaw(seen).map(Message::key).orElse("");
    }

    private static TeacherQuestion number(String amount) {
        return new TeacherQuestion.Type("What will it be?", amount);
    }

    private static double gradient() {
        return Objects.requireNonNull(Objects.requireNonNull(Objects.requireNonNull(backward).scenery().tape())
                .tensors().stream().filter(each -> each.name().equals("b1")).findFirst().orElseThrow().grad())
                .toArray()[0];
    }

    @Test
    void aGradientIsPlayedAndThenTheRunSaysIt() throws ClaimException {
        TeacherQuestion asked = number("b1.grad[0]");
        assertThat(flaw(asked, forward)).as("it is asked before it is there").isEmpty();
        assertThat(asked.gradient()).contains("b1");
        assertThatThrownBy(() -> asked.solved(forward)).isInstanceOf(ClaimException.class);
        Solution solved = asked.solved(backward);
        assertThat(solved.judge(new Answer.Typed(gradient())).isRight()).isTrue();
        assertThat(solved.judge(new Answer.Typed(gradient() * 1.009)).isRight()).as("nobody types all digits").isTrue();
        assertThat(solved.judge(new Answer.Typed(gradient() * 1.011)).isRight()).isFalse();
        ClassText reason = Objects.requireNonNull(solved.judge(new Answer.Typed(-gradient())).reason());
        assertThat(reason.words(Language.ENGLISH)).isEqualTo("The size is right, the sign is not.");
        assertThat(reason.words(Language.GERMAN)).contains("Vorzeichen");
    }

    @Test
    void whatCannotBeAskedIsSaidBeforeItIs() {
        assertThat(flaw(number("x.grad"), forward)).isEqualTo("lessons.claim.several");
        assertThat(flaw(number("b9.grad"), forward)).startsWith("lessons.claim.no-name");
        assertThat(flaw(number("b1.grad["), forward)).startsWith("lessons.claim.");
        assertThat(flaw(number("b1.grad[0]"), null)).isEqualTo("classroom.ask.no-graph");
        assertThat(flaw(number("-12"), null)).as("a number needs no run").isEmpty();
        assertThat(flaw(new TeacherQuestion.Type(" ", "12"), null)).isEqualTo("classroom.ask.no-text");
        assertThat(flaw(new TeacherQuestion.Choose("?", List.of("yes"), 0), null)).isEqualTo("classroom.ask.few");
        assertThat(flaw(new TeacherQuestion.Choose("?", List.of("no", "no"), 0), null))
                .isEqualTo("classroom.ask.twice");
        assertThat(flaw(new TeacherQuestion.Point("Where?", ""), null)).isEqualTo("classroom.ask.no-graph");
        assertThat(flaw(new TeacherQuestion.Point("Where?", ""), forward)).isEmpty();
    }

    @Test
    void aCurveBeginsAtTheLossOfTheRunAndARateNeedsNone() {
        assertThat(flaw(new TeacherQuestion.Draw("?", "100"), null)).isEqualTo("classroom.ask.no-loss");
        TeacherQuestion.Draw draw = new TeacherQuestion.Draw("?", "100");
        assertThat(flaw(draw, backward)).isEmpty();
        ClassQuestion.Draw asked = draw.asked(backward);
        assertThat(asked.from()).isPositive();
        assertThat(asked.top()).as("a curve that rises has room").isGreaterThan(asked.from());
        assertThat(asked.after()).isEqualTo(Objects.requireNonNull(backward).scenery().losses().iterations());
        assertThat(flaw(new TeacherQuestion.Draw("?", "1"), backward)).startsWith("text.");
        assertThat(flaw(new TeacherQuestion.Rate("?", "a few"), null)).startsWith("text.");
        assertThat(flaw(new TeacherQuestion.Rate("?", "20"), null)).isEmpty();
    }

    @Test
    void aChoiceHasOneRightAnswerOrIsAPoll() throws ClaimException {
        List<String> answers = List.of("it grows", "it falls");
        assertThat(new TeacherQuestion.Choose("?", answers, 1).solved(null))
                .isEqualTo(new Solution.Keys(Set.of("it falls"), Map.of(), null));
        assertThat(new TeacherQuestion.Choose("?", answers, -1).solved(null)).isEqualTo(new Solution.None());
        assertThat(new TeacherQuestion.Choose("What will happen to b1.grad?", answers, 1).gradient())
                .as("the window plays there").contains("b1");
    }

    @Test
    void whatIsCodeIsSetAsCode() {
        ClassQuestion asked = new TeacherQuestion.Choose("Is `x` or w1.grad[0, 1] larger, e.g. now?",
                List.of("`x`", "w1.grad"), 0).asked(null);
        assertThat(asked.prompt().in(Language.GERMAN).phrases())
                .filteredOn(each -> each instanceof Phrase.Words(String _, Phrase.Style style)
                        && style == Phrase.Style.CODE)
                .extracting(each -> ((Phrase.Words) each).text()).containsExactly("x", "w1.grad[0, 1]");
    }
}
