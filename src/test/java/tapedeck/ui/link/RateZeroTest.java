package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.takes.Take;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** A script that says its own rate runs at 0 where 0 is set, in every new take of it. */
class RateZeroTest {
    private static final Path FILE = Path.of("/home/mia/net.py");

    /** It trains for ever, at a rate of 0.25 unless it is started with another. */
    private record Script() implements Program {
        @Override
        public String id() {
            return "net.py";
        }

        @Override
        public Message title() {
            return Message.verbatim(id());
        }

        @Override
        public String script() {
            return "lr = 0.25\n";
        }

        @Override
        public Settings defaults() {
            return new Settings(1, 0, Integer.MAX_VALUE);
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(FILE);
        }

        @Override
        public void run(Run run) {
            run.prologue();
            run.madeWith(new Knobs(new Knob("lr", Knob.Kind.RATE, 0.25, 1, false), List.of()), Set.of("lr"));
            boolean goesOn = true;
            while (goesOn) {
                goesOn = run.iteration(_ -> {
                    Tensor w = Tensor.of(1).requiresGrad(true);
                    w.mul(2).backward();
                    return 2;
                });
            }
        }
    }

    private record Text(Program program) implements ProgramEntry {
        @Override
        public String id() {
            return program.id();
        }

        @Override
        public Message title() {
            return program.title();
        }

        @Override
        public Program load(Path home) {
            return program;
        }
    }

    private final DeckLink link = new DeckLink(Path.of(""), _ -> 0);
    private long now;

    @AfterEach
    void close() {
        link.close();
    }

    private DeckState begun(Settings settings) {
        Program program = new Script();
        link.show(new Text(program), new Deck(program, settings));
        link.commands().play();
        return begun();
    }

    private DeckState begun() {
        await().until(() -> pulsed().position().iteration() > 1);
        return pulsed();
    }

    private DeckState pulsed() {
        now += 100_000_000;
        link.pulse(now);
        return Objects.requireNonNull(link.frame().state());
    }

    private Take take() {
        return link.workbench().takes().stream().filter(each -> each.id() == link.workbench().currentTake())
                .findFirst().orElseThrow();
    }

    @Tag("long")
    @Test
    void aNewTakeOfWhatWasSetToZeroIsAtZeroFromItsFirstUpdateOn() {
        assertThat(begun(new Script().defaults()).settings().inForce().learningRate()).isEqualTo(0.25);
        link.commands().change(set -> set.withLearningRate(0));
        await().until(() -> pulsed().settings().inForce().learningRate() == 0);

        link.workbench().again();
        assertThat(begun().settings().inForce().learningRate()).isZero();
        assertThat(take().changes().commands()).as("it was started so").isEmpty();

        link.workbench().again();
        assertThat(begun().settings().inForce().learningRate()).as("and a take of that").isZero();
    }

    @Tag("long")
    @Test
    void aTakeThatIsBegunAtZeroIsAtZero() {
        begun(new Script().defaults());
        link.workbench().begin(0);
        assertThat(begun().settings().inForce().learningRate()).isZero();
        link.workbench().startOver(0);
        assertThat(begun().settings().inForce().learningRate()).isZero();
    }

    @Test
    void aNewTakeOfOneThatWasNotSetHasItsOwnRate() {
        begun(new Script().defaults());
        link.workbench().again();
        assertThat(begun().settings().inForce().learningRate()).isEqualTo(0.25);
    }

    @Tag("long")
    @Test
    void whatIsStartedAtZeroIsShownAsZero() {
        Settings started = new Script().startedAt(new Script().defaults(), 0);
        begun(started);
        assertThat(Numbers.shortest(take().settings().hyperparameters().learningRate())).isEqualTo("0");
        assertThat(Numbers.shortest(take().begun().hyperparameters().learningRate())).isEqualTo("0");
    }
}
