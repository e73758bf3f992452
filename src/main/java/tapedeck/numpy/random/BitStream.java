package tapedeck.numpy.random;

/** A source of numpy's random numbers: a generator of bits, and what is made of them differently for each. */
interface BitStream {
    int BITS_53_DOWN = 11;
    double UNIT_53 = 0x1p-53;

    /** 32 random bits. */
    int next32();

    /** 64 random bits. */
    long next64();

    /** Uniform from [0, 1), 53 bits. */
    double nextDouble();

    /** From the standard normal distribution. */
    double nextNormal();

    /** From the exponential distribution of rate 1. */
    double nextExponential();
}
