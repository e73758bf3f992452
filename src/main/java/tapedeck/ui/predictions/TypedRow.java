package tapedeck.ui.predictions;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.table.CellTrace;

/**
 * A row typed by hand, the numbers that the network gets for it, and what it predicts. Immutable by agreement, for any thread.
 *
 * @param cells as they were typed, by their columns' names
 * @param lines a cell each
 * @param said what is predicted, in few words, the likeliest first: classes with their shares, those left out that are
 *        as good as none, or one number in the units of the
 *        table; empty if there is trouble
 * @param trouble why nothing is predicted, or empty
 */
record TypedRow(Map<String, String> cells, List<Line> lines, List<Message> said, Optional<Message> trouble) {
    private static final int DECIMALS = 2;
    private static final int DIGITS = 4;
    /** A share that would be written as 0. */
    private static final double LEAST = 0.005;

    /**
     * A cell.
     *
     * @param prepared the numbers that the network gets; empty if it is missing to the end
     * @param step the last that changed it, or nothing
     * @param problem what is wrong with what was typed, or nothing
     */
    record Line(String column, String prepared, Optional<Message> step, Optional<Message> problem) {}

    /**
     * Prepares and predicts it. May be slow.
     *
     * @param typed null for the row in the middle of those for training
     */
    static TypedRow of(PredictedTable table, @Nullable Map<String, String> typed) {
        Map<String, String> cells = typed == null ? TypicalRow.of(table.source()) : typed;
        PreparationResult prepared = table.source().prepared();
        List<Line> lines = new ArrayList<>();
        cells.forEach((column, text) -> lines.add(line(prepared, column, text)));
        PreparationResult.Way way = prepared.way(cells);
        if (way.inputs() == null) {
            return new TypedRow(cells, lines, List.of(), Optional.ofNullable(way.trouble()));
        }
        NdArray output = table.predictor().predict(table.parameters(), way.inputs());
        return new TypedRow(cells, lines, table.isOfClasses() ? shares(table, output) : number(prepared, output),
                Optional.empty());
    }

    private static Line line(PreparationResult prepared, String column, String text) {
        CellTrace way = CellTrace.of(prepared, new TextColumn(column, new @Nullable String[]{text}));
        boolean missing = way.end().columns().stream().anyMatch(end -> end.isMissing(0));
        Optional<Message> problem = way.isNoNumber()
                ? Optional.of(Message.of("predictions.no-number", "text", text))
                : missing ? Optional.of(Message.of("predictions.missing")) : way.remarks().stream().findFirst();
        return new Line(column, missing ? "" : way.written(), way.step(), problem);
    }

    private static List<Message> shares(PredictedTable table, NdArray output) {
        List<Message> classes = table.source().classes();
        return IntStream.range(0, classes.size()).boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> output.get(0, i)).reversed())
                .filter(i -> !(output.get(0, i) < LEAST))
                .map(i -> Message.of("predictions.share", "class", classes.get(i), "confidence",
                        Numbers.fixed(output.get(0, i), DECIMALS)))
                .toList();
    }

    private static List<Message> number(PreparationResult prepared, NdArray output) {
        return List.of(Message.of("predictions.typed-number", "column", prepared.preparation().target().column(),
                "value", Numbers.of(prepared.original(output.get(0, 0)), DIGITS)));
    }
}
