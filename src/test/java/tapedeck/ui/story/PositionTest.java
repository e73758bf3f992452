package tapedeck.ui.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.lesson.Catalogue;
import tapedeck.program.Program;
import tapedeck.tape.TapeReader;
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
                    new TapeReader(Objects.requireNonNull(state.captured())).at(state.playhead()));
        }
    }

    private static Position first(Message phase, @Nullable String name, Tone tone) {
        return new Position(Message.of("shell.position.iteration", "n", 1L), phase,
                name == null ? null : Message.verbatim(name), tone);
    }

    @Test
    void beforeTheFirstIteration() throws Exception {
        assertThat(Position.of(null, null))
                .isEqualTo(new Position(Message.of("shell.position.opening"), null, null, Tone.IDLE));
        assertThat(at(null)).isEqualTo(new Position(Message.of("shell.position.ready"),
                Message.of("shell.position.pressPlay"), null, Tone.IDLE));
    }

    @Test
    void forward() throws Exception {
        assertThat(at(new Moment.Forward(3)))
                .isEqualTo(first(Message.of("shell.position.forward", "n", 3), "sigmoid", Tone.FORWARD));
    }

    @Test
    void backward() throws Exception {
        assertThat(at(new Moment.Backward(5))).isEqualTo(first(
                Message.of("shell.position.backward", "passed", 5, "all", 10), "SigmoidBackward0", Tone.BACKWARD));
    }

    @Test
    void afterTheUpdate() throws Exception {
        assertThat(at(new Moment.Iteration(1)))
                .isEqualTo(first(Message.of("shell.position.updated"), null, Tone.UPDATE));
    }
}
