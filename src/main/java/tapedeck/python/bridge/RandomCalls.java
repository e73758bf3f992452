package tapedeck.python.bridge;

import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.DType;
import tapedeck.array.Distributions;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.MemoryOrder;
import tapedeck.array.Multinomial;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.InPlace;
import tapedeck.autograd.Tensor;
import tapedeck.function.Copy;
import tapedeck.function.Renamed;
import tapedeck.nn.Init;

/** Random numbers. The generator is the last argument of each call. */
public final class RandomCalls implements CallTable.Area {
    private static final int WIDE = 32;
    private final RandomStreams streams;

    /** @param streams of the run */
    public RandomCalls(RandomStreams streams) {
        this.streams = streams;
    }

    @Override
    public void into(CallTable table) {
        generators(table);
        fresh(table);
        inPlace(table);
        table.put("bernoulli", in -> drawn(in.tensor(0), "bernoulli_tensor_cpu_p_", draws(in, 1)::bernoulli));
        table.put("poisson", in -> drawn(in.tensor(0), "poisson_cpu", draws(in, 1)::poisson));
        table.put("multinomial", this::multinomial);
    }

    private Tensor multinomial(Arguments in) {
        Tensor weights = in.tensor(0);
        if (!weights.dtype().isFloating()) {
            throw new EngineException("multinomial only supports floating-point dtypes for input, got: "
                    + weights.dtype().scalarType());
        }
        return new Tensor(new Multinomial(streams.generator(in, 3), single(weights)).draw(weights.data(), in.integer(1),
                in.flag(2)), DType.INT64);
    }

    private void generators(CallTable table) {
        table.put("generator", _ -> new RandomStreams.Stream());
        table.put("manual_seed", in -> {
            streams.of(in, 1).seed(in.longInteger(0));
            return null;
        });
        table.put("initial_seed", in -> streams.of(in, 0).seed);
        table.put("random64", in -> streams.generator(in, 0).random());
        table.put("rng_state", in -> RngState.of(streams.of(in, 0)));
        table.put("set_rng_state", in -> {
            RngState.restore(streams.of(in, 1), in.tensor(0));
            return null;
        });
    }

    private void fresh(CallTable table) {
        table.put("rand", in -> uniform(streams.generator(in, 2), empty(in), in.type(1), 0, 1));
        table.put("randn", in -> normal(streams.generator(in, 2), empty(in), in.type(1), 0, 1));
        table.put("normal", in -> normal(streams.generator(in, 4), empty(in), in.type(1), in.number(2), in.number(3)));
        table.put("randint", in -> {
            NdArray array = new Distributions(streams.generator(in, 4), false).integers(empty(in), in.longInteger(2),
                    in.longInteger(3));
            in.type(1).round(array);
            return new Tensor(array.asNew(), in.type(1));
        });
        table.put("permutation", in -> streams.generator(in, 1).randperm(in.integer(0)));
        table.put("randperm", in -> {
            int[] order = streams.generator(in, 2).randperm(in.integer(0));
            NdArray array = NdArray.empty(Shape.of(order.length));
            for (int i = 0; i < order.length; i++) {
                array.values()[i] = in.type(1).of(order[i]);
            }
            return new Tensor(array, in.type(1));
        });
    }

    private static NdArray empty(Arguments in) {
        return NdArray.empty(Shape.of(in.integers(0)));
    }

    private static Tensor uniform(Generator generator, NdArray array, DType type, double from, double to) {
        floating(type, "check_uniform_bounds");
        return new Tensor(type == DType.FLOAT32
                ? generator.uniformFloat_(array, from, to).asNew()
                : generator.uniform_(array, from, to).asNew(), type);
    }

    private static Tensor normal(Generator generator, NdArray array, DType type, double mean, double std) {
        floating(type, "normal_kernel_cpu");
        return new Tensor(type == DType.FLOAT32
                ? generator.normalFloat_(array, mean, std).asNew()
                : generator.normal_(array, mean, std).asNew(), type);
    }

    private static void floating(DType type, String kernel) {
        if (!type.isFloating()) {
            throw new EngineException("\"" + kernel + "\" not implemented for '" + type.scalarType() + "'");
        }
    }

