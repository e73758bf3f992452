package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

class ForwardStoryTest {
    private final Tensor x = Tensor.of(new double[][]{{1, 2}, {3, 4}, {5, 6}}).named("x");
    private final Tensor w = Tensor.of(new double[][]{{1, 2}, {3, 4}}).requiresGrad(true).named("w");
    private final Tensor b = Tensor.of(new double[][]{{1, 2}}).requiresGrad(true).named("b");
    private final CapturedIteration captured = Recordings.record(List.of(w, b), () -> {
        Tensor m = x.mul(2).matmul(w).named("m");
        m.add(b).sigmoid().add(m).sub(x).pow(2).pow(3).exp().sum().div(2);
    });

    /** What is told of the n-th Function, from 0. */
    private Message told(int n) {
        List<FunctionRecorded> all = captured.events().stream().filter(FunctionRecorded.class::isInstance)
                .map(FunctionRecorded.class::cast).toList();
        return ForwardStory.of(all.get(n));
    }

    @Test
    void theFirstOneSaysThatThereIsATape() {
        assertThat(told(0).key()).isEqualTo("explain.now.recorded");
    }

    @Test
    void whatAKindOfFunctionDoesIsSaidOfThatKind() {
        assertThat(told(1).key()).isEqualTo("explain.forward.matmul");
        assertThat(told(1).values()).containsEntry("columns", "w");
        assertThat(told(2)).isEqualTo(Message.of("explain.forward.bias", "bias", "b"));
        assertThat(told(3)).isEqualTo(Message.of("explain.forward.sigmoid"));
        assertThat(told(4)).as("of the same shape").isEqualTo(Message.of("explain.forward.add"));
        assertThat(told(5)).isEqualTo(Message.of("explain.forward.sub"));
        assertThat(told(6)).isEqualTo(Message.of("explain.forward.square"));
        assertThat(told(9)).isEqualTo(Message.of("explain.forward.sum"));
        assertThat(told(10)).isEqualTo(Message.of("explain.forward.scaled"));
    }

    private static void isOnTheTape(Message told, String call) {
        assertThat(told.key()).isEqualTo("explain.now.recorded");
        assertThat(told.values()).containsEntry("call", call).containsKey("output");
    }

    @Test
    void whatHasNoSentenceOfItsOwnIsOnTheTape() {
        assertThat(told(7)).as("not squared").satisfies(told -> isOnTheTape(told, "pow"));
        assertThat(told(8)).satisfies(told -> isOnTheTape(told, "exp"));
    }

    @Test
    void theEndOfTheFirstIterationLeadsToTraining() {
        CapturedIteration first = new CapturedIteration(1, 1, false);
        first.append(new TapeEvent.IterationEnded(1, 1, 0.5));
        assertThat(Narration.of(new TapeReader(first).at(1))).isEqualTo(Message.of("explain.now.zeroed.first"));
        CapturedIteration second = new CapturedIteration(2, 1, false);
        second.append(new TapeEvent.IterationEnded(2, 1, 0.5));
        assertThat(Narration.of(new TapeReader(second).at(1))).isEqualTo(Message.of("explain.now.zeroed"));
    }

    @Test
    void whatWasNotZeroedIsNotSaidToBe() {
        CapturedIteration kept = Recordings.record(List.of(w), () -> w.sum().backward());
        kept.append(new TapeEvent.IterationEnded(1, 1, 10));
        TapeSnapshot end = new TapeReader(kept).at(kept.events().size());
        assertThat(Narration.of(end)).isEqualTo(Message.of("explain.now.over"));
        assertThat(StateLine.of(end, null)).isEmpty();
    }
}
