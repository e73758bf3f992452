package tapedeck.function;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.array.NdArray;

/** A gradient that is not finite, as PyTorch 2.6 hands it on: a norm of nothing but zeros stops it for some p alone. */
class VectorNormTest {
    @ParameterizedTest
    @CsvSource({"2, NaN, NaN, NaN", "2, Infinity, NaN, NaN", "1, NaN, NaN, NaN", "3, NaN, 0, NaN",
            "3, Infinity, 0, NaN",
            "Infinity, NaN, NaN, NaN", "0.5, NaN, NaN, NaN"})
    void whatIsNotFiniteGoesOn(double p, double gradient, double ofZeros, double ofZeroAmongOthers) {
        assertThat(gradient(p, gradient, 0, 0)[0]).isEqualTo(Double.valueOf(ofZeros));
        assertThat(gradient(p, gradient, 0, 2)[0]).isEqualTo(Double.valueOf(ofZeroAmongOthers));
    }

    private static double[] gradient(double p, double incoming, double... x) {
        NdArray[] in = {NdArray.of(x, x.length)};
        Context context = new Context(in, 1);
        Function norm = new VectorNorm(p, Dims.ALL, false);
        norm.forward(context, in);
        return Objects.requireNonNull(norm.backward(context, NdArray.scalar(incoming))[0]).toArray();
    }
}
