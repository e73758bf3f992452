package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
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
import tapedeck.deck.breakpoints.Condition;
import tapedeck.export.Script;
import tapedeck.export.ScriptLine;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Run;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Texts;
import tapedeck.ui.selection.Selection.FunctionSelected;
import tapedeck.ui.selection.Selection.TensorSelected;

/** A script that somebody wrote, whose lines know nothing: what is known of them the Functions know. */
class PlainListingTest {
    private static final Listing LISTING = listing("w = ones(2)", "for i in range(9):", "    a = w ** 2",
            "    b = a.exp()", "    b.sum().backward()");
    /** Not of the class: the deck's thread would wait until that is made. */
    private final CapturedIteration captured = captured();

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

    private static CapturedIteration captured() {
        try (Deck deck = new Deck(Programs.of("script", PlainListingTest::run), Programs.SETTINGS)) {
            deck.runTo(new Moment.Iteration(1));
            return Objects.requireNonNull(deck.await().playhead().captured());
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private IterationProgress after(Class<? extends TapeEvent> kind, int nth) {
        int seen = 0;
        List<TapeEvent> events = captured.events();
        for (int i = 0; i < events.size(); i++) {
            if (kind.isInstance(events.get(i)) && ++seen == nth) {
                return IterationProgress.of(LISTING, events.subList(0, i + 1));
            }
        }
        throw new AssertionError(kind);
    }

    @Test
    void itIsAtTheLineOfTheFunctionThatRan_orThatBackwardGoesThrough() {
        assertThat(IterationProgress.of(LISTING, List.of()).current()).isEqualTo(-1);
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

    /** What a script tells of its lines: it comes to 2 and 3, where a and n are assigned, and to 2 again. */
    private static List<TapeEvent> told() {
        CapturedIteration recorded = captured();
        TapeEvent.FunctionRecorded square = (TapeEvent.FunctionRecorded) recorded.events().getFirst();
        return List.of(reached(2, 2), new TapeEvent.Assigned(at(2), true, "i", null, "0"), reached(3, 4), square,
                new TapeEvent.Assigned(at(3), true, "a", square.output(), ""),
                new TapeEvent.Assigned(at(3), true, "n", null, "'two'"), reached(5, 5), reached(3, 4));
    }

    private static SourceLine at(int line) {
        return new SourceLine("script.py", line);
    }

    private static TapeEvent.LineReached reached(int line, int last) {
        return new TapeEvent.LineReached(at(line), last, "code");
    }

    @Test
    void theLineThatTheScriptHasComeToIsMarked() {
        List<TapeEvent> told = told();
        assertThat(IterationProgress.of(LISTING, told.subList(0, 1)).current()).isEqualTo(1);
        assertThat(IterationProgress.of(LISTING, told.subList(0, 4)).marks()).containsExactly(Mark.DONE, Mark.DONE,
                Mark.FORWARD,
                Mark.DONE, Mark.DONE);
        assertThat(IterationProgress.of(LISTING, told.subList(0, 7)).current()).isEqualTo(4);
    }

    @Test
    void whileBackwardRunsTheLineThatCalledItSaysHowFar() {
        List<TapeEvent> events = new ArrayList<>(captured.events());
        int start = events.indexOf(events.stream().filter(TapeEvent.BackwardStarted.class::isInstance).findFirst()
                .orElseThrow());
        events.add(start, reached(5, 5));
        int passed = events.indexOf(events.stream().filter(TapeEvent.GradientsPassed.class::isInstance).findFirst()
                .orElseThrow());
        IterationProgress standing = IterationProgress.of(LISTING, events.subList(0, passed + 2));
        assertThat(standing.marks()).containsExactly(Mark.DONE, Mark.DONE, Mark.DONE, Mark.BACKWARD, Mark.CALLING);
        assertThat(standing.count().passed()).isEqualTo(1);
        assertThat(standing.count().all()).isEqualTo(3);
    }

    @Test
    void aLineSaysWhatItAssignedUntilItIsComeToAgain() {
        TapeSnapshot end = new TapeReader(captured).at(captured.events().size());
        List<TapeEvent> told = told();
        assertThat(note(told.subList(0, 2), 1, end)).isEqualTo("0");
        assertThat(note(told.subList(0, 5), 2, end)).isEqualTo("(2) 1…4");
        assertThat(note(told.subList(0, 6), 2, end)).isEqualTo("a (2) 1…4, n 'two'");
        assertThat(note(told, 2, end)).as("before it runs again").isEmpty();
        assertThat(note(told, 1, end)).isEqualTo("0");
    }

    private static String note(List<TapeEvent> events, int line, TapeSnapshot snapshot) {
        IterationProgress standing = IterationProgress.of(LISTING, events);
        Notes.Note note = new Notes().of(LISTING.lines().get(line), standing.marks().get(line), standing, snapshot,
                0.1);
        return (note.shape() + " " + new Texts(Language.ENGLISH).of(note.text())).strip();
    }

    @Test
    void aBreakpointIsOnEachLineThatSaysSomething() {
        Listing listing = listing("# what it is", "", "w = ones(2)", "for i in range(9):");
        assertThat(listing.lines()).extracting(Line::condition).containsExactly(null, null, new Condition.AtLine(3),
                new Condition.AtLine(4));
        assertThat(Objects.requireNonNull(listing.holding(0)).number()).isEqualTo(3);
        assertThat(Objects.requireNonNull(listing.find(new Condition.AtLine(4))).number()).isEqualTo(4);
        assertThat(listing.find(new Condition.AtLine(2))).isNull();
    }
}
