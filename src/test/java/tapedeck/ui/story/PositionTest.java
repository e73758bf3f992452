package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.tape.NonFinite;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;
import tapedeck.ui.story.Position.Tone;

class PositionTest {
    private static Position at(@Nullable Moment moment) throws Exception {
        Program program = new Catalogue().first().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            if (moment == null) {
                return Position.of(deck.state(), null);
            }
            deck.runTo(moment);
            DeckState state = deck.await();
            return Position.of(state,
                    new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place()));
        }
    }

    private static Position first(Message phase, Tone tone) {
        return new Position(phase, Message.of("shell.position.at", "n", 1L, "epoch", 1), tone);
    }

    @Test
    void beforeTheFirstIteration() throws Exception {
        assertThat(Position.of(null, null))
                .isEqualTo(new Position(Message.of("shell.position.opening"), null, Tone.IDLE));
        assertThat(at(null)).isEqualTo(new Position(Message.of("shell.position.ready"), null, Tone.IDLE));
    }

    private static DeckState free(double rate, long replaying) {
        return free(rate, replaying, 923);
    }

    private static DeckState free(double rate, long replaying, int rows) {
        Hyperparameters inForce = Hyperparameters.of(rate);
        return new DeckStates(DeckState.Status.PLAYING, inForce).iteration(40).epoch(2).iterationsPerEpoch(20)
                .rows(rows).replaying(replaying).state();
    }

    @Test
    void withoutRowsNoEpochIsKnown() {
        assertThat(Position.of(free(0.1, 0, 0), null).iteration())
                .isEqualTo(Message.of("shell.position.iteration", "n", 40L));
    }

    @Test
    void inAFreeRunItSaysWhetherAnythingIsLearned() {
        Message now = Message.of("shell.position.at", "n", 40L, "epoch", 2);
        assertThat(Position.of(free(0.1, 0), null))
                .isEqualTo(new Position(Message.of("shell.position.training"), now, Tone.IDLE));
        assertThat(Position.of(free(0, 0), null))
                .isEqualTo(new Position(Message.of("shell.position.rateZero"), now, Tone.IDLE));
        assertThat(Position.of(free(0, 0, 0), null).phase()).as("a script that has not said its rate")
                .isEqualTo(Message.of("shell.position.training"));
    }

    @Test
    void whereANumberStoppedBeingFiniteItSaysThatFirst() {
        Hyperparameters inForce = Hyperparameters.of(10);
        TapeSnapshot snapshot = new TapeSnapshot(40, 2, 1, List.of(), List.of(), Phase.FORWARD, null, 0, null);
        Stop stop = new Stop.NotFinite(new NonFinite(0, NonFinite.Part.OUTPUT, 0, 0), 40);
        DeckState state = new DeckStates(DeckState.Status.PAUSED, inForce).iteration(40).epoch(2).iterationsPerEpoch(20)
                .rows(923).tempo(Tempo.followed()).stop(stop).state();
        assertThat(Position.of(state, snapshot)).isEqualTo(new Position(Message.of("shell.position.diverged"),
                Message.of("shell.position.at", "n", 40L, "epoch", 2), Tone.FAILED));
    }

    @Test
    void whatIsReplayedIsSaidWithItsIteration() {
        assertThat(Position.of(free(0.1, 7), null)).isEqualTo(new Position(Message.of("shell.position.replaying"),
                Message.of("shell.position.iteration", "n", 7L), Tone.IDLE));
    }

    @Test
    void forward() throws Exception {
        assertThat(at(new Moment.Forward(3)))
                .isEqualTo(first(Message.of("shell.position.forward", "n", 3), Tone.FORWARD));
    }

    @Test
    void backward() throws Exception {
        assertThat(at(new Moment.Backward(5)))
                .isEqualTo(first(Message.of("shell.position.backward", "passed", 5, "all", 10), Tone.BACKWARD));
    }

    @Test
    void afterTheUpdate() throws Exception {
        assertThat(at(new Moment.Iteration(1))).isEqualTo(first(Message.of("shell.position.updated"), Tone.UPDATE));
    }

    @Test
    void thePastIsCalledSoOnlyWhereItIsThePast() throws Exception {
        Program program = new Catalogue().first().load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Iteration(2));
            deck.await();
            deck.seek(2, 3);
            DeckState same = deck.await();
            TapeSnapshot there = new TapeReader(Objects.requireNonNull(same.playhead().captured())).at(3);
            assertThat(same.playhead().live()).isFalse();
            assertThat(Position.of(same, there)).isEqualTo(new Position(
                    Message.of("shell.position.forward.of", "n", 3, "all", 10L),
                    Message.of("shell.position.at", "n", 2L, "epoch", 1), Tone.FORWARD));
            deck.seek(1, 3);
            Awaitility.await().until(() -> deck.state().playhead().replaying() == 0
                    && Objects.requireNonNull(deck.state().playhead().captured()).iteration() == 1);
            DeckState past = deck.state();
            assertThat(Position.of(past, new TapeReader(Objects.requireNonNull(past.playhead().captured())).at(3))
                    .iteration())
                    .isEqualTo(Message.of("shell.position.past", "n", 1L, "all", 2L));
        }
    }
}
