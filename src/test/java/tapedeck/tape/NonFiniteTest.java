package tapedeck.tape;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.optim.SGD;
import tapedeck.tape.NonFinite.Part;
import tapedeck.tape.TapeEvent.GradAccumulated;
import tapedeck.tape.TapeEvent.GradientsComputed;
import tapedeck.tape.TapeEvent.ParameterUpdated;

class NonFiniteTest {
    private static NonFinite first(CapturedIteration captured) {
        return Objects.requireNonNull(NonFinite.first(captured.events()));
    }

    private static CapturedIteration record(List<Tensor> parameters, Runnable program) {
        return Recordings.record(parameters, program);
    }

    @Test
    void aValueIsFoundWhereItArises() {
        Tensor x = Tensor.of(new double[]{2, 0, 5}).requiresGrad(true).named("x");
        NonFinite found = first(record(List.of(), () -> x.mul(1).log().sum().backward()));
        assertThat(found).isEqualTo(new NonFinite(1, Part.OUTPUT, 0, 1));
    }

    @Test
    void aValueThatWasSoBeforeAnyFunctionRanIsTheInputs() {
        Tensor bad = Tensor.of(new double[]{1, Double.NaN});
        assertThat(first(record(List.of(), () -> Tensor.ones(2).mul(bad))))
                .isEqualTo(new NonFinite(0, Part.INPUT, 1, 1));
    }

    @Test
    void whatIsMaskedWithInfinityOnPurposeDoesNotCountUnlessNaNComesOfIt() {
        Tensor scores = Tensor.of(new double[][]{{1, 2}, {3, 4}}).requiresGrad(true);
        Tensor mask = Tensor.of(new double[][]{{0, Double.NEGATIVE_INFINITY}, {0, 0}});
        assertThat(NonFinite.first(record(List.of(), () -> scores.add(mask).softmax(1).sum().backward()).events()))
                .isNull();
        Tensor all = Tensor.of(new double[][]{{Double.NEGATIVE_INFINITY, Double.NEGATIVE_INFINITY}, {0, 0}});
        assertThat(first(record(List.of(), () -> scores.add(all).softmax(1))))
                .isEqualTo(new NonFinite(1, Part.OUTPUT, 0, 0));
        Tensor huge = Tensor.of(new double[][]{{0, Double.POSITIVE_INFINITY}, {0, 0}});
        assertThat(first(record(List.of(), () -> scores.add(huge)))).isEqualTo(new NonFinite(0, Part.INPUT, 1, 1));
    }

    @Test
    void anInputThatNothingComesOfDoesNotCount() {
        Tensor endless = Tensor.of(new double[]{Double.NEGATIVE_INFINITY});
        assertThat(NonFinite.first(record(List.of(), () -> endless.relu()).events())).isNull();
    }

    @Test
    void aGradientIsFoundAtTheFunctionThatGivesIt() {
        Tensor x = Tensor.of(new double[]{4, 0}).requiresGrad(true);
        CapturedIteration captured = record(List.of(), () -> x.sqrt().mul(3).sum().backward());
        NonFinite found = first(captured);
        assertThat(captured.events().get(found.event())).isInstanceOfSatisfying(GradientsComputed.class,
                computed -> assertThat(computed.index()).isZero());
        assertThat(found).isEqualTo(new NonFinite(found.event(), Part.OUTGOING, 0, 1));
    }

    @Test
    void aSumOfFiniteContributionsIsFound() {
        Tensor v = Tensor.of(new double[]{1}).requiresGrad(true);
        CapturedIteration captured = record(List.of(),
                () -> IntStream.range(0, 2).forEach(_ -> v.mul(1.5e308).sum().backward()));
        NonFinite found = first(captured);
        assertThat(captured.events().get(found.event())).isInstanceOf(GradAccumulated.class);
        assertThat(found.part()).isEqualTo(Part.GRAD);
    }

    @Test
    void anUpdateIsFound() {
        Tensor w = Tensor.of(new double[]{1}).requiresGrad(true);
        CapturedIteration captured = record(List.of(w), () -> {
            w.mul(1e300).sum().backward();
            new SGD(List.of(w), 1e100).step();
        });
        NonFinite found = first(captured);
        assertThat(captured.events().get(found.event())).isInstanceOf(ParameterUpdated.class);
        assertThat(found.part()).isEqualTo(Part.UPDATED);
    }

    @Test
    void whatIsFiniteHasNoSuchPlace() {
        Tensor w = Tensor.of(new double[]{1}).requiresGrad(true);
        assertThat(NonFinite.first(record(List.of(w), () -> w.mul(3).sum().backward()).events())).isNull();
        assertThat(FiniteCheck.is(NdArray.of(new double[]{1, 2}, 2))).isTrue();
        assertThat(FiniteCheck.is(NdArray.of(new double[]{1, Double.NaN}, 2))).isFalse();
        assertThat(FiniteCheck.is(null)).isTrue();
    }
}
