package tapedeck.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tapedeck.data.Dataset;
import tapedeck.data.prepare.SplitChoice.Kind;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.RowGroups;
import tapedeck.data.table.TextColumn;
import tapedeck.text.Message;

/** What holds of every chain. */
class PreparationTest {
    private static final int ROWS = 60;

    private static DataFrame wild(long seed) {
        return Frames.wild(seed, ROWS);
    }

    /** Other cells, of the strangest kinds, in the rows for testing. */
    private static DataFrame changed(DataFrame raw, boolean[] test) {
        String[] strange = {"1e9", "-0.5", "purple", "", "NA", "inf"};
        return raw.with(raw.columns().stream().map(column -> {
            @Nullable
            String[] cells = ((TextColumn) column).values().clone();
            for (int row = 0; row < cells.length; row++) {
                if (test[row]) {
                    cells[row] = strange[(row + column.name().length()) % strange.length];
                }
            }
            return new TextColumn(column.name(), cells);
        }).toList());
    }

    /** By a column, so that the cells of rows for testing do not choose the side. */
    private static DataFrame sided(DataFrame raw, boolean[] test) {
        List<Column> columns = new ArrayList<>(raw.columns());
        columns.add(new TextColumn("side", IntStream.range(0, test.length).mapToObj(row -> test[row] ? "test" : "train")
                .toArray(String[]::new)));
        return raw.with(columns);
    }

    @Test
    void everyStepWorksHere() {
        PreparationResult prepared = Frames.every().run(wild(1));
        assertThat(prepared.troubles()).isEmpty();
        assertThat(prepared.reports()).hasSize(Frames.every().steps().size() + 1)
                .allMatch(report -> report.fitted() != null);
        assertThat(prepared.inputs()).startsWith("length", "width", "width_missing", "count_bit0", "count_bit1",
                "count_bit2", "count_bit3").hasSize(10).contains("kind_green");
    }

    @Test
    void noNumberComesFromARowForTesting() {
        for (long seed = 0; seed < 40; seed++) {
            DataFrame raw = wild(seed);
            boolean[] test = SplitChoice.USUAL.assign(raw, RowGroups.of(raw), Target.classes("class")).test();
            Preparation chain = Frames.every().withSplit(SplitChoice.byColumn("side", "test"))
                    .replaced(0, new ChooseColumns(List.of("side")));
            PreparationResult one = chain.run(sided(raw, test));
            PreparationResult other = chain.run(sided(changed(raw, test), test));
            assertThat(other.table().part(false)).as("seed %s", seed).isEqualTo(one.table().part(false));
            for (int i = 0; i < one.reports().size(); i++) {
                assertThat(other.reports().get(i).learned()).isEqualTo(one.reports().get(i).learned());
                assertThat(other.reports().get(i).error()).isNull();
            }
        }
    }

    @Test
    void appliedTwiceIsTheSame() {
        PreparationResult one = Frames.every().run(wild(2));
        assertThat(Frames.every().run(wild(2)).table()).isEqualTo(one.table());
        DataFrame frame = one.assigned();
        for (StepReport report : one.reports()) {
            assertThat(Objects.requireNonNull(report.fitted()).apply(frame)).isEqualTo(report.after());
            frame = report.after();
        }
    }

    @Test
    void offAndOnAgainIsTheSame() {
        DataFrame raw = wild(3);
        PreparationResult whole = Frames.every().run(raw);
        for (int i = 0; i < Frames.every().steps().size(); i++) {
            PreparationResult without = Frames.every().toggled(i).run(raw, whole);
            assertThat(without.reports().get(i).after()).isEqualTo(without.reports().get(i).before());
            assertThat(Frames.every().toggled(i).toggled(i).run(raw, without).table()).isEqualTo(whole.table());
        }
    }

    @Test
    void whatIsTakenFromAnEarlierRunIsWhatIsMadeAnew() {
        DataFrame raw = wild(4);
        PreparationResult earlier = Frames.every().run(raw);
        for (Preparation next : List.of(Frames.every().removed(5), Frames.every().moved(7, 9),
                Frames.every().withSplit(SplitChoice.USUAL.withSeed(2)),
                Frames.every().withTarget(Target.classes("kind")), Frames.every())) {
            assertThat(next.run(raw, earlier).table()).isEqualTo(next.run(raw).table());
        }
        DataFrame another = wild(5);
        assertThat(Frames.every().run(another, earlier).table()).isEqualTo(Frames.every().run(another).table());
        assertThat(Frames.every().toggled(13).run(raw, earlier).reports().get(12))
                .isSameAs(earlier.reports().get(12));
    }

    @Test
    void theSameRowsAreOnOneSide() {
        for (Kind kind : Kind.values()) {
            DataFrame assigned = new SplitChoice(kind, 0.7, 5, "kind", "red").assign(wild(6), RowGroups.of(wild(6)),
                    Target.classes("class"));
            Map<List<String>, Boolean> sides = new HashMap<>();
            for (int row = 0; row < assigned.size(); row++) {
                int at = row;
                List<String> cells = assigned.columns().stream().map(column -> column.text(at)).toList();
                boolean test = assigned.test()[row];
                assertThat(sides.merge(cells, test, (a, b) -> a && b)).as("%s: %s", kind, cells).isEqualTo(test);
            }
            assertThat(sides.size()).isLessThan(ROWS);
        }
    }

