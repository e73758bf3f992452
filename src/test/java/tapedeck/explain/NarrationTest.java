package tapedeck.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.autograd.Operations;
import tapedeck.autograd.Tensor;
import tapedeck.autograd.UpdateRule;
import tapedeck.deck.Recordings;
import tapedeck.function.Addmm;
import tapedeck.function.T;
import tapedeck.optim.Option;
import tapedeck.optim.ParameterGroup;
import tapedeck.optim.SGD;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Message;

/** What is told of each thing that happens on the tape. */
class NarrationTest {
    private final Tensor w = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("w");
    private final CapturedIteration captured = Recordings.record(List.of(w), () -> {
        w.add(w.mul(2).named("m")).exp().sum().named("loss").backward();
        new SGD(List.of(w), 0.5).step();
    });

    private Message told(Class<? extends TapeEvent> type, int which) {
        return told(captured, type, which);
    }

    private static Message told(CapturedIteration captured, Class<? extends TapeEvent> type, int which) {
        List<TapeEvent> events = captured.events();
        TapeEvent event = events.stream().filter(type::isInstance).skip(which).findFirst().orElseThrow();
        TapeSnapshot snapshot = new TapeReader(captured).at(events.indexOf(event) + 1);
        assertThat(snapshot.last()).isSameAs(event);
        return Narration.of(snapshot);
    }

    /** What is told when backward has passed {@code difference}. */
    private static Message passed(Supplier<Tensor> difference) {
        CapturedIteration recorded = Recordings.record(List.of(), () -> difference.get().sum().backward());
        List<TapeEvent> events = recorded.events();
        TapeEvent last = events.stream().filter(TapeEvent.GradientsPassed.class::isInstance).skip(1).findFirst()
                .orElseThrow();
        return Narration.of(new TapeReader(recorded).at(events.indexOf(last) + 1));
    }

    private static Message named(String name) {
        return Message.verbatim(name);
    }

    @Test
    void beforeAnythingRan() {
        assertThat(Narration.of(null)).isEqualTo(Message.of("explain.now.nothing"));
        assertThat(Narration.of(new TapeReader(captured).at(0))).isEqualTo(Message.of("explain.now.start"));
    }

    @Test
    void aFunctionForward() {
        assertThat(told(TapeEvent.FunctionRecorded.class, 0))
                .isEqualTo(Message.of("explain.now.recorded", "call", "mul", "output", "m"));
    }

    @Test
    void backward() {
        assertThat(told(TapeEvent.BackwardStarted.class, 0))
                .isEqualTo(Message.of("explain.now.backward", "root", named("loss")));
        assertThat(told(TapeEvent.GradientsPassed.class, 2)).isEqualTo(Message.of("explain.now.passed.sum"));
        assertThat(told(TapeEvent.GradientsPassed.class, 3)).isEqualTo(Message.of("explain.now.passed.factor"));
    }

    @Test
    void whatIsSubtractedGetsTheGradientWithItsSignTurned() {
        Tensor other = Tensor.of(new double[]{3, 4}).named("other");
        Tensor learned = Tensor.of(new double[]{5, 6}).requiresGrad(true).named("learned");
        assertThat(passed(() -> w.sub(other)))
                .isEqualTo(Message.of("explain.now.passed.difference.first", "name", named("w")));
        assertThat(passed(() -> other.sub(w)))
                .isEqualTo(Message.of("explain.now.passed.difference.second", "name", named("w")));
        assertThat(passed(() -> w.sub(learned))).isEqualTo(Message.of("explain.now.passed.difference"));
    }

    @Test
    void whatOnlyChangesPlacesIsMultipliedByNothing() {
        Tensor weight = Tensor.of(new double[]{1, 2, 3, 4}, 2, 2).requiresGrad(true).named("weight");
        assertThat(passed(() -> Operations.apply(new T(), weight)))
                .isEqualTo(Message.of("explain.now.passed.moved"));
    }

    @Test
    void aBiasGetsTheSumOfWhatCameBackAndNoProduct() {
        Tensor x = Tensor.of(new double[]{1, 2, 3, 4}, 2, 2).named("x");
        Tensor weight = Tensor.of(new double[]{1, 0, 0, 1}, 2, 2).requiresGrad(true).named("weight");
        Tensor frozen = weight.detach().named("frozen");
        Tensor bias = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("bias");
        Tensor whole = Tensor.of(new double[4], 2, 2).requiresGrad(true).named("whole");
        assertThat(passed(() -> Operations.apply(new Addmm(), bias, x, weight)))
                .isEqualTo(Message.of("explain.now.passed.linear"));
        assertThat(passed(() -> Operations.apply(new Addmm(), bias, x, frozen)))
                .isEqualTo(Message.of("explain.now.passed.bias"));
        assertThat(passed(() -> Operations.apply(new Addmm(), bias.detach(), x, weight)))
                .isEqualTo(Message.of("explain.now.passed.product"));
        assertThat(passed(() -> Operations.apply(new Addmm(), whole, x, frozen))).as("nothing is summed")
                .isEqualTo(Message.of("explain.now.passed.sum"));
        assertThat(passed(() -> Operations.apply(new Addmm(), whole, x, weight)))
                .isEqualTo(Message.of("explain.now.passed.chain"));
    }

