package tapedeck.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.export.picture.VectorPen;
import tapedeck.program.ProgramException;
import tapedeck.surface.LossGrid;
import tapedeck.surface.Plane.Kind;
import tapedeck.surface.PlaneFrame;
import tapedeck.view.landscape.PlanePainter;
import tapedeck.view.landscape.PlaneScene;

/** The files of a plane. */
public final class PlaneFile {
    private static final double EM = 15;
    private static final double HEIGHT = 600;
    private static final int DETAIL = 2;

    private PlaneFile() {}

    /**
     * A picture, with a title above and a caption below.
     *
     * @param format SVG, PNG or PDF
     * @throws ProgramException in a sentence, if it takes more memory than there is
     */
    public static byte[] picture(Format format, PlaneScene scene, String title, String caption)
            throws IOException, ProgramException {
        LossGrid.Extent extent = scene.frame().extent();
        VectorPen pen = new VectorPen(EM, HEIGHT * extent.width() / extent.height(), HEIGHT);
        new PlanePainter(DETAIL).draw(pen, scene);
        return LandscapeFile.picture(format, pen, title, caption);
    }

    /**
     * The numbers.
     *
     * @param format CSV: a line a point, with its place along both directions and the loss there; or NPZ: those as arrays {@code x},
     *        {@code y} and {@code loss} (a row for each y), the plane as {@code middle}, {@code first} and {@code second}, numbers of
     *        all parameters in the order in which they are used, and the own run's way as {@code way} (iteration, x, y, distance)
     * @param numbers the names of the only two numbers, or null
     */
    public static byte[] numbers(Format format, PlaneFrame frame, LossGrid grid, @Nullable List<String> numbers)
            throws IOException {
        return format == Format.CSV
                ? csv(frame, grid, numbers).getBytes(StandardCharsets.UTF_8)
                : LandscapeFile.arrays(arrays(frame, grid));
    }

    private static String csv(PlaneFrame frame, LossGrid grid, @Nullable List<String> numbers) {
        boolean named = frame.plane().kind() == Kind.NUMBERS && numbers != null;
        StringBuilder lines = new StringBuilder(
                named ? String.join(",", numbers) + ",loss\n" : "first,second,loss\n");
        for (int r = 0; r < grid.rows(); r++) {
            for (int c = 0; c < grid.columns(); c++) {
                lines.append(grid.x(c)).append(',').append(grid.y(r)).append(',').append(grid.at(c, r)).append('\n');
            }
        }
        return lines.toString();
    }

    private static Map<String, NdArray> arrays(PlaneFrame frame, LossGrid grid) {
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        double[] xs = new double[grid.columns()];
        double[] ys = new double[grid.rows()];
        for (int c = 0; c < xs.length; c++) {
            xs[c] = grid.x(c);
        }
        for (int r = 0; r < ys.length; r++) {
            ys[r] = grid.y(r);
        }
        arrays.put("x", NdArray.of(xs, xs.length));
        arrays.put("y", NdArray.of(ys, ys.length));
        arrays.put("loss", NdArray.of(grid.losses(), grid.rows(), grid.columns()));
        int n = frame.plane().middle().length;
        arrays.put("middle", NdArray.of(frame.plane().middle(), n));
        arrays.put("first", NdArray.of(frame.plane().first(), n));
        arrays.put("second", NdArray.of(frame.plane().second(), n));
        List<PlaneFrame.Place> places = frame.ways().isEmpty() ? List.of() : frame.ways().getFirst().places();
        double[] way = places.stream().flatMapToDouble(each -> DoubleStream.of((double) each.iteration(),
                each.seen().x(), each.seen().y(), each.seen().off())).toArray();
        arrays.put("way", NdArray.of(way, places.size(), 4));
        return arrays;
    }
}
