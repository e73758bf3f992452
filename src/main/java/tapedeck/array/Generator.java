package tapedeck.array;

import java.util.Arrays;

/**
 * A seeded source of random numbers: PyTorch's own CPU stream, so that the same seed gives a notebook's numbers.
 * The methods named {@code …Float} draw as PyTorch does for float32, its default, and widen to double; the others
 * as it does for {@code dtype=torch.float64}. Uniform numbers, permutations and 16 or more normal numbers of
 * float32 are equal to the last bit to those of an x86 machine with AVX2; the other normal ones pass through the
 * machine's log, sin and cos and may differ in the last bit or two. Confined to one thread.
 */
public final class Generator {
    /** {@code randn} switches at this size from pairs to blocks, as PyTorch does. */
    private static final int BLOCK = 16;
    private static final double UNIT_53 = 0x1p-53;
    private static final float UNIT_24 = 0x1p-24f;
    private static final long MASK_53 = (1L << 53) - 1;
    private static final int MASK_24 = (1 << 24) - 1;

    private final MersenneTwister twister = new MersenneTwister();
    /** The second of a pair of normal numbers, drawn and not yet given; NaN if there is none. */
    private double spare = Double.NaN;

    /** The state of a stream: immutable, for checkpoints. */
    public static final class State {
        private final int[] words;
        private final int position;
        private final double spare;

        private State(int[] words, int position, double spare) {
            this.words = words;
            this.position = position;
            this.spare = spare;
        }

        /**
         * A state read back from a file.
         *
         * @param words as {@link #words} gave them
         * @param position as {@link #position} gave it
         * @param spare as {@link #spare} gave it
         * @throws EngineException if no generator can be in such a state
         */
        public static State of(int[] words, int position, double spare) {
            if (words.length != MersenneTwister.N || position < 0 || position > MersenneTwister.N) {
                throw new EngineException("RNG state is wrong size");
            }
            return new State(words.clone(), position, spare);
        }

        /** The 624 words of the Mersenne Twister. */
        public int[] words() {
            return words.clone();
        }

        /** The next word to be given, 0 to 624. */
        public int position() {
            return position;
        }

        /** The normal number drawn ahead, or NaN. */
        public double spare() {
            return spare;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof State state && position == state.position
                    && Double.compare(spare, state.spare) == 0 && Arrays.equals(words, state.words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words) * 31 + position;
        }
    }

    private Generator() {}

    /** A generator that starts at {@code seed}, of which the Mersenne Twister uses the low 32 bits. */
    public static Generator manualSeed(long seed) {
        Generator generator = new Generator();
        generator.twister.seed(seed);
        return generator;
    }

    /** Where the stream stands. */
    public State state() {
        return new State(twister.words(), twister.position(), spare);
    }

    /** Goes on from where {@link #state} was taken. */
    public void restore(State state) {
        twister.restore(state.words, state.position);
        spare = state.spare;
    }

    /** Draws uniformly from [0, 1). */
    public NdArray rand(Shape shape) {
        return fresh(uniform_(NdArray.empty(shape), 0, 1));
    }

    /** Draws uniformly from [0, 1) as PyTorch does for float32. */
    public NdArray randFloat(Shape shape) {
        return fresh(uniformFloat_(NdArray.empty(shape), 0, 1));
    }

    /** Draws from the standard normal distribution. */
    public NdArray randn(Shape shape) {
        return fresh(normal_(NdArray.empty(shape), 0, 1));
    }

    /** Draws from the standard normal distribution as PyTorch does for float32. */
    public NdArray randnFloat(Shape shape) {
        return fresh(normalFloat_(NdArray.empty(shape), 0, 1));
    }