    private void inPlace(CallTable table) {
        table.put("uniform_", in -> fill("UniformBackward0", in.tensor(0), "check_uniform_bounds", array -> uniform(
                streams.generator(in, 3), array, in.tensor(0).dtype(), in.number(1), in.number(2)).data()));
        table.put("normal_", in -> fill("NormalBackward0", in.tensor(0), "normal_kernel_cpu", array -> normal(
                streams.generator(in, 3), array, in.tensor(0).dtype(), in.number(1), in.number(2)).data()));
        table.put("random_", in -> fill(in.isNone(2) ? "RandomBackward2" : "RandomBackward0", in.tensor(0), null,
                array -> integers(in, array)));
        table.put("bernoulli_", this::bernoulli);
        table.put("exponential_", in -> fill("ExponentialBackward0", in.tensor(0), "exponential_",
                array -> draws(in, 2).exponential_(array, in.number(1))));
        table.put("geometric_", in -> fill("GeometricBackward0", in.tensor(0), null,
                array -> draws(in, 2).geometric_(array, in.number(1))));
        table.put("log_normal_", in -> fill("LogNormalBackward0", in.tensor(0), "log_normal_",
                array -> draws(in, 3).logNormal_(array, in.number(1), in.number(2))));
        table.put("cauchy_", in -> fill("CauchyBackward0", in.tensor(0), "cauchy_",
                array -> draws(in, 3).cauchy_(array, in.number(1), in.number(2))));
        table.put("trunc_normal_", in -> {
            Tensor tensor = in.tensor(0);
            floating(tensor.dtype(), "check_uniform_bounds");
            Init.Cut cut = new Init.Cut(in.number(1), in.number(2), in.number(3), in.number(4));
            return fill("CopyBackwards", tensor, null,
                    array -> Init.truncNormal_(new Tensor(array, tensor.dtype()), cut,
                            streams.generator(in, 5), single(tensor) ? Init.Draw.FLOAT32 : Init.Draw.FLOAT64).data());
        });
    }

    private Tensor bernoulli(Arguments in) {
        Tensor tensor = in.tensor(0);
        if (!in.isTensor(1)) {
            return fill("BernoulliBackward2", tensor, null, array -> draws(in, 2).bernoulli_(array, in.number(1)));
        }
        Tensor p = in.tensor(1);
        NdArray drawn = new Distributions(streams.generator(in, 2), single(p))
                .bernoulli(p.expand(tensor.shape().toArray()).data());
        return tensor.copy_(new Tensor(drawn, tensor.dtype()));
    }

    /** Between two bounds, or with None for them whatever the type holds exactly. */
    private NdArray integers(Arguments in, NdArray array) {
        DType type = in.tensor(0).dtype();
        Distributions draws = draws(in, 3);
        if (!in.isNone(2)) {
            within(type, in.longInteger(1), "from");
            within(type, in.longInteger(2) - 1, "to - 1");
            return draws.integers(array, in.longInteger(1), in.longInteger(2));
        }
        return switch (type) {
            case BOOL -> draws.integers(array, 0, 2, false);
            case UINT8 -> draws.integers(array, 0, 1L << Byte.SIZE, false);
            case INT8 -> draws.integers(array, 0, 1L << (Byte.SIZE - 1), false);
            case INT16 -> draws.integers(array, 0, 1L << (Short.SIZE - 1), false);
            case INT32 -> draws.integers(array, 0, 1L << (WIDE - 1), false);
            case FLOAT32 -> draws.integers(array, 0, (1L << 24) + 1, false);
            case FLOAT64 -> draws.integers(array, 0, (1L << 53) + 1, true);
            case INT64 -> {
                NdArray drawn = draws.integers(array, 0, Long.MIN_VALUE, true);
                type.round(drawn); // refuses what is not held exactly
                yield drawn;
            }
        };
    }

    private static void within(DType type, long bound, String name) {
        boolean outside = switch (type) {
            case BOOL -> bound < 0 || bound > 1;
            case UINT8 -> bound < 0 || bound > 0xff;
            case INT8 -> bound != (byte) bound;
            case INT16 -> bound != (short) bound;
            case INT32 -> bound != (int) bound;
            case INT64, FLOAT32, FLOAT64 -> false;
        };
        if (outside) {
            throw new EngineException(name + " is out of bounds for " + type.cpp());
        }
    }

    private Distributions draws(Arguments in, int generator) {
        return new Distributions(streams.generator(in, generator), in.tensor(0).dtype() == DType.FLOAT32);
    }

    private static boolean single(Tensor tensor) {
        return tensor.dtype() == DType.FLOAT32;
    }

    private static Tensor drawn(Tensor like, String kernel, UnaryOperator<NdArray> draw) {
        floating(like.dtype(), kernel);
        return new Tensor(draw.apply(like.data()), like.dtype());
    }

    /** Draws beside the tensor and copies, so that autograd sees a change like any other, under PyTorch's name. */
    private static Tensor fill(String gradFn, Tensor tensor, @Nullable String kernel,
            UnaryOperator<NdArray> draw) {
        if (kernel != null) {
            floating(tensor.dtype(), kernel);
        }
        NdArray drawn = draw.apply(MemoryOrder.like(tensor.data(), NdArray::empty));
        return InPlace.apply(new Renamed(new Copy(), "copy_", gradFn), tensor,
                new Tensor(drawn, tensor.dtype()));
    }
}
