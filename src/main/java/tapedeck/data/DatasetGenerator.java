package tapedeck.data;

import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * Draws the rows of a {@link DatasetSpec}. The generator gives first a uniform (size, 2), then a normal (size, 2)
 * array, whatever the kind, so that a notebook can draw the same. With u, v of the former, n, m of the latter, c the
 * class and k = row / classes:
 * <ul>
 * <li>gaussians: (±0.5, ±0.5) + 0.2 · (n, m)
 * <li>circles: at angle 2πv, radius 0.5u or 0.7 + 0.3u
 * <li>xor: (±(0.05 + 0.95u), ±(0.05 + 0.95v)), the signs in turn (−, +), (+, +), (+, −), (−, −)
 * <li>spirals: radius 0.1 + 0.9u, at angle 2π · (3u / arms + c / arms); neighbours are 1/3 apart for any number of arms
 * <li>plane: (2u − 1, 2v − 1), target (x₁ + x₂) / 2
 * <li>sine: 2u − 1, target sin(2πx)
 * </ul>
 * Noise adds its share of (n, m) to the inputs of a class, of n to the target of a regression.
 */
final class DatasetGenerator {
    private static final int[][] QUADRANTS = {{-1, 1}, {1, 1}, {1, -1}, {-1, -1}};

    private final DatasetSpec spec;
    private final int columns;
    private final int classes;
    private final NdArray inputs;
    private final NdArray targets;

    DatasetGenerator(DatasetSpec spec) {
        this.spec = spec;
        columns = spec.kind().inputs();
        classes = spec.classes().size();
        inputs = NdArray.zeros(Shape.of(spec.size(), columns));
        targets = NdArray.zeros(Shape.of(spec.size(), Math.max(classes, 1)));
    }

    Dataset rows() {
        Generator generator = Generator.manualSeed(spec.seed());
        NdArray uniform = generator.rand(Shape.of(spec.size(), 2));
        NdArray normal = generator.randn(Shape.of(spec.size(), 2));
        for (int row = 0; row < spec.size(); row++) {
            row(row, uniform.get(row, 0), uniform.get(row, 1), normal.get(row, 0), normal.get(row, 1));
        }
        return new Dataset(inputs, targets);
    }

    private void row(int row, double u, double v, double n, double m) {
        int c = classes == 0 ? 0 : row % classes;
        switch (spec.kind()) {
            case GAUSSIANS -> {
                double centre = c == 0 ? -0.5 : 0.5;
                point(row, c, centre + 0.2 * n, centre + 0.2 * m, n, m);
            }
            case CIRCLES -> polar(row, c, c == 0 ? 0.5 * u : 0.7 + 0.3 * u, v, n, m);
            case XOR -> {
                int[] signs = QUADRANTS[row % 4];
                point(row, c, signs[0] * (0.05 + 0.95 * u), signs[1] * (0.05 + 0.95 * v), n, m);
            }
            case SPIRALS -> polar(row, c, 0.1 + 0.9 * u, (3 * u + c) / spec.arms(), n, m);
            case PLANE -> {
                double x = 2 * u - 1;
                double y = 2 * v - 1;
                inputs.values()[row * columns] = x;
                inputs.values()[row * columns + 1] = y;
                targets.values()[row] = (x + y) / 2 + spec.noise() * n;
            }
            case SINE -> {
                double x = 2 * u - 1;
                inputs.values()[row] = x;
                targets.values()[row] = StrictMath.sin(2 * Math.PI * x) + spec.noise() * n;
            }
        }
    }

    /** @param turn the angle, in turns */
    private void polar(int row, int c, double radius, double turn, double n, double m) {
        double angle = 2 * Math.PI * turn;
        point(row, c, radius * StrictMath.cos(angle), radius * StrictMath.sin(angle), n, m);
    }

    private void point(int row, int c, double x, double y, double n, double m) {
        inputs.values()[row * columns] = x + spec.noise() * n;
        inputs.values()[row * columns + 1] = y + spec.noise() * m;
        targets.values()[row * classes + c] = 1;
    }
}
