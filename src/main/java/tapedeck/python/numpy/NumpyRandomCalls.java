package tapedeck.python.numpy;

import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.EngineException;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.numpy.Element;
import tapedeck.numpy.NumpyArray;
import tapedeck.numpy.random.NumpyRandom;
import tapedeck.python.bridge.Arguments;
import tapedeck.python.bridge.CallTable;

/** numpy's random numbers. The stream is the first argument of each call; a shape of None means a single number. */
public final class NumpyRandomCalls implements CallTable.Area {
    private final NumpyCalls arrays;

    /** @param arrays knows how a result without dimensions becomes a scalar */
    public NumpyRandomCalls(NumpyCalls arrays) {
        this.arrays = arrays;
    }

    @Override
    public void into(CallTable table) {
        table.put("np_random_state", in -> NumpyRandom.legacy(in.longInteger(0)));
        table.put("np_default_rng", in -> NumpyRandom.modern(new BigInteger(in.text(0))));
        table.put("np_draw", this::draw);
        table.put("np_integers", this::integers);
        table.put("np_permutation", in -> places(stream(in).permutation(in.integer(1)), in.integer(1)));
        table.put("np_choice", this::choice);
    }

    private static NumpyRandom stream(Arguments in) {
        return in.value(0).asHostObject();
    }

    private @Nullable Object draw(Arguments in) {
        NumpyRandom stream = stream(in);
        Shape shape = shape(in, 2);
        int n = shape.numel();
        double a = in.number(3, 0);
        double b = in.number(4, 1);
        double[] drawn = switch (in.text(1)) {
            case "random" -> stream.random(n);
            case "uniform" -> stream.uniform(n, a, b);
            case "normal" -> stream.normal(n, a, b);
            case "standard_normal" -> stream.standardNormal(n);
            case "exponential" -> stream.exponential(n, a);
            case "lognormal" -> stream.lognormal(n, a, b);
            case "poisson" -> stream.poisson(n, a);
            case "binomial" -> stream.binomial(n, (long) a, b);
            case "gamma" -> stream.gamma(n, a, b);
            case "beta" -> stream.beta(n, a, b);
            case "laplace" -> stream.laplace(n, a, b);
            default -> throw EngineException.type("numpy.random." + in.text(1) + " is not in Tapedeck");
        };
        boolean whole = in.text(1).equals("poisson") || in.text(1).equals("binomial");
        return result(drawn, whole ? DType.INT64 : DType.FLOAT64, shape);
    }

    private @Nullable Object integers(Arguments in) {
        Shape shape = shape(in, 1);
        DType type = in.type(4);
        int width = switch (type) {
            case BOOL -> 1;
            case UINT8, INT8 -> 8;
            case INT16 -> 16;
            case INT32 -> 32;
            default -> 64;
        };
        long[] drawn = stream(in).integers(shape.numel(), in.longInteger(2), in.longInteger(3), width);
        return result(Arrays.stream(drawn).asDoubleStream().toArray(), type, shape);
    }

    private @Nullable Object choice(Arguments in) {
        Shape shape = shape(in, 2);
        int n = shape.numel();
        int[] drawn = in.isNone(4)
                ? stream(in).choice(in.integer(1), n, in.flag(3))
                : stream(in).choice(in.numbers(4), n, in.flag(3));
        return places(drawn, shape.toArray());
    }

    private static NumpyArray places(int[] places, int... shape) {
        double[] values = Arrays.stream(places).asDoubleStream().toArray();
        return new NumpyArray(NdArray.of(values, shape), Element.of(DType.INT64));
    }

    private static Shape shape(Arguments in, int i) {
        return in.isNone(i) ? Shape.of() : Shape.of(in.integers(i));
    }

    private @Nullable Object result(double[] values, DType type, Shape shape) {
        return arrays.out(new NumpyArray(NdArray.of(values, shape.toArray()), Element.of(type)));
    }
}
