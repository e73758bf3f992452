package tapedeck.array;

import java.util.function.DoubleSupplier;
import tapedeck.text.PythonText;

/**
 * The distributions that PyTorch draws from beside uniform and normal, from a {@link Generator}'s stream. A float32 tensor gets the
 * numbers of its type ({@code single}), drawn in float64 and rounded where PyTorch does so. Each method fills the array and returns it.
 * Confined to the generator's thread.
 */
public final class Distributions {
    private static final double HALF_EPS_DOUBLE = 0x1p-53;
    private static final double HALF_EPS_FLOAT = 0x1p-24;

    private final Generator generator;
    private final boolean single;

    /** @param single whether what is drawn is float32 */
    public Distributions(Generator generator, boolean single) {
        this.generator = generator;
        this.single = single;
    }

    /**
     * Whole numbers from {@code from} to {@code to − 1}, {@code x mod (to − from) + from}, which slightly prefers the
     * lower ones: {@code torch.randint} and {@code random_}. A range of 2³² or more takes 64 bits a number.
     *
     * @throws EngineException with PyTorch's text if there is none
     */
    public NdArray integers(NdArray array, long from, long to) {
        if (from >= to) {
            throw new EngineException("random_ expects 'from' to be less than 'to', but got from=" + from + " >= to="
                    + to);
        }
        long range = to - from;
        return integers(array, from, range, Long.compareUnsigned(range, 1L << Integer.SIZE) >= 0);
    }

    /**
     * Whole numbers {@code x mod range + from}.
     *
     * @param range how many there are, unsigned
     * @param wide whether each takes 64 bits of the stream instead of 32
     */
    public NdArray integers(NdArray array, long from, long range, boolean wide) {
        return fill(array, () -> (double) (Long.remainderUnsigned(wide
                ? generator.next64()
                : Integer.toUnsignedLong(generator.next32()), range) + from));
    }

    /** 1 with probability {@code p}, else 0: {@code bernoulli_(p)}, whatever the type of what is filled. */
    public NdArray bernoulli_(NdArray array, double p) {
        RandomChecks.bernoulli(p);
        return fill(array, () -> generator.nextDouble() < p ? 1 : 0);
    }

    /**
     * 1 with its own probability for each element: {@code torch.bernoulli(p)}; float32 if they are.
     *
     * @throws EngineException with PyTorch's text if one is none
     */
    public NdArray bernoulli(NdArray probabilities) {
        NdArray p = probabilities.contiguous();
        NdArray result = NdArray.empty(p.shape());
        for (int i = 0; i < p.numel(); i++) {
            double each = p.values()[p.offset() + i];
            if (!(each >= 0 && each <= 1)) {
                throw new EngineException("Expected p_in >= 0 && p_in <= 1 to be true, but got false.  (Could this "
                        + "error message be improved?  If so, please report an enhancement request to PyTorch.)");
            }
            result.values()[i] = uniform() < each ? 1 : 0;
        }
        return result;
    }

    /** {@code −log(1 − u) / lambda}: the waiting time of a rate. */
    public NdArray exponential_(NdArray array, double lambda) {
        positive("exponential_", "lambda", lambda);
        return fill(array, () -> -1 / lambda * StrictMath.log1p(-generator.nextDouble()));
    }

    /** {@code ⌈log u / log(1 − p)⌉}: the trials until the first success. */
    public NdArray geometric_(NdArray array, double p) {
        if (!(p > 0 && p < 1)) {
            throw new EngineException("geometric_ expects p to be in (0, 1), but got p=" + PythonText.general(p));
        }
        return fill(array, () -> Math.ceil(StrictMath.log(generator.nextDouble()) / StrictMath.log1p(-p)));
    }

    /** The exponential of a normal number. */
    public NdArray logNormal_(NdArray array, double mean, double std) {
        positive("log_normal_", "std", std);
        return fill(array, () -> StrictMath.exp(generator.nextNormal() * std + mean));
    }

    /** {@code median + sigma · tan(π (u − 1/2))}. */
    public NdArray cauchy_(NdArray array, double median, double sigma) {
        if (!(sigma > 0)) {
            throw new EngineException("cauchy_ expects sigma > 0.0, but found sigma=" + PythonText.general(sigma));
        }
        double eps = single ? HALF_EPS_FLOAT : HALF_EPS_DOUBLE;
        return fill(array, () -> {
            double u = generator.nextDouble();
            double inside = u > 1 - eps ? 1 - eps : u < eps ? eps : u;
            return median + sigma * StrictMath.tan(Math.PI * (inside - 0.5));
        });
    }

    /** How many events of each rate happen in a unit of time: {@code torch.poisson}. */
    public NdArray poisson(NdArray rates) {
        NdArray contiguous = rates.contiguous();
        NdArray result = NdArray.empty(contiguous.shape());
        Poisson poisson = new Poisson(generator::nextDouble);
        for (int i = 0; i < contiguous.numel(); i++) {
            double rate = contiguous.values()[contiguous.offset() + i];
            if (!(rate >= 0)) {
                throw new EngineException("invalid Poisson rate, expected rate to be non-negative");
            }
            result.values()[i] = poisson.draw(rate);
        }
        return result;
    }

    /** As many numbers of the stream as the array has elements, in the order of its memory. */
    private NdArray fill(NdArray array, DoubleSupplier next) {
        double[] out = new double[array.numel()];
        for (int i = 0; i < out.length; i++) {
            out[i] = round(next.getAsDouble());
        }
        return MemoryOrder.fill(array, out);
    }

    private double uniform() {
        return single ? generator.nextFloat() : generator.nextDouble();
    }

    private double round(double x) {
        return single ? (float) x : x;
    }

    private static void positive(String who, String name, double value) {
        if (!(value > 0)) {
            throw new EngineException(who + " expects " + name + " > 0.0, but found " + name + "="
                    + PythonText.general(value));
        }
    }
}
