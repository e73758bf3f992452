package tapedeck.numpy.random;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.function.DoubleSupplier;
import tapedeck.array.Generator;
import tapedeck.array.Poisson;

/**
 * A source of random numbers that draws what numpy draws: as {@code numpy.random.seed} and {@code RandomState} do, or
 * as {@code default_rng}. The same seed gives the same numbers; those that pass through a logarithm may differ in the
 * last bit. The arguments are checked by whoever has them from a program. Confined to one thread.
 */
public final class NumpyRandom {
    private final BitStream bits;
    private final boolean legacy;

    private NumpyRandom(BitStream bits, boolean legacy) {
        this.bits = bits;
        this.legacy = legacy;
    }

    /** {@code RandomState(seed)}, of which the low 32 bits count. */
    public static NumpyRandom legacy(long seed) {
        return new NumpyRandom(new MersenneStream((int) seed), true);
    }

    /** {@code default_rng(seed)}; the seed is not negative. */
    public static NumpyRandom modern(BigInteger seed) {
        return new NumpyRandom(new Pcg64(seed), false);
    }

    /** Where the stream of a RandomState stands. */
    public Generator.State state() {
        MersenneStream stream = (MersenneStream) bits;
        return Generator.State.of(stream.twister.words(), stream.twister.position(), stream.spare);
    }

    /** Goes on from where {@link #state} was taken. */
    public void restore(Generator.State state) {
        MersenneStream stream = (MersenneStream) bits;
        stream.twister.restore(state.words(), state.position());
        stream.spare = state.spare();
    }

    /** Uniform from [0, 1). */
    public double[] random(int n) {
        return fill(n, bits::nextDouble);
    }

    /** Uniform from [low, high). */
    public double[] uniform(int n, double low, double high) {
        double range = high - low;
        return fill(n, () -> low + range * bits.nextDouble());
    }

    /** From the normal distribution. */
    public double[] normal(int n, double loc, double scale) {
        return fill(n, () -> loc + scale * bits.nextNormal());
    }

    /** From the standard normal distribution. */
    public double[] standardNormal(int n) {
        return fill(n, bits::nextNormal);
    }

    /** From the exponential distribution of mean {@code scale}. */
    public double[] exponential(int n, double scale) {
        return fill(n, () -> scale * bits.nextExponential());
    }

    /** The exponentials of normal numbers. */
    public double[] lognormal(int n, double mean, double sigma) {
        return fill(n, () -> StrictMath.exp(mean + sigma * bits.nextNormal()));
    }

    /** From the Poisson distribution. */
    public double[] poisson(int n, double rate) {
        Poisson poisson = new Poisson(bits::nextDouble);
        return fill(n, () -> poisson.draw(rate));
    }

    /** Successes among {@code trials}, each of probability p. */
    public double[] binomial(int n, long trials, double p) {
        Binomial binomial = new Binomial(bits);
        return fill(n, () -> binomial.draw(trials, p));
    }

    /** From the gamma distribution. */
    public double[] gamma(int n, double shape, double scale) {
        StandardGamma gamma = new StandardGamma(bits);
        return fill(n, () -> scale * gamma.draw(shape));
    }

    /** From the beta distribution. */
    public double[] beta(int n, double a, double b) {
        StandardGamma gamma = new StandardGamma(bits);
        return fill(n, () -> gamma.beta(a, b));
    }

    /** From the Laplace distribution. */
    public double[] laplace(int n, double loc, double scale) {
        return fill(n, () -> {
            while (true) {
                double u = bits.nextDouble();
                if (u >= 0.5) {
                    return loc - scale * StrictMath.log(2 - u - u);
                }
                if (u > 0) {
                    return loc + scale * StrictMath.log(u + u);
                }
            }
        });
    }

    /**
     * Whole numbers from {@code low} to {@code high − 1}: {@code randint} and {@code integers}.
     *
     * @param width of the type in bits: 1 for bool, 8, 16, 32 or 64
     */
    public long[] integers(int n, long low, long high, int width) {
        long greatest = high - low - 1;
        long[] result = new long[n];
        if (width < Integer.SIZE) {
            result = legacy
                    ? BoundedIntegers.smallMasked(bits, n, (int) greatest, width)
                    : BoundedIntegers.smallMultiplied(bits, n, (int) greatest, width);
        } else {
            for (int i = 0; i < n; i++) {
                result[i] = legacy
                        ? BoundedIntegers.masked(bits, greatest)
                        : BoundedIntegers.multiplied(bits, greatest);
            }
        }
        for (int i = 0; i < n; i++) {
            result[i] += low;
        }
        return result;
    }

    /** The order into which {@code n} things are shuffled. */
    public int[] permutation(int n) {
        int[] order = new int[n];
        Arrays.setAll(order, i -> i);
        for (int i = n - 1; i > 0; i--) {
            swap(order, i, (int) BoundedIntegers.masked(bits, i));
        }
        return order;
    }

    /** Places of a population drawn with equal probability. */
    public int[] choice(int population, int n, boolean replace) {
        if (replace) {
            return Arrays.stream(integers(n, 0, population, Long.SIZE)).mapToInt(i -> (int) i).toArray();
        }
        return legacy
                ? Arrays.copyOf(permutation(population), n)
                : new ChoiceWithoutReplacement(bits).draw(population, n);
    }

    /** Places of a population drawn with the probabilities {@code p}, which sum to 1. */
    public int[] choice(double[] p, int n, boolean replace) {
        return replace ? WeightedChoice.with(bits, p, n) : WeightedChoice.without(bits, p, n);
    }

    static void swap(int[] order, int i, int j) {
        int kept = order[i];
        order[i] = order[j];
        order[j] = kept;
    }

    private static double[] fill(int n, DoubleSupplier next) {
        double[] out = new double[n];
        for (int i = 0; i < n; i++) {
            out[i] = next.getAsDouble();
        }
        return out;
    }
}
