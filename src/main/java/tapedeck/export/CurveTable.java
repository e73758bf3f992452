package tapedeck.export;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import tapedeck.program.Metrics;
import tapedeck.tape.Series;
import tapedeck.text.Csv;

/** Curves as CSV: a line for each iteration that is kept of any run, the series of each run in columns. */
public final class CurveTable {
    private static final List<String> SERIES = List.of("loss", "loss_min", "loss_max", "train_loss", "test_loss",
            "train_accuracy", "test_accuracy");

    /**
     * The curve that is kept of a run.
     *
     * @param name that its columns begin with
     * @param losses of every iteration's batch
     * @param measured on all rows
     */
    public record Curve(String name, Series.View losses, List<Metrics> measured) {}

    private CurveTable() {}

    /**
     * The content of a file of {@code format}, which takes curves.
     *
     * @throws IllegalArgumentException if it takes something else
     */
    public static byte[] write(Format format, List<Curve> curves) {
        return switch (format) {
            case CSV -> of(curves).getBytes(StandardCharsets.UTF_8);
            default -> throw new IllegalArgumentException(format.id());
        };
    }

    /**
     * The text of a CSV. Of iterations that are kept as one the line is the last's, with the least and the greatest loss among
     * them. A cell is empty where nothing is known, as of test rows where there are none.
     */
    static String of(List<Curve> curves) {
        SortedMap<Long, String[]> lines = new TreeMap<>();
        List<String> head = new ArrayList<>(List.of("iteration"));
        int columns = curves.size() * SERIES.size();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            SERIES.forEach(series -> head.add(Csv.cell(curve.name + " " + series)));
            int first = i * SERIES.size();
            Series.View losses = curve.losses;
            for (int point = 0; point < losses.points(); point++) {
                put(lines, (point + 1L) * losses.stride(), columns, first, losses.last(point), losses.min(point),
                        losses.max(point));
            }
            for (Metrics each : curve.measured) {
                Metrics.Scores scores = each.scores();
                put(lines, each.iteration(), columns, first + 3, scores.trainLoss(), scores.testLoss(),
                        scores.trainAccuracy(), scores.testAccuracy());
            }
        }
        StringBuilder out = new StringBuilder(String.join(",", head)).append('\n');
        lines.forEach((iteration, cells) -> out.append(iteration).append(',').append(String.join(",", cells)).append(
                '\n'));
        return out.toString();
    }

    private static void put(SortedMap<Long, String[]> lines, long iteration, int columns, int first,
            double... values) {
        String[] cells = lines.computeIfAbsent(iteration, _ -> {
            String[] empty = new String[columns];
            Arrays.fill(empty, "");
            return empty;
        });
        for (int i = 0; i < values.length; i++) {
            boolean unknown = Double.isNaN(values[i]) && first % SERIES.size() > 0; // a loss that is none is said
            cells[first + i] = unknown ? "" : Csv.number(values[i]);
        }
    }
}
