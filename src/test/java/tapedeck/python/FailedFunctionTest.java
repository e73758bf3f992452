package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Tempo;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionFailed;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** The Function at which a script failed is the last on its tape: with its name, and the tensors that it was given. */
@StartsPython
class FailedFunctionTest {
    private static final String TORCH = "import torch\nfrom torch import nn\n";

    private final PythonEngine engine;

    FailedFunctionTest(PythonEngine engine) {
        this.engine = engine;
    }

    private Deck deck(String script) {
        ScriptProgram program = Scripts.program(engine, Path.of("/somewhere/script.py"), TORCH + script);
        return new Deck(program, program.defaults());
    }

    /** The failure of a script that is stepped, as {@code call(operands)}. */
    private String failed(String script) throws InterruptedException {
        try (Deck deck = deck(script)) {
            deck.step(Granularity.ITERATION);
            DeckState state = deck.await();
            assertThat(state.position().status()).isEqualTo(Status.FAILED);
            CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
            assertThat(state.playhead().place()).isEqualTo(captured.events().size());
            return told(captured.events().getLast());
        }
    }

    private static String told(TapeEvent event) {
        FunctionFailed failed = (FunctionFailed) event;
        return failed.call() + "(" + String.join(", ", failed.operands().stream().map(TensorState::name).toList())
                + ")";
    }

    @Tag("long")
    @Test
    void ofAnOperator_ofAFunction_andOfALayerWithItsWeight() throws InterruptedException {
        assertThat(failed("""
                x = torch.ones(2, 3)
                w = torch.ones(4, 5)
                y = x @ w
                """)).isEqualTo("matmul(x, w)");
        assertThat(failed("""
                a = torch.ones(2)
                y = torch.relu(a * 2) + torch.ones(3)
                """)).as("what has no name is known by what made it").isEqualTo("add(t2, t3)");
        assertThat(failed("""
                scores, labels = torch.randn(4, 3), torch.tensor([0, 1, 2, 3])
                loss = nn.CrossEntropyLoss()(scores, labels)
                """)).isEqualTo("cross_entropy(scores, labels)");
        assertThat(failed("""
                fc = nn.Linear(3, 2)
                x = torch.ones(4, 5)
                fc(x)
                """)).isEqualTo("linear(x, weight)");
    }

    @Tag("long")
    @Test
    void whereItIsNoFunctionOnlyItsTensorsAreTold() throws InterruptedException {
        assertThat(failed("""
                x = torch.ones(2, requires_grad=True)
                y = (x * 2).sum()
                y.backward()
                y.backward()
                """)).isEqualTo("(y)");
        assertThat(failed("x = torch.ones(2)\nprint(z)\n")).isEqualTo("()");
    }

    @Tag("long")
    @Test
    void inFreeRunItIsFoundByRunningTheScriptAgain() {
        try (Deck deck = deck("""
                w = torch.ones(3, requires_grad=True)
                for n in [3, 3, 3, 2]:
                    x = torch.ones(n)
                    loss = (w * x).sum()
                    loss.backward()
                """)) {
            deck.setTempo(Tempo.free());
            deck.play();
            await().until(
                    () -> deck.state().position().status() == Status.FAILED && deck.state().position().going() == null);
            DeckState state = deck.state();
            CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
            assertThat(captured.iteration()).isEqualTo(4);
            assertThat(told(captured.events().getLast())).isEqualTo("mul(w, x)");
            assertThat(state.stops().stop()).isNull();
            TapeSnapshot failed = new TapeReader(captured).at(state.playhead().place());
            assertThat(failed.tensors()).extracting(TensorState::name).contains("w", "x");
        }
    }

    @Test
    void tensorsOfATupleHaveTheNamesOfTheirVariables() throws InterruptedException {
        try (Deck deck = deck("""
                x = torch.ones(2, requires_grad=True)
                a, (b, c) = x * 2, (x.exp(), torch.sin(x))
                """)) {
            deck.step(Granularity.ITERATION);
            List<TapeEvent> events = Objects.requireNonNull(deck.await().playhead().captured()).events();
            assertThat(events.stream().filter(FunctionRecorded.class::isInstance)
                    .map(each -> ((FunctionRecorded) each).output().name())).containsExactly("a", "b", "c");
        }
    }
}
