package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.SourceLines;
import tapedeck.autograd.Tape;
import tapedeck.autograd.TapeListener;
import tapedeck.autograd.TapeSignal;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Programs;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.selection.SelectionModel;

/** A script in the listing: its lines pick what they called, and its variables say what they hold. */
class ScriptModelTest {
    private static final String SOURCE = """
            w = ones(2)
            a = (w * 3).exp()
            n = 'two'
            a.sum().backward()
            """;

    private final SelectionModel selection = new SelectionModel();
    private final ListingModel model = new ListingModel(selection);
    private final DeckState state = ended();

    private static final class Script implements Program {
        @Override
        public String id() {
            return "script";
        }

        @Override
        public Message title() {
            return Message.verbatim("script");
        }

        @Override
        public Settings defaults() {
            return Programs.SETTINGS;
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(Path.of("script.py"));
        }

        @Override
        public String script() {
            return SOURCE;
        }

        @Override
        public void run(Run run) {
            run.begin();
            int[] line = new int[1];
            try (SourceLines _ = SourceLines.from(() -> at(line[0]))) {
                TapeListener deck = Objects.requireNonNull(Tape.listener());
                Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
                line[0] = 2;
                deck.on(new TapeSignal.Reached(at(2), 2, "a = (w * 3).exp()"));
                Tensor a = w.mul(3).exp().named("a");
                deck.on(new TapeSignal.Assigned(at(2), true, "a", a, ""));
                line[0] = 3;
                deck.on(new TapeSignal.Reached(at(3), 3, "n = 'two'"));
                deck.on(new TapeSignal.Assigned(at(3), true, "n", null, "'two'"));
                line[0] = 4;
                deck.on(new TapeSignal.Reached(at(4), 4, "a.sum().backward()"));
                a.sum().backward();
            }
            run.end(0);
        }
    }

    private static SourceLine at(int line) {
        return new SourceLine("script.py", line);
    }

    private static DeckState ended() {
        Program script = new Script();
        try (Deck deck = new Deck(script, script.defaults())) {
            deck.runTo(new Moment.Iteration(1));
            return deck.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void show(int playhead) {
        model.show(new Script(), Programs.SETTINGS, new Texts(Language.ENGLISH));
        model.show(state, new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(playhead));
    }

    private int end() {
        return Objects.requireNonNull(state.playhead().captured()).events().size();
    }

    @Test
    void aLineIsAboutWhatItsLastFunctionMade() {
        show(end());
        CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
        TapeEvent.FunctionRecorded exp = (TapeEvent.FunctionRecorded) captured.events().stream()
                .filter(each -> each instanceof TapeEvent.FunctionRecorded recorded && recorded.call().equals("exp"))
                .findFirst().orElseThrow();
        assertThat(model.subject(1)).isEqualTo(new TensorSelected(exp.output().id()));
        assertThat(model.subject(2)).isNull();
    }

    @Test
    void theMarkOfALinePicksItsFunctionsOneAfterTheOther() {
        show(end());
        assertThat(model.functions(1)).containsExactly(0, 1);
        List<Integer> picked = List.of(0, 1, 0);
        for (int each : picked) {
            model.pickNext(1);
            assertThat(selection.selected()).isEqualTo(new FunctionSelected(each));
            assertThat(model.picked()).as("and its card picks the line").isEqualTo(1);
        }
        model.pickNext(2);
        assertThat(selection.selected()).as("it has called none").isEqualTo(new FunctionSelected(0));
        show(1);
        assertThat(model.functions(1)).as("before it ran").isEmpty();
    }

    @Test
    void aLineIsFoundWhereTheScriptComesToIt() {
        show(end());
        List<Line> lines = model.listingProperty().get().lines();
        int third = model.placeOf(lines.get(2));
        assertThat(Objects.requireNonNull(state.playhead().captured()).events().get(third - 1))
                .isEqualTo(new TapeEvent.LineReached(at(3), 3, "n = 'two'"));
        assertThat(model.placeOf(lines.getFirst())).isEqualTo(-1);
    }

    @Test
    void aVariableSaysWhatItHoldsAtThePlayhead() {
        show(0);
        assertThat(model.value("a", 3)).isNull();
        show(end());
        assertThat(model.value("n", 3)).isEqualTo("n = 'two'");
        assertThat(model.value("a", 3)).isEqualTo("a = (2) [20.09, 403.4]\n∂t2/∂a = (2) [1, 1]");
        assertThat(model.value("w", 1)).as("not assigned in the iteration")
                .startsWith("w = (2) [1, 2]\nw.grad = (2) [");
        assertThat(model.value("nobody", 1)).isNull();
    }
}
