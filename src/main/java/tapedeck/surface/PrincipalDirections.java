package tapedeck.surface;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.BooleanSupplier;
import tapedeck.array.Matmul;
import tapedeck.array.NdArray;
import tapedeck.array.Views;

/**
 * The two directions in which points lie furthest from a middle, by the sum of their squares: the first two right singular vectors of
 * the matrix whose rows are the points less the middle. Found on the products of the rows with each other, for there are fewer rows
 * than numbers in them.
 */
final class PrincipalDirections {
    private static final double EXACT = 1e-15;
    /** Of the first singular value, squared: below it the second is rounding. */
    private static final double NOTHING = 1e-20;

    private PrincipalDirections() {}

    /**
     * Returns them, of length 1 and at right angles to each other; fewer than two where the points lie on a line, or in one place.
     *
     * @param rows the points less the middle, all of the same length and finite
     */
    static List<double[]> of(List<double[]> rows, BooleanSupplier cancelled) {
        List<double[]> directions = new ArrayList<>();
        List<double[]> left = new ArrayList<>(rows.stream().map(double[]::clone).toList());
        double first = 0;
        for (int k = 0; k < 2; k++) {
            int n = left.size();
            if (n == 0) {
                break;
            }
            double[][] products = products(left);
            Lanczos top = Lanczos.largest(v -> times(products, v), n, EXACT, n, cancelled);
            if (!(top.value() > NOTHING * first)) {
                break;
            }
            first = Math.max(first, top.value());
            double[] direction = new double[left.getFirst().length];
            for (int i = 0; i < n; i++) {
                Vectors.add(direction, top.vector()[i], left.get(i));
            }
            directions.forEach(each -> Vectors.add(direction, -Vectors.dot(direction, each), each));
            double[] unit = Vectors.scaled(direction, 1 / Vectors.length(direction));
            directions.add(unit);
            left.forEach(each -> Vectors.add(each, -Vectors.dot(each, unit), unit)); // exact, where the products' difference is not
        }
        return directions;
    }

    private static double[][] products(List<double[]> rows) {
        int n = rows.size();
        int width = rows.getFirst().length;
        double[] flat = new double[n * width];
        for (int i = 0; i < n; i++) {
            System.arraycopy(rows.get(i), 0, flat, i * width, width);
        }
        NdArray matrix = NdArray.of(flat, n, width);
        double[] all = Matmul.mm(matrix, Views.transpose(matrix, 0, 1)).toArray();
        double[][] products = new double[n][];
        for (int i = 0; i < n; i++) {
            products[i] = Arrays.copyOfRange(all, i * n, (i + 1) * n);
        }
        return products;
    }

    private static double[] times(double[][] matrix, double[] v) {
        double[] product = new double[v.length];
        for (int i = 0; i < v.length; i++) {
            product[i] = Vectors.dot(matrix[i], v);
        }
        return product;
    }
}
