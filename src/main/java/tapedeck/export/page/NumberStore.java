package tapedeck.export.page;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.explain.Statistics;

/**
 * The numbers of a page, each array once, packed. An array lies there byte by byte: first the lowest byte of every number, at last
 * the highest, which deflates best. Arrays of more numbers than a limit are thinned to rows and columns at even distances.
 */
final class NumberStore {
    private static final int SINGLE = 4;
    private static final int DOUBLE = 8;

    /**
     * The choice of arrays that are not here whole.
     *
     * @param most numbers of one that is
     * @param side rows and columns that are here of another, at most
     */
    record Thinning(int most, int side) {}

    /**
     * The place of an array.
     *
     * @param at its first byte
     * @param bytes a number has: 4 where each of them is exact in single precision, else 8
     * @param shape of the numbers that are here
     * @param whole the shape of all of them; null where they are all here
     * @param summary of all of them where they are not all here
     */
    record Entry(int at, int bytes, List<Integer> shape, @Nullable List<Integer> whole, @Nullable Summary summary) {}

    /** The summary of an array that is not here whole. */
    record Summary(double min, double max, double mean, double norm) {}

    /** The numbers of an array, to find it again by. */
    @SuppressWarnings("ArrayRecordComponent") // it is compared by what is in it
    private record Content(Shape shape, double[] numbers) {
        @Override
        public boolean equals(Object other) {
            return other instanceof Content(Shape otherShape, double[] otherNumbers) && shape.equals(otherShape)
                    && Arrays.equals(numbers, otherNumbers);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(numbers);
        }
    }

    private final Thinning thinning;
    private final Map<Content, Integer> known = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    NumberStore(Thinning thinning) {
        this.thinning = thinning;
    }

    /** The index of an array; of one that is here already the same. */
    int add(NdArray array) {
        Content content = new Content(array.shape(), array.toArray());
        return known.computeIfAbsent(content, _ -> {
            entries.add(content.numbers.length <= thinning.most ? put(content, null, null) : thinned(array, content));
            return entries.size() - 1;
        });
    }

    /** All arrays, in the order of their indices. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    private Entry thinned(NdArray array, Content content) {
        Statistics of = Statistics.of(array, 1);
        int columns = content.shape.dim() == 0 ? 1 : Math.max(1, content.shape.size(content.shape.dim() - 1));
        int rows = content.numbers.length / columns;
        int high = Math.min(rows, thinning.side);
        int wide = Math.min(columns, thinning.side);
        double[] some = new double[high * wide];
        for (int i = 0; i < high; i++) {
            for (int j = 0; j < wide; j++) {
                some[i * wide + j] = content.numbers[(int) ((long) i * rows / high) * columns
                        + (int) ((long) j * columns / wide)];
            }
        }
        return put(new Content(Shape.of(high, wide), some), sizes(content.shape),
                new Summary(of.min(), of.max(), of.mean(), of.norm()));
    }

    private Entry put(Content content, @Nullable List<Integer> whole, @Nullable Summary summary) {
        double[] numbers = content.numbers;
        int size = Arrays.stream(numbers).allMatch(each -> Double.compare((float) each, each) == 0) ? SINGLE : DOUBLE;
        ByteBuffer plain = ByteBuffer.allocate(numbers.length * size).order(ByteOrder.LITTLE_ENDIAN);
        for (double each : numbers) {
            if (size == SINGLE) {
                plain.putFloat((float) each);
            } else {
                plain.putDouble(each);
            }
        }
        Entry entry = new Entry(bytes.size(), size, sizes(content.shape), whole, summary);
        for (int plane = 0; plane < size; plane++) {
            for (int i = 0; i < numbers.length; i++) {
                bytes.write(plain.get(i * size + plane));
            }
        }
        return entry;
    }

    /** How many numbers lie in it. */
    long count() {
        return entries.stream()
                .mapToLong(each -> each.shape().stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b))
                .sum();
    }

    private static List<Integer> sizes(Shape shape) {
        return Arrays.stream(shape.toArray()).boxed().toList();
    }

    /** All bytes, deflated without a header, in base 64. */
    String packed() {
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true)) {
            deflater.setInput(bytes.toByteArray());
            deflater.finish();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] part = new byte[1 << 16];
            while (!deflater.finished()) {
                out.write(part, 0, deflater.deflate(part));
            }
            return Base64.getEncoder().encodeToString(out.toByteArray());
        }
    }
}
