package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.Option;
import tapedeck.optim.ParameterGroup;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** What happened, as a formula in names with shapes and numbers. */
class StateLineTest {
    private final Tensor w = Tensor.of(new double[][]{{1, -2}, {3, 4}}).requiresGrad(true).named("w");
    private final Tensor b = Tensor.of(new double[][]{{0, 1}}).requiresGrad(true).named("b");
    private final Tensor x = Tensor.of(new double[][]{{1, 0}, {0, 1}, {1, 1}}).named("x");
    private final CapturedIteration captured = Recordings.record(List.of(w, b), () -> {
        Tensor h = x.matmul(w).named("m").add(b).named("a").sigmoid().named("h");
        h.sum().named("sum").div(2).named("loss").backward();
        new SGD(List.of(w, b), 0.5).step();
    });

    private List<StateLine> at(Class<? extends TapeEvent> type, int which) {
        return StateLine.of(snapshot(type, which), null);
    }

    private TapeSnapshot snapshot(Class<? extends TapeEvent> type, int which) {
        List<TapeEvent> events = captured.events();
        TapeEvent event = events.stream().filter(type::isInstance).skip(which).findFirst().orElseThrow();
        return new TapeReader(captured).at(events.indexOf(event) + 1);
    }

    private static long id(TapeSnapshot snapshot, String name) {
        return snapshot.tensors().stream().filter(each -> each.name().equals(name)).findFirst().orElseThrow().id();
    }

    private static Message plain(String text) {
        return Message.verbatim(text);
    }

    @Test
    void forwardIsWhatTheProgramSays() {
        assertThat(at(TapeEvent.FunctionRecorded.class, 0))
                .containsExactly(new StateLine(3, "m = x @ w", "(3×2 @ 2×2)", plain("−2 … 4")));
        assertThat(at(TapeEvent.FunctionRecorded.class, 1).getFirst().shapes()).isEqualTo("(3×2 + 1×2)");
        assertThat(at(TapeEvent.FunctionRecorded.class, 2).getFirst().formula()).isEqualTo("h = sigmoid(a)");
        assertThat(at(TapeEvent.FunctionRecorded.class, 3).getFirst().shapes()).isEqualTo("(3×2 → 1)");
        StateLine loss = at(TapeEvent.FunctionRecorded.class, 4).getFirst();
        assertThat(loss.formula()).isEqualTo("loss = sum / 2");
        assertThat(loss.shapes()).isEmpty();
        assertThat(loss.outcome()).isEqualTo(plain("= 4.88 / 2 = 2.44"));
    }

    @Test
    void backwardIsTheGradientOfEachInputAndOneNumberIsWorkedOut() {
        assertThat(at(TapeEvent.BackwardStarted.class, 0).getFirst().formula()).isEqualTo("∂loss/∂loss = 1");
        StateLine sum = at(TapeEvent.GradientsPassed.class, 0).getFirst();
        assertThat(sum.formula()).isEqualTo("∂loss/∂sum = ∂loss/∂loss / 2");
        assertThat(sum.outcome()).isEqualTo(plain("= 1 / 2 = 0.5"));
        StateLine h = at(TapeEvent.GradientsPassed.class, 1).getFirst();
        assertThat(h.formula()).isEqualTo("∂loss/∂h = expand(∂loss/∂sum)");
        assertThat(h.shapes()).isEqualTo("(1 → 3×2)");
        assertThat(h.outcome()).isEqualTo(Message.of("explain.step.each", "value", "0.5"));
        assertThat(at(TapeEvent.GradientsPassed.class, 2).getFirst().formula())
                .isEqualTo("∂loss/∂a = ∂loss/∂h · h · (1 − h)");
    }

    @Test
    void aParameterComesFirstAndWhatWasStretchedIsSummed() {
        List<StateLine> add = at(TapeEvent.GradientsPassed.class, 3);
        assertThat(add).extracting(StateLine::formula).containsExactly("b.grad = (∂loss/∂a).sum(dim=0)",
                "∂loss/∂m = ∂loss/∂a");
        assertThat(add.getFirst().shapes()).isEqualTo("(3×2 → 1×2)");
        StateLine matmul = at(TapeEvent.GradientsPassed.class, 4).getFirst();
        assertThat(matmul.formula()).isEqualTo("w.grad = xᵀ @ ∂loss/∂m");
        assertThat(matmul.shapes()).isEqualTo("(2×3 @ 3×2)");
        assertThat(matmul.outcome().key()).isEqualTo("explain.step.norm");
    }

    @Test
    void whatIsLookedAtComesBeforeTheParameters() {
        TapeSnapshot add = snapshot(TapeEvent.GradientsPassed.class, 3);
        assertThat(StateLine.of(add, id(add, "m"))).extracting(StateLine::formula)
                .containsExactly("∂loss/∂m = ∂loss/∂a", "b.grad = (∂loss/∂a).sum(dim=0)");
        assertThat(StateLine.of(add, id(add, "x"))).as("not touched").isEqualTo(StateLine.of(add, null));
        TapeSnapshot stepped = snapshot(TapeEvent.OptimizerStepped.class, 0);
        assertThat(StateLine.of(stepped, id(stepped, "w"))).extracting(StateLine::formula)
                .containsExactly("w = w − 0.5 · w.grad", "p = p − lr · p.grad");
    }

    @Test
    void anUpdateSaysItsStepAndTheLargestChange() {
        StateLine update = at(TapeEvent.ParameterUpdated.class, 1).getFirst();
        assertThat(update.formula()).isEqualTo("b = b − 0.5 · b.grad");
        assertThat(update.outcome()).isEqualTo(Message.of("explain.step.change", "change", "−0.065"));
    }

    @Test
    void whatArrivesSecondIsAdded() {
        Tensor v = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("v");
        CapturedIteration twice = Recordings.record(List.of(v), () -> v.mul(3).named("y").add(v).sum().backward());
        List<TapeEvent> events = twice.events();
        TapeEvent last = events.stream().filter(TapeEvent.GradientsPassed.class::isInstance).reduce((_, e) -> e)
                .orElseThrow();
        assertThat(StateLine.of(new TapeReader(twice).at(events.indexOf(last) + 1), null).getFirst().formula())
                .isEqualTo("v.grad += ∂t2/∂y · 3");
    }

    @Test
    void momentumSaysItsRuleInNames() {
        CapturedIteration momentum = Recordings.record(List.of(w), () -> {
            w.sum().backward();
            new SGD(List.of(new ParameterGroup(List.of(w), 0.5).with(Option.MOMENTUM, 0.9))).step();
        });
        List<TapeEvent> events = momentum.events();
        TapeEvent update = events.stream().filter(TapeEvent.ParameterUpdated.class::isInstance).findFirst()
                .orElseThrow();
        assertThat(StateLine.of(new TapeReader(momentum).at(events.indexOf(update) + 1), null).getFirst().formula())
                .isEqualTo("buf = 0.9 · buf + w.grad;  w −= 0.5 · buf");
    }
}
