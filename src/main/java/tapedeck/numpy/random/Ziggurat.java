package tapedeck.numpy.random;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Normal and exponential numbers by stacked layers of equal area (Marsaglia, Tsang 2000), with numpy's tables. */
final class Ziggurat {
    private static final String TABLES = "ziggurat.txt";
    private static final int LAYERS = 256;
    private static final int COLUMNS = 6;
    private static final int LAYER_BITS = 8;
    private static final long MANTISSA = (1L << 52) - 1;
    private static final double NORMAL_END = 3.654152885361009;
    private static final double NORMAL_INVERSE = 0.2736612373297583;
    private static final double EXPONENTIAL_END = 7.69711747013105;
    private static final int NORMAL = 0;
    private static final int EXPONENTIAL = 3;

    private final long[][] limits;
    private final double[][] widths;
    private final double[][] densities;

    private Ziggurat(long[][] columns) {
        limits = new long[][]{columns[NORMAL], columns[EXPONENTIAL]};
        widths = new double[][]{numbers(columns[NORMAL + 1]), numbers(columns[EXPONENTIAL + 1])};
        densities = new double[][]{numbers(columns[NORMAL + 2]), numbers(columns[EXPONENTIAL + 2])};
    }

    private static double[] numbers(long[] bits) {
        double[] result = new double[bits.length];
        for (int i = 0; i < bits.length; i++) {
            result[i] = Double.longBitsToDouble(bits[i]);
        }
        return result;
    }

    /** With the tables from the resources. */
    static Ziggurat read() {
        long[][] columns = new long[COLUMNS][LAYERS];
        try (InputStream in = Objects.requireNonNull(Ziggurat.class.getResourceAsStream(TABLES));
                BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.US_ASCII))) {
            int layer = 0;
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#")) {
                    continue;
                }
                String[] words = line.split(" ", COLUMNS);
                for (int column = 0; column < COLUMNS; column++) {
                    columns[column][layer] = Long.parseUnsignedLong(words[column], 16);
                }
                layer++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Ziggurat(columns);
    }

    double normal(BitStream bits) {
        while (true) {
            long word = bits.next64();
            int layer = (int) (word & (LAYERS - 1));
            boolean negative = (word >>> LAYER_BITS & 1) == 1;
            long place = word >>> (LAYER_BITS + 1) & MANTISSA;
            double size = place * widths[0][layer];
            double x = negative ? -size : size;
            if (place < limits[0][layer]) {
                return x;
            }
            if (layer == 0) {
                double tail = tail(bits);
                return (place >>> LAYER_BITS & 1) == 1 ? -tail : tail;
            }
            if (under(bits, densities[0], layer, StrictMath.exp(-0.5 * x * x))) {
                return x;
            }
        }
    }

    private static double tail(BitStream bits) {
        while (true) {
            double x = -NORMAL_INVERSE * StrictMath.log1p(-bits.nextDouble());
            double y = -StrictMath.log1p(-bits.nextDouble());
            if (y + y > x * x) {
                return NORMAL_END + x;
            }
        }
    }

    double exponential(BitStream bits) {
        while (true) {
            long word = bits.next64() >>> 3;
            int layer = (int) (word & (LAYERS - 1));
            long place = word >>> LAYER_BITS;
            double x = place * widths[1][layer];
            if (place < limits[1][layer]) {
                return x;
            }
            if (layer == 0) {
                return EXPONENTIAL_END - StrictMath.log1p(-bits.nextDouble());
            }
            if (under(bits, densities[1], layer, StrictMath.exp(-x))) {
                return x;
            }
        }
    }

    private static boolean under(BitStream bits, double[] density, int layer, double at) {
        return (density[layer - 1] - density[layer]) * bits.nextDouble() + density[layer] < at;
    }
}