    @Test
    void noOrderOfStepsMovesARowToTheOtherSide() {
        DataFrame raw = wild(7);
        PreparationResult straight = Frames.every().run(raw);
        boolean[] sides = straight.assigned().test();
        Preparation chain = Frames.every();
        for (int i = 0; i < chain.steps().size(); i++) {
            PreparationResult moved = chain.moved(i, (5 * i + 3) % chain.steps().size()).run(raw);
            for (StepReport report : moved.reports()) {
                int[] origin = report.after().origin();
                assertThat(IntStream.range(0, origin.length).filter(row -> report.after()
                        .test()[row] != sides[origin[row]])).isEmpty();
            }
        }
    }

    @Test
    void aRowFromTheTableTypedAgainHasTheSameInputs() {
        DataFrame raw = wild(8);
        PreparationResult prepared = Frames.every().run(raw);
        Dataset rows = prepared.rows();
        for (int i = 0; i < rows.size(); i++) {
            int origin = prepared.table().origin()[i];
            Map<String, String> typed = new HashMap<>();
            raw.columns().stream().filter(column -> !column.name().equals("class"))
                    .forEach(column -> typed.put(column.name(), column.text(origin)));
            PreparationResult.Way way = prepared.way(typed);
            assertThat(way.trouble()).isNull();
            assertThat(Objects.requireNonNull(way.inputs()).toArray())
                    .isEqualTo(rows.rows(i).inputs().toArray());
            assertThat(prepared.way(origin).stages()).hasSize(Frames.every().steps().size() + 1);
        }
    }

    @Test
    void aTypedRowThatDoesNotArriveSaysWhere() {
        PreparationResult prepared = Frames.every().run(wild(9));
        assertThat(prepared.way(Map.of("length", "1e7", "width", "3", "count", "2", "kind", "red")).trouble())
                .isEqualTo(Message.of("prepare.way.leftOut", "step", Message.of("prepare.outliers.drop")));
        assertThat(prepared.way(Map.of("width", "3", "count", "2", "kind", "red")).trouble())
                .isEqualTo(Message.of("prepare.way.leftOut", "step", Message.of("prepare.drop-missing")));
        assertThat(prepared.way(Map.of("length", "50", "width", "3", "count", "99", "kind", "red")).trouble())
                .isEqualTo(Message.of("prepare.way.missing", "column", "count_bit0"));
    }

    @Test
    void whatKeepsItFromTrainingIsSaid() {
        DataFrame raw = wild(10);
        Preparation none = Preparation.of(Target.classes("class"));
        assertThat(none.run(raw).troubles()).containsExactly(Message.of("prepare.trouble.texts", "columns",
                "length, width, count …", "count", 4));
        assertThat(Preparation.of(Target.classes("class"), new ChooseColumns(List.of("width", "count", "kind")))
                .run(raw).troubles()).containsExactly(Message.of("prepare.trouble.text", "column", "length"));
        Preparation gaps = Preparation.of(Target.classes("class"), new ReadNumbers(List.of()),
                new OneHot(List.of()));
        long missing = Arrays.stream(Frames.numbers(gaps.run(raw).table(), "width")).filter(Double::isNaN).count();
        assertThat(gaps.run(raw).troubles())
                .containsExactly(Message.of("prepare.trouble.missing", "column", "width", "rows", missing));
        assertThat(gaps.withSplit(SplitChoice.USUAL.withShare(0)).run(raw).isReady()).isFalse();
        assertThat(Preparation.of(Target.regression("class")).run(raw).troubles())
                .contains(Message.of("prepare.needsNumbers", "column", "class"));
        assertThat(Preparation.of(Target.classes("gone")).run(raw).troubles())
                .contains(Message.of("prepare.target.gone", "column", "gone"));
    }

    @Test
    void aStepThatCannotWorkLeavesTheTableAsItWas() {
        PreparationResult prepared = Preparation.of(Target.classes("class"), new ReadNumbers(List.of()),
                new Scale(List.of("kind"), Scale.Kind.MIN_MAX)).run(wild(11));
        StepReport report = prepared.reports().get(1);
        assertThat(report.error()).isEqualTo(Message.of("prepare.needsNumbers", "column", "kind"));
        assertThat(report.after()).isSameAs(report.before());
    }

    @Test
    void aStepIsMovedFromHereToThere() {
        Preparation chain = Preparation.of(Target.classes("class"), new ReadNumbers(List.of()), new DropDuplicates(),
                new OneHot(List.of()));
        assertThat(chain.moved(0, 2).steps()).extracting(entry -> entry.step().name().id()).containsExactly(
                "drop-duplicates", "one-hot", "read-numbers");
    }

    @Test
    void theLastStepOfTheTargetIsTakenBackFirst() {
        PreparationResult prepared = Preparation.of(Target.regression("width"), new ReadNumbers(List.of("width")),
                new DropMissing(List.of("width")), new Scale(List.of("width"), Scale.Kind.MIN_MAX),
                new Logarithm(List.of("width"))).run(wild(12));
        double[] before = Frames.numbers(prepared.reports().get(1).after(), "width");
        double[] after = Frames.numbers(prepared.table(), "width");
        for (int row = 0; row < after.length; row++) {
            assertThat(prepared.original(after[row])).isCloseTo(before[row], within(1e-9));
        }
    }

    @Test
    void ofInfiniteNumbersThereIsNoMean() {
        DataFrame raw = DataFrame.of(List.of(new TextColumn("width", new String[]{"1", "inf", "3", "-inf"}),
                new TextColumn("class", new String[]{"a", "b", "a", "b"})));
        Preparation chain = Preparation.of(Target.classes("class"), new ReadNumbers(List.of("width")),
                new Scale(List.of("width"), Scale.Kind.STANDARDISE))
                .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.NONE));
        assertThat(chain.run(raw).reports().get(1).error())
                .isEqualTo(Message.of("prepare.trouble.infinite", "column", "width", "rows", 2L));
    }
}
