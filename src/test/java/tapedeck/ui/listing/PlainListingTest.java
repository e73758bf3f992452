package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.SourceLines;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.Programs;
import tapedeck.export.Script;
import tapedeck.export.ScriptLine;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Run;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;

/** A script that somebody wrote, whose lines know nothing: what is known of them the Functions know. */
class PlainListingTest {
    private static final Listing LISTING = listing("w = ones(2)", "for i in range(9):", "    a = w ** 2",
            "    b = a.exp()", "    b.sum().backward()");
    /** Not of the class: the deck's thread would wait until that is made. */
    private final Captured captured = captured();

    private static Listing listing(String... lines) {
        Script script = new Script(List.of(lines).stream().map(each -> new ScriptLine(each, List.of())).toList());
        return Listing.of(script, script);
    }

    private static void run(Run run) {
        AtomicInteger line = new AtomicInteger();
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null);
        try (SourceLines _ = SourceLines.from(() -> new SourceLine("script.py", line.get()))) {
            run.iteration(step -> {
                line.set(3);
                Tensor a = w.pow(2);
                line.set(4);
                Tensor b = a.exp();
                line.set(5);
                b.sum().backward();
                step.optimizer().zeroGrad();
                return 0;
            });
        }
    }

    private static Captured captured() {
        try (Deck deck = new Deck(Programs.of("script", PlainListingTest::run), Programs.SETTINGS)) {
            deck.runTo(new Moment.Iteration(1));
            return Objects.requireNonNull(deck.await().captured());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private Standing after(Class<? extends TapeEvent> kind, int nth) {
        int seen = 0;
        List<TapeEvent> events = captured.events();
        for (int i = 0; i < events.size(); i++) {
            if (kind.isInstance(events.get(i)) && ++seen == nth) {
                return Standing.of(LISTING, events.subList(0, i + 1));
            }
        }
        throw new AssertionError(kind);
    }

    @Test
    void itIsAtTheLineOfTheFunctionThatRan_orThatBackwardGoesThrough() {
        assertThat(Standing.of(LISTING, List.of()).current()).isEqualTo(-1);
        assertThat(after(TapeEvent.FunctionRecorded.class, 2).current()).isEqualTo(3);
        assertThat(after(TapeEvent.FunctionRecorded.class, 2).marks()).containsExactly(Mark.DONE, Mark.DONE, Mark.DONE,
                Mark.FORWARD, Mark.DONE);
        assertThat(after(TapeEvent.GradientsComputed.class, 3).current()).as("back at the first").isEqualTo(2);
        assertThat(after(TapeEvent.GradientsComputed.class, 3).marks().get(2)).isEqualTo(Mark.BACKWARD);
        assertThat(after(TapeEvent.IterationEnded.class, 1).marks()).containsOnly(Mark.DONE);
    }

    @Test
    void aCardPicksTheLineThatMadeIt() {
        TapeSnapshot end = new TapeReader(captured).at(captured.events().size());
        assertThat(LISTING.indexOf(new FunctionSelected(0), end)).isEqualTo(2);
        assertThat(LISTING.indexOf(new TensorSelected(end.functions().get(2).output()), end)).isEqualTo(4);
        assertThat(LISTING.indexOf(new FunctionSelected(7), end)).as("that never ran").isEqualTo(-1);
    }
}
