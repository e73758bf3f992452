package tapedeck.ui.controls;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Tempo;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.CapturedIteration;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.link.DeckLink;

/** What one can do depends on what runs, and on whether the playhead is behind it. */
class RunActionsTest {
    private static final List<Action> ALL = List.of(Action.RESTART, Action.PLAY, Action.STEP, Action.BACK);

    private final Actions actions = FxTest.actions();
    private final RunActions run = new RunActions(new DeckLink(Path.of("")), actions);

    private static DeckState state(Status status, boolean live, @Nullable CapturedIteration captured) {
        Hyperparameters inForce = Hyperparameters.of(0.1);
        return new DeckStates(status, inForce).tempo(Tempo.followed()).captured(captured, 0).live(live).state();
    }

    private List<Action> possible(@Nullable DeckState state) {
        run.show(state, state != null);
        List<Action> possible = new ArrayList<>();
        for (Action each : ALL) {
            if (Objects.requireNonNull(actions.of(each).possible().getValue())) {
                possible.add(each);
            }
        }
        return possible;
    }

    @Test
    void whatIsPossibleFollowsTheRun() {
        CapturedIteration one = new CapturedIteration(1, 1, false);
        assertThat(possible(null)).isEmpty();
        assertThat(possible(state(Status.READY, true, null))).containsExactly(Action.RESTART, Action.PLAY, Action.STEP);
        assertThat(possible(state(Status.PAUSED, true, one))).isEqualTo(ALL);
        assertThat(possible(state(Status.FINISHED, true, one))).as("nothing is to come")
                .containsExactly(Action.RESTART, Action.BACK);
        assertThat(possible(state(Status.FINISHED, false, one))).as("but what was is")
                .containsExactly(Action.RESTART, Action.STEP, Action.BACK);
        assertThat(possible(state(Status.FAILED, true, null))).containsExactly(Action.RESTART);
    }

    @Test
    void whyNotIsSaid() {
        Message none = Message.of("shell.whyNot.noProgram");
        assertThat(run.whyNotProperty().get()).isEqualTo(none);
        run.show(state(Status.FINISHED, true, null), true);
        assertThat(run.whyNotProperty().get()).isEqualTo(Message.of("shell.whyNot.finished"));
        run.show(state(Status.FAILED, true, null), true);
        assertThat(run.whyNotProperty().get()).isEqualTo(Message.of("shell.whyNot.failed"));
        run.show(state(Status.READY, true, null), true);
        assertThat(run.whyNotProperty().get()).isEqualTo(Message.of("shell.whyNot.nothingRecorded"));
        run.show(null, false);
        assertThat(run.whyNotProperty().get()).isEqualTo(none);
    }

    @Test
    void aStepIsALineOnlyWhereTheProgramHasSome() {
        assertThat(actions.of(Action.SIZE_LINE).possible().getValue()).isFalse();
        run.linesProperty().set(true);
        assertThat(actions.of(Action.SIZE_LINE).possible().getValue()).isTrue();
        actions.of(Action.SIZE_LINE).run();
        assertThat(isOn(Action.SIZE_LINE)).isTrue();
        assertThat(isOn(Action.SIZE_FUNCTION)).isFalse();
        run.linesProperty().set(false);
        assertThat(isOn(Action.SIZE_FUNCTION)).as("a lesson has none").isTrue();
    }

    private boolean isOn(Action size) {
        return Objects.requireNonNull(Objects.requireNonNull(actions.of(size).on()).getValue());
    }
}
