package tapedeck.python.bridge;

import tapedeck.array.Generator;

/**
 * The random streams of one run: the one that {@code torch.manual_seed} sets, and those a script makes for itself. A
 * script that sets no seed draws the same numbers each time, so that a run can be played again.
 */
public final class RandomStreams {
    /** PyTorch's seed of a generator that nobody seeds. */
    static final long UNSEEDED = 67280421310721L;

    /** A stream with the seed it began at. */
    static final class Stream {
        final Generator generator = Generator.manualSeed(UNSEEDED);
        long seed = UNSEEDED;

        void seed(long from) {
            seed = from;
            generator.restore(Generator.manualSeed(from).state());
        }
    }

    private final Stream standard = new Stream();

    /** Returns what is drawn from where a script names no generator of its own. */
    public Generator standard() {
        return standard.generator;
    }

    /** The stream of a call's argument: the standard one for None. */
    Stream of(Arguments in, int i) {
        return in.isNone(i) ? standard : (Stream) in.value(i).asHostObject();
    }

    /** The generator of a call's argument: the standard one for None. */
    public Generator generator(Arguments in, int i) {
        return of(in, i).generator;
    }
}
