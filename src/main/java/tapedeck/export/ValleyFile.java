package tapedeck.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import tapedeck.array.NdArray;
import tapedeck.export.picture.VectorPen;
import tapedeck.program.ProgramException;
import tapedeck.surface.Valley;
import tapedeck.text.Csv;
import tapedeck.text.Texts;
import tapedeck.view.landscape.ValleyPicture;
import tapedeck.view.landscape.ValleyScene;

/** The files of a valley. */
public final class ValleyFile {
    private static final double EM = 16;
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 600;

    private ValleyFile() {}

    /**
     * A picture, with a title above and a caption below.
     *
     * @param format SVG, PNG or PDF
     * @throws ProgramException in a sentence, if it takes more memory than there is
     */
    public static byte[] picture(Format format, ValleyScene scene, Texts texts, String title, String caption)
            throws IOException, ProgramException {
        VectorPen pen = new VectorPen(EM, WIDTH, HEIGHT);
        ValleyPicture.draw(scene, texts::of, pen, ValleyPicture.Slider.STILL);
        return LandscapeFile.picture(format, pen, title, caption);
    }

    /**
     * The numbers, a line for each sampled rate: the rate, the number's value there if the line is of one, the loss, and what the straight
     * line and the parabola say.
     *
     * @param format CSV; or NPZ: those as arrays, {@code value} for the number's
     */
    public static byte[] numbers(Format format, Valley valley) throws IOException {
        boolean single = !Double.isNaN(valley.value());
        boolean csv = format == Format.CSV;
        Map<String, ToDoubleFunction<Valley.Sample>> columns = new LinkedHashMap<>();
        columns.put("rate", Valley.Sample::rate);
        if (single) {
            columns.put(csv ? valley.name() : "value", each -> valley.value() + each.rate() * valley.perRate());
        }
        columns.put("loss", Valley.Sample::loss);
        columns.put("line", each -> valley.promised(each.rate()));
        columns.put("parabola", each -> valley.parabola(each.rate()));
        if (csv) {
            return csv(valley, columns).getBytes(StandardCharsets.UTF_8);
        }
        Map<String, NdArray> arrays = new LinkedHashMap<>();
        columns.forEach((name, column) -> arrays.put(name,
                NdArray.of(valley.samples().stream().mapToDouble(column).toArray(), valley.samples().size())));
        return LandscapeFile.arrays(arrays);
    }

    private static String csv(Valley valley, Map<String, ToDoubleFunction<Valley.Sample>> columns) {
        StringBuilder lines = new StringBuilder();
        lines.append(String.join(",", columns.keySet().stream().map(Csv::cell).toList())).append('\n');
        for (Valley.Sample each : valley.samples()) {
            lines.append(String.join(",",
                    columns.values().stream().map(column -> String.valueOf(column.applyAsDouble(each))).toList()))
                    .append('\n');
        }
        return lines.toString();
    }
}
