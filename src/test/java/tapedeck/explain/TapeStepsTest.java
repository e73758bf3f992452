package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeSnapshot;

/** The steps of an iteration, also of one that goes on. */
class TapeStepsTest {
    private final Tensor w = Tensor.of(3).requiresGrad(true).named("w");
    private final CapturedIteration captured = Recordings.record(List.of(w), () -> {
        w.mul(2).add(1).pow(2).backward();
        new SGD(List.of(w), 0.1).step();
    });

    private static List<TapeStep> steps(CapturedIteration captured, int place) {
        List<TapeStep> steps = new ArrayList<>();
        TapeSnapshot whole = TapeSteps.read(captured, place, steps::add);
        assertThat(whole.playhead()).as("all that is known").isEqualTo(captured.events().size());
        return steps;
    }

    private int after(Class<? extends TapeEvent> kind) {
        return 1 + IntStream.range(0, captured.events().size())
                .filter(i -> kind.isInstance(captured.events().get(i))).findFirst().orElseThrow();
    }

    /** The same as far as it had come when so many events had happened. */
    private CapturedIteration cut(int place) {
        CapturedIteration begun = new CapturedIteration(captured.iteration(), captured.epoch(), false);
        begun.begin(captured.parameters());
        captured.events().subList(0, place).forEach(begun::append);
        return begun;
    }

    private static List<String> names(List<TapeStep> steps) {
        return steps.stream().map(each -> each.kind() + " " + each.rank() + "/" + each.of()).toList();
    }

    @Test
    void stepsEndAtThePlaceUpToWhichItHasBeenSeen() {
        int place = after(TapeEvent.GradientsPassed.class);
        assertThat(names(steps(captured, place))).containsExactly("FORWARD 1/3", "FORWARD 2/3", "FORWARD 3/3",
                "SEED 1/1", "BACKWARD 1/3");
        assertThat(names(steps(captured, Integer.MAX_VALUE))).endsWith("BACKWARD 3/3", "UPDATE 1/1");
    }

    @Test
    void ofWhatGoesOnItIsNotSaidHowManyThereWillBe_butOfBackwardWhichComesToWhatLeadsToItsRoot() {
        assertThat(names(steps(cut(after(TapeEvent.FunctionRecorded.class)), Integer.MAX_VALUE)))
                .containsExactly("FORWARD 1/0");
        assertThat(names(steps(cut(after(TapeEvent.GradientsPassed.class)), Integer.MAX_VALUE)))
                .endsWith("FORWARD 3/3", "SEED 1/1", "BACKWARD 1/3");
        assertThat(names(steps(cut(after(TapeEvent.ParameterUpdated.class)), Integer.MAX_VALUE)))
                .endsWith("BACKWARD 3/3", "UPDATE 1/0");
    }
}