    @Test
    void whatIsBroadcastInASumIsABiasOnlyIfItIsLearnedAndForColumns() {
        Tensor rows = Tensor.of(new double[]{1, 2, 3, 4}, 2, 2).requiresGrad(true).named("rows");
        Tensor bias = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("bias");
        Tensor column = Tensor.of(new double[]{1, 2}, 2, 1).requiresGrad(true).named("column");
        assertThat(passed(() -> rows.add(bias))).isEqualTo(Message.of("explain.now.passed.bias"));
        assertThat(passed(() -> rows.add(bias.detach()))).as("the constant gets no gradient")
                .isEqualTo(Message.of("explain.now.passed.sum"));
        assertThat(passed(() -> rows.detach().add(column)))
                .isEqualTo(Message.of("explain.now.passed.broadcast", "name", named("column")));
        assertThat(passed(() -> bias.exp().named("made").add(rows)))
                .isEqualTo(Message.of("explain.now.passed.broadcast", "name", named("made")));
        assertThat(passed(() -> bias.add(column))).isEqualTo(Message.of("explain.now.passed.broadcast.both"));
    }

    @Test
    void theUpdate() {
        assertThat(told(TapeEvent.ParameterUpdated.class, 0))
                .isEqualTo(Message.of("explain.now.updated", "name", named("w")));
        assertThat(told(TapeEvent.OptimizerStepped.class, 0)).isEqualTo(Message.of("explain.now.stepped"));
    }

    @Test
    void atRateZeroNothingTakesAStep() {
        CapturedIteration still = Recordings.record(List.of(w), () -> {
            w.mul(2).sum().backward();
            new SGD(List.of(w), 0).step();
        });
        assertThat(told(still, TapeEvent.ParameterUpdated.class, 0))
                .isEqualTo(Message.of("explain.now.unmoved", "name", named("w")));
        assertThat(told(still, TapeEvent.OptimizerStepped.class, 0)).isEqualTo(Message.of("explain.now.unmoved.all"));
    }

    @Test
    void whatNoOptimizerMovedHasTakenNoStep() {
        Tensor other = Tensor.of(new double[]{2}).requiresGrad(true).named("other");
        CapturedIteration one = Recordings.record(List.of(w, other), () -> {
            w.mul(other).sum().backward();
            new SGD(List.of(w), 0.1).step();
            new SGD(List.of(other), 0.1).step();
        });
        assertThat(told(one, TapeEvent.OptimizerStepped.class, 0))
                .isEqualTo(Message.of("explain.now.stepped.part", "count", "1", "all", "2"));
        List<TapeEvent> events = one.events();
        TapeEvent step = events.stream().filter(TapeEvent.OptimizerStepped.class::isInstance).findFirst().orElseThrow();
        assertThat(Narration.of(new TapeReader(one).at(events.lastIndexOf(step) + 1)))
                .isEqualTo(Message.of("explain.now.stepped"));
    }

    @Test
    void groupsWithRulesOfTheirOwnAreNotToldOneRule() {
        Tensor other = Tensor.of(new double[]{2}).requiresGrad(true).named("other");
        ParameterGroup decayed = new ParameterGroup(List.of(w), 0.1).with(Option.WEIGHT_DECAY, 0.01);
        CapturedIteration two = Recordings.record(List.of(w, other), () -> {
            w.mul(other).sum().backward();
            new SGD(List.of(decayed, new ParameterGroup(List.of(other), 0.5))).step();
        });
        assertThat(told(two, TapeEvent.OptimizerStepped.class, 0)).isEqualTo(Message.of("explain.now.stepped.rules"));
        List<TapeEvent> events = two.events();
        TapeEvent last = events.stream().filter(TapeEvent.OptimizerStepped.class::isInstance).findFirst().orElseThrow();
        TapeSnapshot stepped = new TapeReader(two).at(events.indexOf(last) + 1);
        assertThat(StateLine.of(stepped, null)).as("no formula holds for all").isEmpty();
        long picked = stepped.updated().getFirst().tensor();
        assertThat(StateLine.of(stepped, picked)).singleElement().extracting(StateLine::formula).asString()
                .contains("0.01");
    }

    @Test
    void anotherRuleIsTold() {
        TapeSnapshot stepped = new TapeSnapshot(1, 1, 1, List.of(), List.of(), Phase.UPDATE,
                new TapeEvent.OptimizerStepped(new UpdateRule(List.of("v = a", "data -= v"), Map.of(), false)), 0,
                null);
        assertThat(Narration.of(stepped))
                .isEqualTo(Message.of("explain.now.stepped.rule"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            5        | 1 | explain.now.clipped     | 5   | 0.2
            0.5      | 1 | explain.now.clipped.not | 0.5 | 1
            NaN      | 1 | explain.now.clipped.nan | nan | nan
            Infinity | 1 | explain.now.clipped.inf | inf | 0
            """)
    void clipping(double norm, double most, String key, String written, String factor) {
        TapeSnapshot clipped = new TapeSnapshot(1, 1, 1, List.of(), List.of(), Phase.UPDATE,
                new TapeEvent.GradientsClipped(norm, most), 0, null);
        assertThat(Narration.of(clipped))
                .isEqualTo(Message.of(key, "norm", written, "most", "1", "factor", factor));
    }
}
