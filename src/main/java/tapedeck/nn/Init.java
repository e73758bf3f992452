package tapedeck.nn;

import java.util.Arrays;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.function.ErrorFunction;

/** Fills parameters before training: PyTorch's {@code torch.nn.init}. The same seed gives the same numbers. */
public final class Init {
    /** The numbers of which type PyTorch would draw; what is kept is float64. */
    public enum Draw {
        /** As a notebook does unless told otherwise; widened. */
        FLOAT32,
        /** As after {@code torch.set_default_dtype(torch.float64)}. */
        FLOAT64;

        private double round(double x) {
            return this == FLOAT32 ? (float) x : x;
        }
    }

    /** A normal distribution of which only what lies from {@code low} to {@code high} is drawn. */
    public record Cut(double mean, double std, double low, double high) {}

    /** The kind of layer that follows, and by how much it shrinks a signal. */
    public enum Gain {
        /** Nothing. */
        LINEAR(1),
        /** The sigmoid. */
        SIGMOID(1),
        /** The hyperbolic tangent. */
        TANH(5.0 / 3),
        /** The rectifier: He's initialisation. */
        RELU(Math.sqrt(2));

        private final double value;

        Gain(double value) {
            this.value = value;
        }

        /** PyTorch's {@code calculate_gain}. */
        public double value() {
            return value;
        }

        /** PyTorch's {@code calculate_gain('leaky_relu', slope)}. */
        public static double leakyRelu(double slope) {
            return Math.sqrt(2 / (1 + slope * slope));
        }
    }

    private record Fan(int in, int out) {
        static Fan of(Tensor tensor) {
            Shape shape = tensor.shape();
            if (shape.dim() < 2) {
                throw EngineException.value(
                        "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions");
            }
            int field = Arrays.stream(shape.toArray()).skip(2).reduce(1, (a, b) -> a * b);
            return new Fan(shape.size(1) * field, shape.size(0) * field);
        }
    }

    private Init() {}

    /** Uniform from [from, to); returns the tensor. */
    public static Tensor uniform_(Tensor tensor, double from, double to, Generator generator, Draw draw) {
        NdArray data = tensor.data();
        switch (draw) {
            case FLOAT32 -> generator.uniformFloat_(data, from, to);
            case FLOAT64 -> generator.uniform_(data, from, to);
        }
        return tensor;
    }

    /** From the normal distribution; returns the tensor. */
    public static Tensor normal_(Tensor tensor, double mean, double std, Generator generator, Draw draw) {
        NdArray data = tensor.data();
        switch (draw) {
            case FLOAT32 -> generator.normalFloat_(data, mean, std);
            case FLOAT64 -> generator.normal_(data, mean, std);
        }
        return tensor;
    }

    /**
     * From the normal distribution cut off at {@code low} and {@code high}, by the inverse of the error function;
     * returns the tensor.
     */
    public static Tensor truncNormal_(Tensor tensor, Cut cut, Generator generator, Draw draw) {
        double from = 2 * ErrorFunction.normal((cut.low - cut.mean) / cut.std) - 1;
        double to = 2 * ErrorFunction.normal((cut.high - cut.mean) / cut.std) - 1;
        uniform_(tensor, from, to, generator, draw);
        NdArray data = tensor.data();
        double[] x = data.copy().toArray();
        for (int i = 0; i < x.length; i++) {
            double z = draw.round(draw.round(ErrorFunction.inverse(x[i])) * cut.std * Math.sqrt(2));
            x[i] = Math.clamp(draw.round(z + cut.mean), draw.round(cut.low), draw.round(cut.high));
        }
        data.assign(NdArray.of(x, data.shape().toArray()));
        return tensor;
    }

    /** All 0; returns the tensor. */
    public static Tensor zeros_(Tensor tensor) {
        tensor.data().assign(NdArray.scalar(0));
        return tensor;
    }

    /**
     * Glorot and Bengio 2010: uniform within {@code ±gain · √(6 / (fan in + fan out))}; returns the tensor.
     *
     * @throws EngineException with PyTorch's text for fewer than 2 dimensions
     */
    public static Tensor xavierUniform_(Tensor tensor, double gain, Generator generator, Draw draw) {
        double bound = Math.sqrt(3) * xavier(tensor, gain);
        return uniform_(tensor, -bound, bound, generator, draw);
    }

    /** Glorot and Bengio 2010: normal with deviation {@code gain · √(2 / (fan in + fan out))}; returns the tensor. */
    public static Tensor xavierNormal_(Tensor tensor, double gain, Generator generator, Draw draw) {
        return normal_(tensor, 0, xavier(tensor, gain), generator, draw);
    }

    private static double xavier(Tensor tensor, double gain) {
        Fan fan = Fan.of(tensor);
        return gain * Math.sqrt(2.0 / (fan.in + fan.out));
    }

    /**
     * He and others 2015: uniform within {@code ±gain · √(3 / fan in)}; returns the tensor.
     *
     * @throws EngineException with PyTorch's text for fewer than 2 dimensions
     */
    public static Tensor kaimingUniform_(Tensor tensor, double gain, Generator generator, Draw draw) {
        double bound = Math.sqrt(3) * (gain / Math.sqrt(Fan.of(tensor).in));
        return uniform_(tensor, -bound, bound, generator, draw);
    }

    /** He and others 2015: normal with deviation {@code gain / √(fan in)}; returns the tensor. */
    public static Tensor kaimingNormal_(Tensor tensor, double gain, Generator generator, Draw draw) {
        return normal_(tensor, 0, gain / Math.sqrt(Fan.of(tensor).in), generator, draw);
    }
}
