package tapedeck.array;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sums of float32 in the order in which PyTorch's CPU kernel adds them, so that they are PyTorch's to the last bit: numbers
 * that lie beside each other in lanes of 8, four such groups at a time, in a cascade of four levels that keeps the error
 * small. Every addition is rounded to float. What PyTorch gives to several threads, from 2¹⁵ numbers on, it may add otherwise.
 */
final class FloatSum {
    private static final int LANES = 8;
    private static final int GROUPS = 4;
    private static final int LEVELS = 4;

    private final double[] values;
    private final double[] out;
    private final float[][] levels = new float[LEVELS][GROUPS * LANES];

    private FloatSum(double[] values, double[] out) {
        this.values = values;
        this.out = out;
    }

    /** A dimension of the loop: its size, and how far it steps in what is read and in what is written, where 0 is a sum. */
    private record Loop(int size, int step, int outStep) {
        boolean joins(Loop inner) {
            return (outStep == 0) == (inner.outStep == 0) && step == inner.step * inner.size
                    && outStep == inner.outStep * inner.size;
        }
    }

    /** The sums over the dimensions that are marked, which stay with size 1; numbers that are no floats are rounded first. */
    static NdArray sum(NdArray x, boolean[] reduced) {
        int[] kept = x.shape.toArray();
        for (int d = 0; d < kept.length; d++) {
            kept[d] = reduced[d] ? 1 : kept[d];
        }
        Shape shape = Shape.owning(kept);
        int[] steps = new int[kept.length];
        List<Loop> loops = joined(loops(x, reduced, steps));
        NdArray sums = NdArray.zeros(Shape.of(shape.numel()));
        if (x.numel() > 0) {
            FloatSum sum = new FloatSum(x.storage.values, sums.storage.values);
            sum.outer(loops, loops.size() - 1, x.offset, sums.offset);
        }
        return new NdArray(sums.storage, sums.offset, shape, steps, Arrays.equals(steps, shape.rowMajorStrides()))
                .contiguous();
    }

    /**
     * From the innermost: what is summed first, then by how densely it lies; in that order the sums lie, too.
     *
     * @param steps is told how far each dimension steps in the sums
     */
    private static List<Loop> loops(NdArray x, boolean[] reduced, int[] steps) {
        int[] sizes = x.shape.sizes();
        List<Integer> order = IntStream.range(0, reduced.length).map(d -> reduced.length - 1 - d).boxed()
                .sorted(Comparator.comparing((Integer d) -> !reduced[d]).thenComparingInt(d -> x.strides[d])).toList();
        List<Loop> loops = new ArrayList<>();
        int step = 1;
        for (int d : order) {
            steps[d] = reduced[d] ? 1 : step;
            step *= reduced[d] ? 1 : sizes[d];
            if (sizes[d] != 1) {
                loops.add(new Loop(sizes[d], x.strides[d], reduced[d] ? 0 : steps[d]));
            }
        }
        return loops;
    }

    private static List<Loop> joined(List<Loop> loops) {
        List<Loop> joined = new ArrayList<>();
        for (Loop loop : loops) {
            Loop inner = joined.isEmpty() ? null : joined.getLast();
            if (inner != null && loop.joins(inner)) {
                joined.set(joined.size() - 1, new Loop(inner.size * loop.size, inner.step, inner.outStep));
            } else {
                joined.add(loop);
            }
        }
        return joined;
    }

    private void outer(List<Loop> loops, int depth, int at, int to) {
        if (depth < 2) {
            plane(depth < 0 ? new Loop(1, 0, 0) : loops.getFirst(), depth < 1 ? new Loop(1, 0, 0) : loops.get(1), at,
                    to);
            return;
        }
        Loop loop = loops.get(depth);
        for (int i = 0; i < loop.size; i++) {
            outer(loops, depth - 1, at + i * loop.step, to + i * loop.outStep);
        }
    }

    private void plane(Loop inner, Loop rows, int at, int to) {
        if (inner.outStep != 0) { // nothing is summed
            for (int j = 0; j < rows.size; j++) {
                for (int i = 0; i < inner.size; i++) {
                    out[to + j * rows.outStep
                            + i * inner.outStep] = (float) values[at + j * rows.step + i * inner.step];
                }
            }
        } else if (inner.step == 1 && inner.size >= LANES) {
            for (int j = 0; j < rows.size; j++) {
                add(to + j * rows.outStep, along(at + j * rows.step, inner.size));
            }
        } else if (rows.step == 1 && rows.size >= LANES) {
            across(inner, rows, at, to);
        } else if (inner.step < rows.step) {
            for (int j = 0; j < rows.size; j++) {
                row(at + j * rows.step, inner.step, 1, inner.size);
                add(to + j * rows.outStep, levels[0][0]);
            }
        } else {
            columns(inner, rows, at, to);
        }
    }

