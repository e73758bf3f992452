package tapedeck.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.ClassNumbers;
import tapedeck.data.Dataset;
import tapedeck.data.Source;
import tapedeck.data.Task;
import tapedeck.data.prepare.TableSource;
import tapedeck.program.Predictor;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.text.Csv;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * The predictions of every row, as CSV: the row's number, from 1, whether it is for training or for testing, what is right, what is
 * predicted, and the loss of that row. Of classes also what is said of each: {@code p(…)} where the loss makes it a probability, else
 * {@code output(…)}. Rows of a table are numbered as in its file, with their target as it stands there, and numbers are in its units;
 * rows of other data are numbered as they are split, and told in few characters.
 */
public final class PredictionTable {
    private final Predictor predictor;
    private final Source source;
    private final Texts texts;
    private final boolean isOfClasses;

    /** A line, and the row's place among all. */
    private record Line(int row, String text) {}

    private PredictionTable(Predictor predictor, Texts texts) {
        this.predictor = predictor;
        this.texts = texts;
        source = predictor.source();
        isOfClasses = source.task() == Task.CLASSIFICATION;
    }

    /**
     * The file's text. Slow.
     *
     * @param parameters in the order of the groups
     * @param predictor of {@code program}, or null
     * @param texts for the names of classes that are no table's
     * @throws ProgramException if {@code program} has no rows that it predicts
     */
    public static String of(Program program, @Nullable Predictor predictor, List<NdArray> parameters, Texts texts)
            throws ProgramException {
        if (predictor == null) {
            throw new ProgramException(Message.of("export.predictions.none", "program", program.id()));
        }
        return new PredictionTable(predictor, texts).text(parameters);
    }

    private String text(List<NdArray> parameters) {
        StringBuilder out = new StringBuilder(source instanceof TableSource ? "row,part," : "row,part,input,");
        out.append("target,prediction,");
        for (Message name : source.classes()) {
            out.append(Csv.cell((predictor.isProbable() ? "p(" : "output(") + texts.of(name) + ")")).append(',');
        }
        out.append("loss\n");
        List<Line> lines = new ArrayList<>();
        add(parameters, predictor.split().train(), "train", lines);
        add(parameters, predictor.split().test(), "test", lines);
        if (source instanceof TableSource) {
            lines.sort(Comparator.comparingInt(Line::row));
        }
        lines.forEach(line -> out.append(line.row + 1).append(',').append(line.text).append('\n'));
        return out.toString();
    }

    private void add(List<NdArray> parameters, Dataset rows, String part, List<Line> lines) {
        if (rows.size() == 0) {
            return;
        }
        NdArray said = predictor.predict(parameters, rows.inputs());
        double[] losses = predictor.losses(parameters, rows);
        int[] actual = isOfClasses ? ClassNumbers.of(rows.targets()) : new int[0];
        for (int row = 0; row < rows.size(); row++) {
            int place = source instanceof TableSource table ? table.origin(rows.inputs(), row) : row;
            List<String> cells = new ArrayList<>(List.of(part));
            if (source instanceof TableSource table) {
                cells.add(Csv.cell(target(table, place)));
                cells.add(isOfClasses
                        ? name(greatest(said, row))
                        : Csv.number(table.prepared().original(said.get(row, 0))));
            } else {
                cells.add(Csv.cell(source.describe(rows.inputs(), row)));
                cells.add(isOfClasses ? name(actual[row]) : Csv.number(rows.targets().get(row, 0)));
                cells.add(isOfClasses ? name(greatest(said, row)) : Csv.number(said.get(row, 0)));
            }
            for (int i = 0; i < source.classes().size(); i++) {
                cells.add(Csv.number(said.get(row, i)));
            }
            cells.add(Csv.number(losses[row]));
            lines.add(new Line(place, String.join(",", cells)));
        }
    }

    /** The cell as it stands in the file. */
    private static String target(TableSource table, int origin) {
        String column = table.prepared().preparation().target().column();
        return table.prepared().raw().column(column).orElseThrow().text(origin);
    }

    /** Nothing where the output is no number. */
    private String name(int of) {
        return of < 0 ? "" : Csv.cell(texts.of(source.classes().get(of)));
    }

    /** The class whose output is the greatest, the first of equals; -1 if one is no number. */
    private static int greatest(NdArray said, int row) {
        double[] all = IntStream.range(0, said.shape().size(1)).mapToDouble(i -> said.get(row, i)).toArray();
        return DoubleStream.of(all).anyMatch(Double::isNaN)
                ? -1
                : IntStream.range(0, all.length).boxed().max(Comparator.<Integer>comparingDouble(i -> all[i])
                        .thenComparing(Comparator.reverseOrder())).orElse(-1);
    }
}
