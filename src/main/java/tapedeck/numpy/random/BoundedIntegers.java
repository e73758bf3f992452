package tapedeck.numpy.random;

/** Whole numbers from 0 to a greatest one, each as probable: by masks and rejection, or by Lemire's multiplication (2019). */
final class BoundedIntegers {
    private static final long MASK_32 = 0xffffffffL;

    private BoundedIntegers() {}

    /** Random bits under a mask until they are no more than {@code greatest}, as RandomState and every shuffle draw. */
    static long masked(BitStream bits, long greatest) {
        if (greatest == 0) {
            return 0;
        }
        long mask = -1L >>> Long.numberOfLeadingZeros(greatest);
        boolean wide = Long.compareUnsigned(greatest, MASK_32) > 0;
        while (true) {
            long value = (wide ? bits.next64() : bits.next32() & MASK_32) & mask;
            if (Long.compareUnsigned(value, greatest) <= 0) {
                return value;
            }
        }
    }

    /** The upper half of a product of random bits with the count, as {@code default_rng} draws. */
    static long multiplied(BitStream bits, long greatest) {
        if (greatest == 0) {
            return 0;
        }
        if (Long.compareUnsigned(greatest, MASK_32) > 0) {
            return multiplied64(bits, greatest);
        }
        if (greatest == MASK_32) {
            return bits.next32() & MASK_32;
        }
        long count = greatest + 1;
        long product = (bits.next32() & MASK_32) * count;
        if ((product & MASK_32) < count) {
            long least = (MASK_32 - greatest) % count;
            while ((product & MASK_32) < least) {
                product = (bits.next32() & MASK_32) * count;
            }
        }
        return product >>> Integer.SIZE;
    }

    private static long multiplied64(BitStream bits, long greatest) {
        if (greatest == -1) {
            return bits.next64();
        }
        long count = greatest + 1;
        long word = bits.next64();
        if (Long.compareUnsigned(word * count, count) < 0) {
            long least = Long.remainderUnsigned(-1 - greatest, count);
            while (Long.compareUnsigned(word * count, least) < 0) {
                word = bits.next64();
            }
        }
        return Math.unsignedMultiplyHigh(word, count);
    }

    /** Cuts words of 32 bits into small ones, as numpy does for types of 1, 8 and 16 bits. */
    private static final class Cutter {
        private final BitStream bits;
        private final int size;
        private int left;
        private int word;

        Cutter(BitStream bits, int size) {
            this.bits = bits;
            this.size = size;
        }

        int next() {
            if (left == 0) {
                word = bits.next32();
                left = Integer.SIZE / size;
            } else {
                word >>>= size;
            }
            left--;
            return word & ((1 << size) - 1);
        }
    }

    /** {@link #masked} for a type of 1, 8 or 16 bits. */
    static long[] smallMasked(BitStream bits, int n, int greatest, int size) {
        Cutter cutter = new Cutter(bits, size);
        long[] result = new long[n];
        int mask = greatest == 0 ? 0 : -1 >>> Integer.numberOfLeadingZeros(greatest);
        for (int i = 0; i < n && greatest > 0; i++) {
            int value = cutter.next() & mask;
            while (value > greatest) {
                value = cutter.next() & mask;
            }
            result[i] = value;
        }
        return result;
    }

    /** {@link #multiplied} for a type of 1, 8 or 16 bits. */
    static long[] smallMultiplied(BitStream bits, int n, int greatest, int size) {
        Cutter cutter = new Cutter(bits, size);
        long[] result = new long[n];
        int all = (1 << size) - 1;
        int count = greatest + 1;
        for (int i = 0; i < n && greatest > 0; i++) {
            int product = cutter.next() * count;
            if ((product & all) < count && greatest < all) {
                int least = (all - greatest) % count;
                while ((product & all) < least) {
                    product = cutter.next() * count;
                }
            }
            result[i] = greatest == all ? product / count : product >>> size;
        }
        return result;
    }
}