    private void add(int to, float sum) {
        out[to] = (float) out[to] + sum;
    }

    /** The sum of neighbours: in lanes, which then follow what is left over. */
    private float along(int at, int n) {
        int vectors = n / LANES;
        row(at, LANES, LANES, vectors);
        float sum = 0;
        for (int i = vectors * LANES; i < n; i++) {
            sum += (float) values[at + i];
        }
        for (int lane = 0; lane < LANES; lane++) {
            sum += levels[0][lane];
        }
        return sum;
    }

    /** The sums of columns that lie beside each other: 32, then 8 at a time, then each by itself. */
    private void across(Loop inner, Loop rows, int at, int to) {
        int j = 0;
        for (; j + GROUPS * LANES <= rows.size; j += GROUPS * LANES) {
            cascade(at + j, inner.step, LANES, LANES, inner.size);
            for (int k = 0; k < GROUPS * LANES; k++) {
                add(to + (j + k) * rows.outStep, levels[0][k]);
            }
        }
        for (; j + LANES <= rows.size; j += LANES) {
            row(at + j, inner.step, LANES, inner.size);
            for (int k = 0; k < LANES; k++) {
                add(to + (j + k) * rows.outStep, levels[0][k]);
            }
        }
        for (; j < rows.size; j++) {
            row(at + j, inner.step, 1, inner.size);
            add(to + j * rows.outStep, levels[0][0]);
        }
    }

    private void columns(Loop inner, Loop rows, int at, int to) {
        int j = 0;
        for (; j + GROUPS <= rows.size; j += GROUPS) {
            cascade(at + j * rows.step, inner.step, rows.step, 1, inner.size);
            for (int k = 0; k < GROUPS; k++) {
                add(to + (j + k) * rows.outStep, levels[0][k]);
            }
        }
        for (; j < rows.size; j++) {
            row(at + j * rows.step, inner.step, 1, inner.size);
            add(to + j * rows.outStep, levels[0][0]);
        }
    }

    /** The sum of {@code n} groups of lanes, each {@code step} after the one before, into the first lanes of the first level. */
    private void row(int at, int step, int lanes, int n) {
        int quarter = n / GROUPS;
        cascade(at, step * GROUPS, step, lanes, quarter);
        float[] sum = levels[0];
        for (int i = quarter * GROUPS; i < n; i++) {
            for (int lane = 0; lane < lanes; lane++) {
                sum[lane] += (float) values[at + i * step + lane];
            }
        }
        for (int group = 1; group < GROUPS; group++) {
            for (int lane = 0; lane < lanes; lane++) {
                sum[lane] += sum[group * lanes + lane];
            }
        }
    }

    /** The sums of {@code n} rows of four groups of lanes, into the first level. */
    private void cascade(int at, int rowStep, int groupStep, int lanes, int n) {
        int width = GROUPS * lanes;
        for (float[] level : levels) {
            Arrays.fill(level, 0, width, 0);
        }
        int power = Math.max(4, ceilLog2(n) / LEVELS);
        int step = 1 << power;
        int i = 0;
        while (i + step <= n) {
            for (int k = 0; k < step; k++, i++) {
                addRow(at + i * rowStep, groupStep, lanes);
            }
            for (int level = 1; level < LEVELS; level++) {
                for (int k = 0; k < width; k++) {
                    levels[level][k] += levels[level - 1][k];
                    levels[level - 1][k] = 0;
                }
                if ((i & ((step - 1) << (level * power))) != 0) {
                    break;
                }
            }
        }
        for (; i < n; i++) {
            addRow(at + i * rowStep, groupStep, lanes);
        }
        for (int level = 1; level < LEVELS; level++) {
            for (int k = 0; k < width; k++) {
                levels[0][k] += levels[level][k];
            }
        }
    }

    private void addRow(int at, int groupStep, int lanes) {
        float[] sum = levels[0];
        for (int group = 0; group < GROUPS; group++) {
            int from = at + group * groupStep;
            int to = group * lanes;
            for (int lane = 0; lane < lanes; lane++) {
                sum[to + lane] += (float) values[from + lane];
            }
        }
    }

    private static int ceilLog2(int n) {
        return n <= 2 ? 1 : 32 - Integer.numberOfLeadingZeros(n - 1);
    }
}
