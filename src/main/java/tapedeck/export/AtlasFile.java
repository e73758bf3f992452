package tapedeck.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import tapedeck.array.NdArray;
import tapedeck.deck.atlas.AtlasScale;
import tapedeck.deck.atlas.AtlasView;
import tapedeck.export.picture.VectorPen;
import tapedeck.program.ProgramException;
import tapedeck.text.Csv;
import tapedeck.view.landscape.AtlasPainter;
import tapedeck.view.landscape.AtlasScene;

/** The files of an atlas. */
public final class AtlasFile {
    private static final double EM = 18;
    private static final double WIDTH = 960;
    private static final double HEIGHT = 660;

    private AtlasFile() {}

    /**
     * A picture, with a title above and a caption below.
     *
     * @param format SVG, PNG or PDF
     * @throws ProgramException in a sentence, if it takes more memory than there is
     */
    public static byte[] picture(Format format, AtlasScene scene, String title) throws IOException, ProgramException {
        VectorPen pen = new VectorPen(EM, WIDTH, HEIGHT);
        AtlasPainter.draw(pen, scene);
        return LandscapeFile.picture(format, pen, title, scene.words().about());
    }

    /**
     * The numbers.
     *
     * @param format CSV: a line a run that is known, with both settings by their ids, {@code loss} ({@code nan} where it diverged or failed) and
     *        {@code diverged_at}, empty where it did not; or NPZ: the settings of columns and rows by their ids, and {@code loss} and
     *        {@code diverged_at} (0 where it did not, or is not known yet, -1 where the program failed) in rows
     * @throws IllegalArgumentException if it takes something else
     */
    public static byte[] numbers(Format format, AtlasView view) throws IOException {
        return switch (format) {
            case CSV -> csv(view).getBytes(StandardCharsets.UTF_8);
            case NPZ -> LandscapeFile.arrays(arrays(view));
            default -> throw new IllegalArgumentException(format.id());
        };
    }

    private static String csv(AtlasView view) {
        AtlasScale x = view.question().x();
        AtlasScale y = view.question().y();
        StringBuilder lines = new StringBuilder(x.axis().id() + "," + y.axis().id() + ",loss,diverged_at\n");
        for (int row = 0; row < y.points(); row++) {
            for (int column = 0; column < x.points(); column++) {
                int point = view.point(column, row);
                if (!view.isKnown(point)) {
                    continue; // what its neighbour came to is of other settings
                }
                int at = view.divergedAt(point);
                lines.append(Csv.number(x.value(column))).append(',').append(Csv.number(y.value(row))).append(',')
                        .append(Csv.number(view.loss(point))).append(',').append(at > 0 ? at : "").append('\n');
            }
        }
        return lines.toString();
    }

    private static Map<String, NdArray> arrays(AtlasView view) {
        AtlasScale x = view.question().x();
        AtlasScale y = view.question().y();
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        arrays.put(x.axis().id(), values(x));
        arrays.put(y.axis().id(), values(y));
        double[] losses = IntStream.range(0, view.size()).mapToDouble(view::loss).toArray();
        double[] diverged = IntStream.range(0, view.size()).mapToDouble(view::divergedAt).toArray();
        arrays.put("loss", NdArray.of(losses, y.points(), x.points()));
        arrays.put("diverged_at", NdArray.of(diverged, y.points(), x.points()));
        return arrays;
    }

    private static NdArray values(AtlasScale scale) {
        return NdArray.of(IntStream.range(0, scale.points()).mapToDouble(scale::value).toArray(), scale.points());
    }
}
