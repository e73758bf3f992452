package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.SourceLine;
import tapedeck.autograd.Tensor;
import tapedeck.program.Hyperparameters;
import tapedeck.program.ProgramException;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.text.Message;

/** What is said when a run is over before a moment came. */
class MomentCheckTest {
    private final Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true);
    private final CapturedIteration two = Recordings.record(List.of(), () -> w.mul(2).sum().backward());

    private static DeckState at(long iteration, @Nullable CapturedIteration captured) {
        Hyperparameters plain = Hyperparameters.of(0.1);
        return new DeckStates(DeckState.Status.PAUSED, plain).iteration(iteration).loss(0).rows(1)
                .tempo(Tempo.followed()).captured(captured, captured == null ? 0 : captured.events().size()).state();
    }

    private static void isMissing(Moment moment, DeckState state, Message why) {
        assertThatExceptionOfType(ProgramException.class).isThrownBy(() -> MomentCheck.check(moment, state))
                .satisfies(failure -> org.assertj.core.api.Assertions.assertThat(failure.message()).isEqualTo(why));
    }

    private static void came(Moment moment, DeckState state) {
        assertThatCode(() -> MomentCheck.check(moment, state)).doesNotThrowAnyException();
    }

    @Test
    void aFunctionThatIsThereCame() {
        came(new Moment.Forward(1), at(1, two));
        came(new Moment.Forward(2), at(1, two));
        came(new Moment.Backward(2), at(1, two));
        came(new Moment.Start(), at(0, null));
        came(new Moment.Forward(9), at(0, null));
    }

    @Test
    void aFunctionTooManyIsSaidWithHowManyThereAre() {
        isMissing(new Moment.Forward(3), at(1, two),
                Message.of("deck.moment.functions", "moment", "forward:3", "functions", 2));
        isMissing(new Moment.Backward(4), at(1, two),
                Message.of("deck.moment.functions", "moment", "backward:4", "functions", 2));
    }

    @Test
    void anIterationTooManyIsSaidWithTheLast() {
        came(new Moment.Iteration(5), at(5, null));
        isMissing(new Moment.Iteration(6), at(5, null),
                Message.of("deck.moment.over", "moment", "iteration:6", "last", "5"));
    }

    @Test
    void aLineCameWhereTheScriptHasComeToIt() {
        CapturedIteration captured = new CapturedIteration(1, 1, false);
        captured.append(new TapeEvent.LineReached(new SourceLine("script.py", 4), 5, "step("));
        came(new Moment.Line(5), at(1, captured));
        isMissing(new Moment.Line(6), at(1, captured), Message.of("deck.moment.line", "line", "6"));
        isMissing(new Moment.Line(4), at(1, null), Message.of("deck.moment.line", "line", "4"));
    }
}