    /** Fills {@code array} uniformly from [from, to); returns it. */
    public NdArray uniform_(NdArray array, double from, double to) {
        RandomChecks.uniform(from, to, Double.MAX_VALUE, "Double");
        double[] out = new double[array.numel()];
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.fma(nextDouble(), to - from, from);
        }
        return MemoryOrder.fill(array, out);
    }

    /** Fills {@code array} uniformly from [from, to) as PyTorch does for float32; returns it. */
    public NdArray uniformFloat_(NdArray array, double from, double to) {
        RandomChecks.uniform(from, to, Float.MAX_VALUE, "Float");
        double[] out = new double[array.numel()];
        float low = (float) from;
        float range = (float) to - low;
        for (int i = 0; i < out.length; i++) {
            out[i] = Math.fma(nextFloat(), range, low);
        }
        return MemoryOrder.fill(array, out);
    }

    /** Fills {@code array} from the normal distribution; returns it. */
    public NdArray normal_(NdArray array, double mean, double std) {
        return normal(array, mean, std, false);
    }

    /** Fills {@code array} from the normal distribution as PyTorch does for float32; returns it. */
    public NdArray normalFloat_(NdArray array, double mean, double std) {
        return normal(array, mean, std, true);
    }

    private NdArray normal(NdArray array, double mean, double std, boolean single) {
        RandomChecks.normal(std);
        double[] out = new double[array.numel()];
        if (out.length < BLOCK || !array.contiguous) {
            for (int i = 0; i < out.length; i++) {
                double x = nextNormal() * std + mean;
                out[i] = single ? (float) x : x;
            }
            return MemoryOrder.fill(array, out);
        }
        uniform(out, 0, single);
        for (int i = 0; i + BLOCK <= out.length; i += BLOCK) {
            block(out, i, mean, std, single);
        }
        if (out.length % BLOCK != 0) { // the last 16 are drawn anew, over what was there
            int tail = out.length - BLOCK;
            uniform(out, tail, single);
            block(out, tail, mean, std, single);
        }
        return MemoryOrder.fill(array, out);
    }

    private void uniform(double[] out, int from, boolean single) {
        for (int i = from; i < out.length; i++) {
            out[i] = single ? nextFloat() : nextDouble();
        }
    }

    private static void block(double[] out, int at, double mean, double std, boolean single) {
        if (single) {
            BoxMuller.blockFloat(out, at, (float) mean, (float) std);
        } else {
            BoxMuller.block(out, at, mean, std);
        }
    }

    /** 1 with probability {@code p}, else 0, for each element: {@code torch.bernoulli} where PyTorch has no MKL. */
    public NdArray bernoulli(Shape shape, double p) {
        return fresh(new Distributions(this, false).bernoulli_(NdArray.empty(shape), p));
    }

    /** The numbers 0 to n-1 in random order. A negative {@code n} is refused with PyTorch's text. */
    public int[] randperm(int n) {
        int[] order = new int[Shape.of(n).numel()];
        Arrays.setAll(order, i -> i);
        for (int i = 0; i < n - 1; i++) {
            int j = i + Integer.remainderUnsigned(twister.next32(), n - i);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
        return order;
    }

    /** A whole number from 0 to 2⁶³ − 1: {@code torch.empty((), dtype=torch.int64).random_()}. */
    public long random() {
        return twister.next64() & Long.MAX_VALUE;
    }

    int next32() {
        return twister.next32();
    }

    long next64() {
        return twister.next64();
    }

    /** Uniform from [0, 1), 53 bits. */
    double nextDouble() {
        return (twister.next64() & MASK_53) * UNIT_53;
    }

    /** Uniform from [0, 1), 24 bits. */
    float nextFloat() {
        return (twister.next32() & MASK_24) * UNIT_24;
    }

    /** The next normal number: they are made two at a time, and the second of a pair may be kept for the next call. */
    double nextNormal() {
        double z = spare;
        spare = Double.NaN;
        if (Double.isNaN(z)) {
            double u1 = nextDouble();
            double u2 = nextDouble();
            double radius = Math.sqrt(-2 * StrictMath.log1p(-u2));
            double theta = 2 * Math.PI * u1;
            spare = radius * StrictMath.sin(theta);
            z = radius * StrictMath.cos(theta);
        }
        return z;
    }

    static NdArray fresh(NdArray array) {
        array.storage.version = 0; // filling a new array is no change of it
        return array;
    }
}
