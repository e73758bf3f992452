package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.RecordedProgram;
import tapedeck.tape.RecordedRunSink;
import tapedeck.tape.Series;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/** A run that was recorded elsewhere: two of its eight iterations can be shown, of the others the loss is known. */
class RetoldRunTest {
    private static final int LAST = 8;

    /** What a run of {@link Programs#regression} did. */
    private record Told(NavigableMap<Long, CapturedIteration> iterations,
            List<Double> losses) implements RecordedProgram {
        static Told of(long... shown) throws InterruptedException {
            NavigableMap<Long, CapturedIteration> iterations = new TreeMap<>();
            List<Double> losses = new ArrayList<>();
            try (Deck deck = new Deck(Programs.regression(), Programs.SETTINGS)) {
                for (long i = 1; i <= LAST; i++) {
                    deck.goTo(i);
                    DeckState state = Programs.settle(deck);
                    deck.step(Granularity.FUNCTION); // to its end
                    Programs.settle(deck);
                    iterations.put(i, Objects.requireNonNull(state.playhead().captured()));
                    losses.add(deck.losses().last((int) i - 1));
                }
            }
            iterations.keySet().retainAll(Arrays.stream(shown).boxed().toList());
            return new Told(iterations, losses);
        }

        @Override
        public Series.View known() {
            Series series = new Series();
            losses.forEach(series::append);
            return series.view();
        }

        @Override
        public NavigableSet<Long> shown() {
            return iterations.navigableKeySet();
        }

        @Override
        public String id() {
            return "told";
        }

        @Override
        public Message title() {
            return Message.verbatim("told");
        }

        @Override
        public Settings defaults() {
            return Programs.SETTINGS;
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Lesson("told", null);
        }

        @Override
        public ProgramCapabilities capabilities() {
            return new ProgramCapabilities(ProgramCapabilities.Repetition.FROM_START, false, false);
        }

        @Override
        public void run(Run run) {
            RecordedRunSink to = (RecordedRunSink) run;
            boolean goesOn = true;
            for (long i = 1; goesOn && i <= LAST; i++) {
                double loss = losses.get((int) i - 1);
                CapturedIteration iteration = iterations.get(i);
                if (iteration == null) {
                    goesOn = to.pass(loss);
                } else if (to.begin() == null) {
                    goesOn = false;
                } else {
                    if (to.isSeen()) {
                        to.tell(iteration.parameters(), iteration.updates(), iteration.events().stream()
                                .filter(each -> !(each instanceof TapeEvent.IterationEnded)).toList());
                    }
                    goesOn = to.end(loss);
                }
            }
        }
    }

    private Told told;
    private Deck deck;

    @BeforeEach
    void record() throws InterruptedException {
        told = Told.of(3, 6);
        deck = new Deck(told, Programs.SETTINGS);
    }

    @AfterEach
    void close() throws InterruptedException {
        Programs.awaitClosed(deck);
    }

    private String place() throws InterruptedException {
        DeckState state = Programs.settle(deck);
        return Objects.requireNonNull(state.playhead().captured()).iteration() + " at " + state.playhead().place();
    }

    private String step(Granularity size) throws InterruptedException {
        deck.step(size);
        return place();
    }

    private String back(Granularity size) throws InterruptedException {
        deck.stepBack(size);
        return place();
    }

    private Message problem() {
        return ((Stop.Problem) Objects.requireNonNull(deck.state().stops().stop())).why();
    }

    @Test
    void stepsGoThroughWhatWasRecordedAndPassTheRest() throws InterruptedException {
        List<String> seen = new ArrayList<>();
        int whole = told.iterations.values().stream().mapToInt(each -> (int) each.events().stream()
                .filter(TapeEvent::isStep).count()).sum();
        for (int i = 0; i < whole; i++) {
            seen.add(step(Granularity.FUNCTION));
        }
        assertThat(seen).doesNotHaveDuplicates().startsWith("3 at 1", "3 at 2").contains("6 at 1", "6 at 2");
        assertThat(Objects.requireNonNull(deck.state().playhead().captured()).events().getFirst())
                .isEqualTo(told.iterations.lastEntry().getValue().events().getFirst());
        for (int i = whole - 2; i >= 0; i--) {
            assertThat(back(Granularity.FUNCTION)).isEqualTo(seen.get(i));
        }
        assertThat(back(Granularity.FUNCTION)).as("its start").isEqualTo("3 at 0");
        assertThat(back(Granularity.FUNCTION)).as("nothing is before it").isEqualTo("3 at 0");
    }

    @Test
    void allLossesAreOnItsCurve() throws InterruptedException {
        deck.setTempo(Tempo.free());
        deck.play();
        assertThat(deck.await().position().status()).isEqualTo(Status.FINISHED);
        assertThat(deck.losses().iterations()).isEqualTo(LAST);
        for (int i = 0; i < LAST; i++) {
            assertThat(deck.losses().last(i)).isEqualTo(told.losses.get(i));
        }
    }

    @Test
    void onesWayBackLeadsOnlyToWhatWasRecorded() throws InterruptedException {
        deck.setTempo(Tempo.free());
        deck.play();
        deck.await();
        deck.goTo(6);
        String last = place();
        assertThat(last).startsWith("6 at ");
        deck.goTo(4);
        assertThat(place()).isEqualTo(last);
        assertThat(problem()).isEqualTo(Message.of("deck.notRecorded", "iteration", 4L, "nearest", 3L));
        deck.goTo(5);
        assertThat(place()).isEqualTo(last);
        assertThat(problem()).isEqualTo(Message.of("deck.notRecorded", "iteration", 5L, "nearest", 6L));
        deck.goTo(3);
        assertThat(place()).startsWith("3 at ");
        assertThat(step(Granularity.ITERATION)).isEqualTo(last);
        assertThat(back(Granularity.ITERATION)).startsWith("3 at ");
    }
}
