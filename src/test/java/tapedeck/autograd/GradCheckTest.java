package tapedeck.autograd;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.function.Context;
import tapedeck.function.Function;
import tapedeck.function.Signature;
import tapedeck.text.Message;

class GradCheckTest {
    private static Tensor leaf(double... values) {
        return Tensor.of(values).requiresGrad(true);
    }

    /** Squares, and claims the slope of another function. */
    private record Wrong(double slope, double tangent) implements Function {
        @Override
        public Signature<?> signature() {
            return Signature.of("wrong", "WrongBackward0");
        }

        @Override
        public List<Message> derivative() {
            return List.of();
        }

        @Override
        public NdArray forward(Context context, NdArray[] inputs) {
            return NdArray.of(new double[]{inputs[0].get(0) * inputs[0].get(0)}, 1);
        }

        @Override
        public @Nullable NdArray[] backward(Context context, NdArray gradient) {
            return new NdArray[]{NdArray.of(new double[]{gradient.get(0) * slope}, 1)};
        }

        @Override
        public NdArray jvp(Context context, @Nullable NdArray[] tangents) {
            return NdArray.of(new double[]{Objects.requireNonNull(tangents[0]).get(0) * tangent}, 1);
        }
    }

    @Test
    void aRightGradientPasses() {
        Tensor x = leaf(0.5, 2);
        Tensor w = leaf(3, -1);
        GradCheck.Report report = new GradCheck().check(() -> x.mul(w).sin(), List.of(x, w));
        assertThat(report.passed()).isTrue();
        assertThat(report.largestError()).isLessThan(1e-8);
        assertThat(report.forwardError()).isLessThan(1e-12);
    }

    @Test
    void inputsAndTheirGradientsStayAsTheyWere() {
        Tensor x = leaf(0.1, 0.2);
        x.sum().backward();
        new GradCheck().check(() -> x.exp().sum(), List.of(x));
        assertThat(x.data().toArray()).containsExactly(0.1, 0.2);
        assertThat(Objects.requireNonNull(x.grad()).data().toArray()).containsExactly(1, 1);
    }

    @Test
    void aWrongGradientIsFoundAndNamed() {
        Tensor x = leaf(3);
        Tensor unused = leaf(1);
        GradCheck.Report report = new GradCheck().check(() -> Operations.apply(new Wrong(6.1, 6.1), x),
                List.of(unused, x));
        assertThat(report.passed()).isFalse();
        GradCheck.Place worst = Objects.requireNonNull(report.worst());
        assertThat(worst.input()).isEqualTo(1);
        assertThat(worst.element()).isZero();
        assertThat(worst.backward()).isEqualTo(6.1);
        assertThat(report.largestError()).isBetween(0.0999, 0.1001);
    }

    @Test
    void aWrongTangentIsFound() {
        Tensor x = leaf(3);
        GradCheck.Report report = new GradCheck().check(() -> Operations.apply(new Wrong(6, 6.5), x), List.of(x));
        assertThat(report.passed()).isFalse();
        assertThat(report.largestError()).isLessThan(1e-6);
        assertThat(report.forwardError()).isGreaterThan(0.05);
    }

    @Test
    void aNaNDoesNotPass() {
        Tensor x = leaf(-1);
        assertThat(new GradCheck().check(() -> x.sqrt(), List.of(x)).passed()).isFalse();
    }

    @Test
    void onlyLeavesThatRequireGradCanBeChecked() {
        Tensor x = Tensor.ones(1);
        assertThatThrownBy(() -> new GradCheck().check(x::exp, List.of(x))).isInstanceOf(EngineException.class);
    }
}
