package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.SmallSpirals;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.FunctionState;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

class FirstIterationTest {
    private final Program program = new SmallSpirals(0.02, 3).program();
    private final List<TapeSnapshot> told = new ArrayList<>();
    private final FirstIteration first = new FirstIteration();

    @BeforeEach
    void listens() {
        first.setOnRecorded(told::add);
    }

    @AfterEach
    void closes() {
        first.close();
    }

    @Test
    void whatItWillRecordIsKnownBeforeItRuns() throws Exception {
        first.record(program, program.defaults());
        await().until(() -> {
            first.pulse(false);
            return !told.isEmpty();
        });
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.step(Granularity.ITERATION);
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            TapeSnapshot later = new TapeReader(captured).at(captured.events().size());
            assertThat(told.getFirst().functions()).isNotEmpty().extracting(FunctionState::output)
                    .isEqualTo(later.functions().stream().map(FunctionState::output).toList());
        }
        first.pulse(false);
        assertThat(told).as("once").hasSize(1);
    }

    @Test
    void ofAProgramThatWasClosedNothingIsTold() throws Exception {
        first.record(program, program.defaults());
        first.close();
        first.settle();
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsToBeginIsRecordedAheadAndToldOnceItBegins() {
        await().until(() -> first.foresee(program, program.defaults()));
        assertThat(told).as("while it is not shown").isEmpty();
        first.record(program, program.defaults());
        first.pulse(true);
        assertThat(told).as("in the pulse in which it begins").hasSize(1);
    }

    /** A script by its text, which does what another program does. */
    private record Script(Program of, AtomicInteger starts) implements Program {
        @Override
        public String id() {
            return of.id();
        }

        @Override
        public Message title() {
            return of.title();
        }

        @Override
        public Settings defaults() {
            return of.defaults();
        }

        @Override
        public Provenance provenance() {
            return of.provenance();
        }

        @Override
        public String script() {
            return "import torch";
        }

        @Override
        public void run(Run run) throws Exception {
            starts.incrementAndGet();
            of.run(run);
        }
    }

    @Test
    void aScriptWaitsForTheOneThatIsShownAndIsRecordedOnce() throws Exception {
        AtomicInteger starts = new AtomicInteger();
        first.record(new Script(program, starts), program.defaults());
        first.pulse(true);
        assertThat(starts).as("while the one that is shown runs").hasValue(0);
        first.pulse(false);
        first.settle();
        first.record(new Script(program, starts), program.defaults());
        first.pulse(false);
        assertThat(told).hasSize(2);
        assertThat(told.getLast()).isSameAs(told.getFirst());
        assertThat(starts).as("opened again").hasValue(1);
    }
}
