package tapedeck.lessons.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** Claims about two Gaussians in their second iteration, whose backward has passed its first Function of three. */
class ClaimEvaluatorTest {
    private static @Nullable Deck deck;
    private static @Nullable EvaluationContext scenery;

    @BeforeAll
    static void run() throws Exception {
        Program program = new Catalogue().find("gaussians").orElseThrow().load(Path.of("").toAbsolutePath());
        Deck running = new Deck(program, program.defaults());
        deck = running;
        running.setTempo(Tempo.free());
        running.runTo(new Moment.Iteration(1));
        running.await();
        running.runTo(new Moment.Backward(1));
        scenery = EvaluationContext.of(running.await(), running.losses(), program, program.defaults());
    }

    @AfterAll
    static void end() {
        Objects.requireNonNull(deck).close();
    }

    private static Observation seen() {
        return new Observation(Map.of("first", Objects.requireNonNull(scenery)), "first",
                new GraphTarget.OfTensor("b1"),
                new GraphTarget.OfFunction(0));
    }

    private static String judged(String text) {
        try {
            return String.valueOf(new ClaimEvaluator(seen()).holds(ClaimReader.claim(text)));
        } catch (ClaimException e) {
            return e.message().key().substring("lessons.claim.".length());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            iteration == 2                                  | true
            iteration > 2                                   | false
            iteration >= 2 and iteration <= 2               | true
            iteration < 2 or functions == 3                 | true
            not iteration == 2                              | false
            iteration == 2 and iteration == 3               | false
            iteration == 2 or functions == 3 and passed > 9 | true
            not (iteration == 3 or iteration == 4)          | true
            1 + 2 * 3 == 7                                  | true
            (1 + 2) * 3 == 9                                | true
            -2 - -3 == 1                                    | true
            8 / 2 / 2 == 2                                  | true
            abs(1 - 3) == 2                                 | true
            (iteration + 1) * 2 == 6                        | true
            0.1 + 0.2 == 0.300001                           | true
            0.1 + 0.2 == 0.30001                            | false
            0.1 + 0.2 != 0.30001                            | true
            x.shape == (32, 2)                              | true
            x.shape != (2, 32)                              | true
            x.shape[1] == 2                                 | true
            loss.shape == ()                                | true
            b1.shape == (1,)                                | true
            w1.grad is None                                 | true
            logits.grad is None                             | true
            logits.gradient is not None                     | true
            logits.gradient.shape == (32, 1)                | true
            w1.is_leaf and not logits.is_leaf               | true
            w1.requires_grad and not x.requires_grad        | true
            w1.grad_fn is None                              | true
            logits.grad_fn is AddBackward0                  | true
            all(abs(x) < 100)                               | true
            any(x < 0) and any(x > 0) and not all(x > 0)    | true
            x is finite and not x is nan                    | true
            x.max > x.mean and x.mean > x.min               | true
            w1[0, 0] + w1[1, 0] == w1.sum                   | true
            w1.norm * w1.norm == w1[0, 0] * w1[0, 0] + w1[1, 0] * w1[1, 0] | true
            passed == 1                                     | true
            rate > 0 and seed == 1 and batch == 32          | true
            failed or finished                              | false
            iteration of first == 2                         | true
            picked is b1                                    | true
            picked is w1                                    | false
            picked.grad is None                             | true
            it is matmul                                    | true
            it is matmul:1                                  | true
            it is matmul:2                                  | false
            it is MmBackward0                               | true
            it is add                                       | false
            x > 0                                           | elements
            x + 1 > 0                                       | elements
            all(2 * x - x == x) and all(-x + x == 0)        | true
            x + w1 == 0                                     | different
            x == w1                                         | different
            x.shape > (1, 1)                                | shapes
            w1.grad > 0                                     | is-none
            w1.grad.norm > 0                                | none
            w1.grade > 0                                    | no-field.near
            w1.color > 0                                    | no-field
            w2 > 0                                          | no-name.near
            elephant > 0                                    | no-name
            w1[2, 0] > 0                                    | no-element
            w1[0] > 0                                       | no-element
            w1.grad_fn == 3                                 | is-none
            iteration                                       | no-flag
            iteration of second == 2                        | no-take
            """)
    void whatIsSaid(String claim, String judgement) {
        assertThat(judged(claim)).isEqualTo(judgement);
    }

    @Test
    void ofSeveralNamesTheFirstThatIsThereIsMeant() {
        assertThat(judged("elephant|b1[0] == b1[0]")).isEqualTo("true");
        assertThat(judged("all(x|w1 == x) and not any(x|w1 == b1[0])")).isEqualTo("true");
        assertThat(judged("elephant|giraffe > 0")).isEqualTo("no-name");
        assertThat(judged("elephant| > 0")).isEqualTo("sign");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rate = 0            | equals
            rate ==             | short
            rate == 1 1         | rest
            rate == 1; exit()   | sign
            w1[a] > 0           | whole
            w1[0 > 0            | unexpected
            (rate > 0           | ends
            x is 3              | is
            all(x is nan)       | all
            == 3                | amount
            1 + 2               | unexpected-end
            ((((((((((((((((((((((1)))))))))))))))))))))) == 1 | deep
            """)
    void whatCannotBeRead(String claim, String why) {
        assertThat(judged(claim)).isEqualTo(why.equals("unexpected-end") ? "ends" : why);
    }

    @ParameterizedTest
    @ValueSource(strings = {"it", "picked"})
    void whatIsPointedAtIsNothingWhereNobodyPoints(String word) throws ClaimException {
        Observation nothing = new Observation(Map.of("first", Objects.requireNonNull(scenery)), "first", null, null);
        if (word.equals("picked")) {
            assertThat(new ClaimEvaluator(nothing).holds(ClaimReader.claim("picked.grad is None"))).isTrue();
            assertThat(new ClaimEvaluator(nothing).holds(ClaimReader.claim("picked is b1"))).isFalse();
        } else {
            assertThat(judged("it.norm > 0")).isEqualTo("no-field");
        }
    }

    @Test
    void theLossIsThatOfTheIterationThatIsShown() throws ClaimException {
        TapeSnapshot tape = Objects.requireNonNull(Objects.requireNonNull(scenery).tape());
        double shown = tape.tensors().stream().filter(each -> each.name().equals("loss")).map(TensorState::data)
                .findFirst().orElseThrow().item();
        assertThat(new ClaimEvaluator(seen()).number(ClaimReader.amount("loss"))).isEqualTo(shown);
        assertThat(Quantities.of(seen().scenery(), "loss")).as("where no tensor has that name")
                .hasValueSatisfying(value -> assertThat(((Value.Numbers) value).array().item()).isEqualTo(shown));
    }

    @Test
    void aScriptsOwnMomentumIsMeantWhereItHasOne() throws ClaimException {
        EvaluationContext lesson = Objects.requireNonNull(scenery);
        DeckState state = lesson.state();
        Knobs own = new Knobs(null, List.of(new Knob("momentum", Knob.Kind.SHARE, 0.5, 3, false)));
        DeckState script = new DeckStates(DeckState.Status.PAUSED, state.settings().inForce())
                .wanted(state.settings().wanted().withKnob("momentum", 0.7)).knobs(own).state();
        Observation seen = new Observation(
                Map.of("first", new EvaluationContext(script, lesson.tape(), lesson.losses(), lesson.start())), "first",
                null,
                null);
        assertThat(new ClaimEvaluator(seen).number(ClaimReader.amount("momentum"))).isEqualTo(0.7);
        assertThat(new ClaimEvaluator(seen()).number(ClaimReader.amount("momentum"))).isEqualTo(0);
    }
}
