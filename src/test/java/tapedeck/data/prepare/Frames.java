package tapedeck.data.prepare;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.data.prepare.FillMissing.Fill;
import tapedeck.data.prepare.Outliers.Measure;
import tapedeck.data.prepare.Scale.Kind;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;

/** Tables for tests, and chains with every step. */
final class Frames {
    private Frames() {}

    /** A column's cells in a string; {@code -} is a missing one. */
    static TextColumn text(String name, String cells) {
        return new TextColumn(name, Arrays.stream(cells.split(" ", -1))
                .map(cell -> cell.equals("-") ? null : cell.replace('_', ' ')).toArray(String[]::new));
    }

    static NumberColumn numbers(String name, double... values) {
        return new NumberColumn(name, values);
    }

    static double[] numbers(DataFrame frame, String name) {
        return ((NumberColumn) frame.column(name).orElseThrow()).values();
    }

    static List<String> texts(DataFrame frame, String name) {
        Column column = frame.column(name).orElseThrow();
        return IntStream.range(0, column.size()).mapToObj(column::text).toList();
    }

    /** Two measures, one with gaps, a count, a kind in several spellings, a class; some rows twice. */
    static DataFrame wild(long seed, int rows) {
        SplittableRandom random = new SplittableRandom(seed);
        String[] kinds = {"red", "Red ", "green", "blue", "BLUE"};
        List<@Nullable String[]> cells = new ArrayList<>();
        for (int row = 0; row < rows; row++) {
            boolean again = row > 5 && random.nextInt(6) == 0;
            cells.add(again
                    ? cells.get(random.nextInt(row))
                    : new String[]{String.valueOf(Math.round(random.nextDouble() * 1e4) / 100.0),
                            random.nextInt(8) == 0 ? "NA" : String.valueOf(random.nextInt(50)),
                            String.valueOf(random.nextInt(16)), kinds[random.nextInt(kinds.length)],
                            random.nextBoolean() ? "yes" : "no"});
        }
        String[] names = {"length", "width", "count", "kind", "class"};
        return DataFrame.of(IntStream.range(0, names.length).mapToObj(i -> new TextColumn(names[i],
                cells.stream().map(row -> row[i]).toArray(String[]::new))).toList());
    }

    /** Every step there is, for {@link #wild}. */
    static Preparation every() {
        return Preparation.of(Target.classes("class"), new ChooseColumns(List.of("nothing")), new DropDuplicates(),
                new ReadNumbers(List.of("length", "width", "count")), new UnifyCategories(List.of()),
                new RareCategories(List.of("kind"), 8, "few"),
                new FillMissing(List.of("width"), Fill.MEAN, "", true), new DropMissing(List.of()),
                new Outliers(List.of("length"), Measure.QUARTILES, 0.6, false),
                new Outliers(List.of("length"), Measure.DEVIATIONS, 1.5, true), new Logarithm(List.of("length")),
                new BinaryDigits(List.of("count"), 4), new OneHot(List.of("kind")),
                new Scale(List.of("length"), Kind.STANDARDISE), new Scale(List.of("width"), Kind.MIN_MAX),
                new ShuffleRows(3));
    }
}
