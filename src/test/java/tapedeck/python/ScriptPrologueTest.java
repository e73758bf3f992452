package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.FunctionFailed;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.LineReached;

/** What a script does before its loop: it is recorded, held in, and looked back at, as if it were an iteration. */
@StartsPython
class ScriptPrologueTest {
    private static final String SCRIPT = """
            import torch
            x = torch.linspace(-1, 1, 4)
            w = torch.zeros(1, requires_grad=True)
            large = torch.zeros(1000, 1000) + 1
            first = (x * w).sum()
            for i in range(3):
                loss = ((x * w - 1) ** 2).sum()
                loss.backward()
                w.data -= 0.1 * w.grad
                w.grad.zero_()
            """;

    private final PythonEngine engine;

    ScriptPrologueTest(PythonEngine engine) {
        this.engine = engine;
    }

    private Deck deck(String source) {
        ScriptProgram program = Scripts.program(engine, Path.of("/somewhere/script.py"), source);
        return new Deck(program, program.defaults());
    }

    private static List<String> assigned(@Nullable CapturedIteration prologue) {
        return Objects.requireNonNull(prologue).events().stream().filter(Assigned.class::isInstance)
                .map(Assigned.class::cast)
                .map(each -> each.name() + " " + (each.tensor() == null ? each.text() : each.tensor().shape()))
                .toList();
    }

    private static TapeEvent last(DeckState state) {
        return Objects.requireNonNull(state.playhead().captured()).events().get(state.playhead().place() - 1);
    }

    @Test
    void playedThroughItIsKeptUnseen_butForWhatIsLarge() throws InterruptedException {
        try (Deck deck = deck(SCRIPT)) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Iteration(2));
            DeckState state = deck.await();
            assertThat(Objects.requireNonNull(state.playhead().captured()).iteration()).isEqualTo(2);
            CapturedIteration prologue = Objects.requireNonNull(state.playhead().prologue());
            assertThat(assigned(prologue)).containsExactly("x [4]", "w [1]", "large [1000, 1000]", "first []");
            assertThat(prologue.events().stream().filter(FunctionRecorded.class::isInstance)
                    .map(each -> ((FunctionRecorded) each).call())).containsExactly("mul", "sum");
            deck.seek(CapturedIteration.PROLOGUE, 3);
            assertThat(Objects.requireNonNull(deck.await().playhead().captured())).isSameAs(prologue);
            deck.step(Granularity.FUNCTION);
            assertThat(last(deck.await())).isInstanceOf(FunctionRecorded.class);
            deck.setTempo(Tempo.free());
            deck.play();
            assertThat(deck.await().position().iteration()).isEqualTo(3);
        }
    }

    @Tag("long")
    @Test
    void aBreakpointHoldsOnItsLines_andNoneOnTheFunctionsOfIterations() throws InterruptedException {
        try (Deck deck = deck(SCRIPT)) {
            deck.setBreakpoints(List.of(new Breakpoint(1, new Condition.AtLine(5), true),
                    new Breakpoint(2, new Condition.OnFunction(0, "mul", Phase.FORWARD), true)));
            deck.setTempo(Tempo.free());
            deck.play();
            DeckState state = deck.await();
            assertThat(state.position().iteration()).isZero();
            assertThat(((LineReached) last(state)).line().line()).isEqualTo(5);
            assertThat(Objects.requireNonNull(state.stops().stop())).isInstanceOf(Stop.Hit.class);
            deck.play();
            assertThat(deck.await().position().iteration()).as("the first Function of the first iteration")
                    .isEqualTo(1);
        }
    }

    @Tag("long")
    @Test
    void theFirstFunctionThatIsAskedForIsTheFirstIterations() throws InterruptedException {
        try (Deck deck = deck(SCRIPT)) {
            deck.runTo(new Moment.Forward(1));
            DeckState state = deck.await();
            assertThat(state.position().iteration()).isEqualTo(1);
            assertThat(last(state)).isInstanceOf(FunctionRecorded.class);
        }
    }

    @Tag("long")
    @Test
    void whatFailsInItLeavesItToBeLookedBackAt() throws InterruptedException {
        try (Deck deck = deck(SCRIPT.replace("first = (x * w).sum()", "first = (x * w) @ torch.zeros(3, 3)"))) {
            deck.setTempo(Tempo.free());
            deck.play();
            DeckState state = deck.await();
            assertThat(state.position().status()).isEqualTo(DeckState.Status.FAILED);
            assertThat(Objects.requireNonNull(state.playhead().captured()).iteration())
                    .isEqualTo(CapturedIteration.PROLOGUE);
            assertThat(last(state)).isInstanceOf(FunctionFailed.class);
            deck.stepBack(Granularity.LINE);
            assertThat(((LineReached) last(deck.await())).line().line()).isEqualTo(5);
        }
    }

    @Tag("long")
    @Test
    void aLongOneIsKeptInPart() throws InterruptedException {
        try (Deck deck = deck("import torch\nmany = [torch.ones(1) + i for i in range(6_000)]\n" + SCRIPT)) {
            deck.setTempo(Tempo.free());
            deck.runTo(new Moment.Iteration(1));
            DeckState state = deck.await();
            assertThat(Objects.requireNonNull(state.playhead().prologue()).events())
                    .hasSize(4_000);
            assertThat(state.position().iteration()).isEqualTo(1);
        }
    }
}
