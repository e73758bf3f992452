package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.RunOutput;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Settings;
import tapedeck.text.Message;

/** When it is said that a Program computes unseen, and what. */
class BusyWatchTest {
    private static final long SECOND = 1_000_000_000L;
    private static final Message STARTING = Message.of("python.starting");
    private static final RunOutput.View SAID = new RunOutput.View(STARTING, List.of(), 0, 0, List.of(), List.of(),
            0);

    private final BusyWatch watch = new BusyWatch();

    private static DeckState state(long iteration) {
        Hyperparameters inForce = new Settings(0, 0.1, 1).hyperparameters();
        return new DeckStates(DeckState.Status.PLAYING, inForce).iteration(iteration).state();
    }

    private @Nullable BusyProgram at(DeckState state, boolean computes, double seconds) {
        return watch.look(state, computes, SAID, (long) (seconds * SECOND));
    }

    @Test
    void whatTakesOnlyAMomentIsNotSaid() {
        DeckState state = state(4);
        assertThat(at(state, true, 10)).isNull();
        assertThat(at(state, true, 10.6)).isNull();
        assertThat(at(state(5), true, 10.9)).as("something happened").isNull();
        assertThat(at(state, false, 20)).as("it waits").isNull();
        assertThat(at(state, true, 30)).as("it begins again").isNull();
    }

    @Test
    void beforeTheFirstIterationItIsWhatTheProgramSays() {
        DeckState state = state(0);
        at(state, true, 10);
        assertThat(at(state, true, 10.8)).isEqualTo(new BusyProgram(STARTING, 0));
        BusyProgram later = at(state, true, 13.2);
        assertThat(later).isEqualTo(new BusyProgram(STARTING, 3));
        assertThat(at(state, true, 13.9)).as("nothing else is to be seen").isSameAs(later);
        assertThat(at(state(1), true, 14.1)).as("still nothing is").isEqualTo(new BusyProgram(STARTING, 4));
        watch.forget();
        assertThat(at(state, true, 14.2)).as("of another deck").isNull();
    }

    @Test
    void afterwardsItIsThatItComputes() {
        DeckState state = state(4);
        at(state, true, 10);
        assertThat(at(state, true, 12.5)).isEqualTo(new BusyProgram(Message.of("shell.busy.computing"), 2));
    }
}
