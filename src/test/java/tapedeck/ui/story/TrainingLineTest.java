package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Schedule;
import tapedeck.tape.Changes;
import tapedeck.text.Message;

/** What is said while iterations run whole. */
class TrainingLineTest {
    private static DeckState state(Hyperparameters inForce, double loss, Changes.Rate... changes) {
        return state(40, inForce, loss, changes);
    }

    private static DeckState state(long iteration, Hyperparameters inForce, double loss, Changes.Rate... changes) {
        return new DeckStates(DeckState.Status.PLAYING, inForce).iteration(iteration).epoch(2).iterationsPerEpoch(20)
                .loss(loss).changes(new Changes(List.of(), List.of(changes))).state();
    }

    @Test
    void noRateIsInForceBeforeTheFirstIteration() {
        assertThat(TrainingLine.rate(state(0, Hyperparameters.of(0), Double.NaN))).isEqualTo(Message.verbatim(""));
    }

    @Test
    void aScriptHasNoRateUntilItSaysOne() {
        assertThat(TrainingLine.rate(state(1, Hyperparameters.of(0), Double.NaN))).isEqualTo(Message.verbatim(""));
    }

    @Test
    void theRateIsInForceSinceItsLastChange() {
        Hyperparameters inForce = Hyperparameters.of(0.3);
        assertThat(TrainingLine.rate(state(inForce, 1))).as("its dial says it").isEqualTo(Message.verbatim(""));
        assertThat(TrainingLine.rate(state(inForce, 1, new Changes.Rate(5, 0.1, 0.2), new Changes.Rate(12, 0.2, 0.3))))
                .isEqualTo(Message.of("shell.story.rate", "n", 12L));
    }

    @Test
    void aScheduledRateIsThatOfTheIteration() {
        Hyperparameters halved = Hyperparameters.of(0.4)
                .withSchedule(new Schedule(Schedule.Kind.STEP, 1, 10, 0.5));
        assertThat(TrainingLine.rate(state(halved, 1))).isEqualTo(Message.of("shell.story.rate.scheduled", "rate",
                "0.05", "schedule", Schedule.Kind.STEP.label()));
    }

    @Test
    void aLossThatIsNoNumberNeedsAnotherAdvice() {
        Hyperparameters inForce = Hyperparameters.of(0.3);
        assertThat(TrainingLine.advice(state(inForce, 1)).key()).isEqualTo("shell.story.training");
        assertThat(TrainingLine.advice(state(inForce, Double.NaN)).key()).isEqualTo("shell.story.lost");
    }
}
