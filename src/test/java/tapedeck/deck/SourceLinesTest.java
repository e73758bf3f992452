package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.SourceLines;
import tapedeck.autograd.Tensor;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Run;
import tapedeck.program.Step;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;

/** A Function is recorded with the line of the program that called it, as a script's will be. */
class SourceLinesTest {
    /** A program of three lines that knows where it is, as an interpreter does. */
    private static final class Script {
        private int line;

        void run(Run run) {
            Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
            try (SourceLines _ = SourceLines.from(() -> line == 0 ? null : new SourceLine("script.py", line))) {
                while (run.iteration(step -> iteration(w, step))) {
                    // until the deck says that it is enough
                }
            }
        }

        private double iteration(Tensor w, Step step) {
            line = 3;
            Tensor squared = w.pow(2);
            line = 4;
            Tensor loss = squared.exp().sum();
            line = 0; // somewhere that has no line
            Tensor half = loss.div(2);
            half.backward();
            step.optimizer().zeroGrad();
            return half.item();
        }
    }

    private static List<FunctionState> functions(Deck deck) throws InterruptedException {
        deck.runTo(new Moment.Forward(4));
        CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
        TapeSnapshot snapshot = new TapeReader(captured).at(captured.events().size());
        return snapshot.functions();
    }

    @Test
    void theSnapshotKnowsTheLineOfEachFunction() throws InterruptedException {
        try (Deck deck = new Deck(Programs.of("script", run -> new Script().run(run)), Programs.SETTINGS)) {
            SourceLine third = new SourceLine("script.py", 3);
            SourceLine fourth = new SourceLine("script.py", 4);
            assertThat(functions(deck)).extracting(FunctionState::call).containsExactly("pow", "exp", "sum", "div");
            assertThat(functions(deck)).extracting(FunctionState::line).containsExactly(third, fourth, fourth, null);
        }
    }

    @Test
    void whoSaysSoInsideSpeaksUntilItIsClosed() {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true);
        try (SourceLines _ = SourceLines.from(() -> new SourceLine("a.py", 1))) {
            try (SourceLines _ = SourceLines.from(() -> new SourceLine("b.py", 2))) {
                assertThat(Objects.requireNonNull(w.exp().gradFn()).line()).isEqualTo(new SourceLine("b.py", 2));
            }
            assertThat(Objects.requireNonNull(w.exp().gradFn()).line()).isEqualTo(new SourceLine("a.py", 1));
        }
        assertThat(Objects.requireNonNull(w.exp().gradFn()).line()).isNull();
    }
}
