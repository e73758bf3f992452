package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.TapeEvent.BackwardEnded;
import tapedeck.tape.TapeEvent.BackwardStarted;

/** The count of a backward pass is of what it comes to, not of all that ran. */
class BackwardCountTest {
    private static final BackwardCount NONE = new BackwardCount(0, 0);

    /** Two passes, with Functions that need no gradient and one that leads nowhere. */
    private static CapturedIteration twoPasses() {
        Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
        return Recordings.record(List.of(w), () -> {
            Tensor x = Tensor.of(new double[]{3, 4}).mul(2).add(1);
            Tensor first = w.mul(x).sum();
            w.mul(5);
            first.backward();
            w.mul(w).mul(x).sum().backward();
        });
    }

    @Test
    void countsFromTheBeginningWhatThePassWillComeTo() {
        List<TapeEvent> events = twoPasses().events();
        List<BackwardCount> counts = new ArrayList<>();
        for (int i = 0; i <= events.size(); i++) {
            BackwardCount now = BackwardCount.of(events, i);
            if (counts.isEmpty() || !counts.getLast().equals(now)) {
                counts.add(now);
            }
        }
        assertThat(counts).containsExactly(NONE, new BackwardCount(0, 2), new BackwardCount(1, 2),
                new BackwardCount(2, 2), new BackwardCount(0, 3), new BackwardCount(1, 3), new BackwardCount(2, 3),
                new BackwardCount(3, 3));
    }

    @Test
    void isTheSameWhileThePassIsStillOnItsWay() {
        List<TapeEvent> events = twoPasses().events();
        for (int i = 0; i <= events.size(); i++) {
            assertThat(BackwardCount.of(events.subList(0, i), i)).as("after %d events", i)
                    .isEqualTo(BackwardCount.of(events, i));
        }
        assertThat(events).hasAtLeastOneElementOfType(BackwardStarted.class)
                .hasAtLeastOneElementOfType(BackwardEnded.class);
    }
}
