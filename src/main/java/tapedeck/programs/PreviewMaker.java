package tapedeck.programs;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.table.Column;

/** Makes a {@link Preview}: of many columns it takes the two that tell most about what is learned. */
final class PreviewMaker {
    /** The number of points that are still seen one by one. */
    private static final int MOST_POINTS = 100;
    /** The parts of a plane, each way. */
    private static final int PARTS = 6;
    /** The side of the smallest square of inputs that is a picture. */
    private static final int LEAST_SIDE = 5;
    /** The class whose first row is shown of squares of pixels: of ten digits the one that no letter looks like. */
    private static final int SHOWN_CLASS = 3;
    /** The least different numbers of a column: fewer put points upon points. */
    private static final int LEAST_NUMBERS = 10;

    private final List<double[]> columns;
    private final double[] target;
    private final int classes;

    /**
     * @param columns the numbers of each input, NaN where one is missing
     * @param target what is learned: a number, or the index of a class
     * @param classes how many there are; 0 where a number is learned
     */
    private PreviewMaker(List<double[]> columns, double[] target, int classes) {
        this.columns = columns;
        this.target = target;
        this.classes = classes;
    }

    static Preview of(Source source) {
        Dataset ordered = source.gallery();
        if (ordered.size() > 0) {
            return new Preview.Sequence(
                    DoubleStream.of(classes(ordered)).mapToObj(each -> (int) each).toList(), source.neutralClass());
        }
        return (source instanceof TableSource table ? of(table) : of(source, source.rows())).picture();
    }

    private static PreviewMaker of(Source source, Dataset rows) {
        int classes = source.classes().size();
        return new PreviewMaker(
                IntStream.range(0, source.inputs()).mapToObj(column -> column(rows.inputs(), column)).toList(),
                classes == 0 ? column(rows.targets(), 0) : classes(rows), classes);
    }

    /** Takes a table before it is prepared: in its own units. */
    private static PreviewMaker of(TableSource source) {
        String learned = source.prepared().preparation().target().column();
        List<String> classes = source.prepared().classes();
        List<Column> all = source.prepared().raw().columns();
        Column target = all.stream().filter(column -> column.name().equals(learned)).findFirst().orElseThrow();
        return new PreviewMaker(
                all.stream().filter(column -> !column.equals(target)).map(column -> numbers(source, column)).toList(),
                classes.isEmpty()
                        ? numbers(source, target)
                        : IntStream.range(0, target.size()).mapToDouble(row -> classes.indexOf(target.text(row)))
                                .toArray(),
                classes.size());
    }

    private static double[] numbers(TableSource source, Column column) {
        return IntStream.range(0, column.size()).mapToDouble(row -> source.table().numbers().read(column.text(row)))
                .toArray();
    }

    private static double[] column(NdArray of, int column) {
        return IntStream.range(0, of.shape().size(0)).mapToDouble(row -> of.get(row, column)).toArray();
    }

    private static double[] classes(Dataset rows) {
        int classes = rows.targets().shape().size(1);
        return IntStream.range(0, rows.size()).mapToDouble(row -> IntStream.range(0, classes).boxed()
                .max(Comparator.comparingDouble(each -> rows.targets().get(row, each))).orElseThrow()).toArray();
    }

    private Preview picture() {
        int side = (int) Math.sqrt(columns.size());
        if (classes > 0 && side >= LEAST_SIDE && side * side == columns.size()) {
            return pixels(side);
        }
        if (classes == 0 && columns.size() == 2) {
            return plane();
        }
        Comparator<double[]> byTale = Comparator.comparingDouble(this::tells);
        double[] first = columns.stream().max(byTale).orElseThrow();
        double[] second = classes == 0
                ? target
                : columns.stream().filter(each -> !Arrays.equals(each, first)).max(byTale).orElse(first);
        return columns.size() == 2 ? points(columns.getFirst(), columns.getLast()) : points(first, second);
    }

    /** Returns the share, from 0 to 1, of a column's variance that its classes explain, or the number that is learned. */
    private double tells(double[] column) {
        int[] rows = IntStream.range(0, column.length).filter(row -> !Double.isNaN(column[row])).toArray();
        if (IntStream.of(rows).mapToDouble(row -> column[row]).distinct().count() < LEAST_NUMBERS) {
            return -1;
        }
        double mean = IntStream.of(rows).mapToDouble(row -> column[row]).average().orElse(0);
        double all = IntStream.of(rows).mapToDouble(row -> square(column[row] - mean)).sum();
        if (classes == 0) {
            double goal = IntStream.of(rows).mapToDouble(row -> target[row]).average().orElse(0);
            double both = IntStream.of(rows).mapToDouble(row -> (column[row] - mean) * (target[row] - goal)).sum();
            return square(both) / all / IntStream.of(rows).mapToDouble(row -> square(target[row] - goal)).sum();
        }
        return IntStream.range(0, classes).mapToDouble(each -> {
            int[] of = IntStream.of(rows).filter(row -> target[row] == each).toArray();
            return of.length * square(IntStream.of(of).mapToDouble(row -> column[row]).average().orElse(mean) - mean);
        }).sum() / all;
    }

    private static double square(double x) {
        return x * x;
    }

    private Preview.Pixels pixels(int side) {
        int row = IntStream.range(0, target.length).filter(each -> target[each] == SHOWN_CLASS).findFirst().orElse(0);
        double[] shares = shares(columns.stream().mapToDouble(column -> column[row]).toArray());
        return new Preview.Pixels(square(side, shares));
    }

    /** The mean of what is learned in each part of the plane. */
    private Preview.Plane plane() {
        double[] xs = shares(columns.getFirst());
        double[] ys = shares(columns.getLast());
        double[] means = IntStream.range(0, PARTS * PARTS).mapToDouble(part -> IntStream.range(0, target.length)
                .filter(row -> part(xs[row]) == part % PARTS && part(ys[row]) == PARTS - 1 - part / PARTS)
                .mapToDouble(row -> target[row]).average().orElse(Double.NaN)).toArray();
        double most = DoubleStream.of(means).map(Math::abs).filter(each -> !Double.isNaN(each)).max().orElse(1);
        return new Preview.Plane(square(PARTS, DoubleStream.of(means).map(each -> each / most).toArray()));
    }

    private static NdArray square(int side, double[] values) {
        NdArray square = NdArray.empty(Shape.of(side, side));
        System.arraycopy(values, 0, square.values(), 0, values.length);
        return square;
    }

    private static int part(double share) {
        return Math.min(PARTS - 1, (int) (share * PARTS));
    }

    private Preview.Points points(double[] x, double[] y) {
        double[] xs = shares(x);
        double[] ys = shares(y);
        int[] whole = IntStream.range(0, x.length)
                .filter(row -> !Double.isNaN(xs[row] + ys[row]) && (classes == 0 || target[row] >= 0)).toArray();
        int[] some = IntStream.of(Generator.manualSeed(1).randperm(whole.length)).limit(MOST_POINTS)
                .map(i -> whole[i]).toArray();
        return new Preview.Points(IntStream.of(some).mapToObj(row -> new Preview.Point(xs[row], ys[row],
                classes == 0 ? 0 : (int) target[row])).toList());
    }

    /** Returns where each number lies from the least, 0, to the greatest, 1. */
    private static double[] shares(double[] values) {
        double least = DoubleStream.of(values).filter(each -> !Double.isNaN(each)).min().orElse(0);
        double most = DoubleStream.of(values).filter(each -> !Double.isNaN(each)).max().orElse(1);
        return DoubleStream.of(values).map(each -> most == least ? 0.5 : (each - least) / (most - least)).toArray();
    }
}
