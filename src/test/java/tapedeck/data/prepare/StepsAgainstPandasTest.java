package tapedeck.data.prepare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tapedeck.data.prepare.FillMissing.Fill;
import tapedeck.data.prepare.Outliers.Measure;
import tapedeck.data.prepare.Scale.Kind;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;
import tapedeck.pytorch.Cases;

/** Each step makes of a table what pandas, numpy or scikit-learn make of it. */
class StepsAgainstPandasTest {
    private static final JsonNode FIXTURE = Cases.read("prepare.json");
    private static final List<String> NUMBER = List.of("number");
    private static final List<String> SIZE = List.of("size");

    /** By the names of the fixture's cases. */
    private static Map<String, PreparationStep> steps() {
        Map<String, PreparationStep> steps = new LinkedHashMap<>();
        steps.put("choose-columns", new ChooseColumns(List.of("whole", "size")));
        steps.put("read-numbers", new ReadNumbers(List.of()));
        steps.put("unify-categories", new UnifyCategories(List.of("kind")));
        steps.put("drop-missing", new DropMissing(List.of()));
        steps.put("drop-missing-number", new DropMissing(NUMBER));
        steps.put("fill-mean", new FillMissing(List.of(), Fill.MEAN));
        steps.put("fill-mean-indicator", new FillMissing(List.of(), Fill.MEAN, "", true));
        steps.put("fill-median", new FillMissing(NUMBER, Fill.MEDIAN));
        steps.put("fill-most-frequent", new FillMissing(NUMBER, Fill.MOST_FREQUENT));
        steps.put("fill-most-frequent-kind", new FillMissing(List.of("kind"), Fill.MOST_FREQUENT));
        steps.put("fill-constant", new FillMissing(NUMBER, Fill.CONSTANT, "7.5", false));
        steps.put("drop-duplicates", new DropDuplicates());
        steps.put("clip-quartiles", new Outliers(NUMBER, Measure.QUARTILES, 1.5, false));
        steps.put("clip-deviations", new Outliers(NUMBER, Measure.DEVIATIONS, 0.75, false));
        steps.put("drop-quartiles", new Outliers(NUMBER, Measure.QUARTILES, 1.5, true));
        steps.put("log", new Logarithm(List.of("whole")));
        steps.put("standardise", new Scale(NUMBER, Kind.STANDARDISE));
        steps.put("min-max", new Scale(NUMBER, Kind.MIN_MAX));
        steps.put("one-hot", new OneHot(SIZE));
        steps.put("ordinal", new Ordinal(SIZE, List.of()));
        steps.put("ordinal-given", new Ordinal(SIZE, List.of("small", "medium", "large", "huge")));
        steps.put("binary-digits", new BinaryDigits(List.of("whole"), 4));
        return steps;
    }

    private static DataFrame table() {
        List<Column> columns = new ArrayList<>();
        FIXTURE.get("cells").properties().forEach(column -> columns.add(new TextColumn(column.getKey(),
                Cases.list(column.getValue()).map(JsonNode::asText).toArray(String[]::new))));
        List<JsonNode> sides = Cases.list(FIXTURE.get("test")).toList();
        boolean[] test = new boolean[sides.size()];
        for (int row = 0; row < test.length; row++) {
            test[row] = sides.get(row).asBoolean();
        }
        return DataFrame.of(columns).assigned(test);
    }

    private static FittedStep fitted(PreparationStep step, DataFrame on) throws StepException {
        return step.fit(on.part(false), "target");
    }

    private static DataFrame read(DataFrame table) throws StepException {
        return fitted(new ReadNumbers(List.of("number", "whole")), table).apply(table);
    }

    private static DataFrame applied(PreparationStep step) throws StepException {
        boolean toText = step instanceof ChooseColumns || step instanceof ReadNumbers
                || step instanceof UnifyCategories;
        DataFrame on = toText ? table() : read(table());
        return fitted(step, on).apply(on);
    }

    @TestFactory
    Stream<DynamicTest> doesAsTheyDo() {
        Map<String, PreparationStep> steps = steps();
        List<JsonNode> cases = Cases.list(FIXTURE.get("cases")).toList();
        assertThat(cases.stream().map(each -> each.get("name").asText())).containsExactlyElementsOf(steps.keySet());
        return cases.stream().map(each -> DynamicTest.dynamicTest(each.get("name").asText(),
                () -> check(each, applied(Objects.requireNonNull(steps.get(each.get("name").asText()))))));
    }

    private static void check(JsonNode expected, DataFrame made) {
        assertThat(made.origin()).containsExactly(Cases.ints(expected.get("origin")));
        assertThat(made.names()).containsExactlyInAnyOrderElementsOf(
                expected.get("columns").properties().stream().map(Map.Entry::getKey).toList());
        expected.get("columns").properties().forEach(column -> check(column.getKey(),
                made.column(column.getKey()).orElseThrow(), Cases.list(column.getValue()).toList()));
    }

    private static void check(String name, Column made, List<JsonNode> expected) {
        for (int row = 0; row < made.size(); row++) {
            @Nullable
            JsonNode cell = expected.get(row).isNull() ? null : expected.get(row);
            assertThat(made.isMissing(row)).as("%s, row %s", name, row).isEqualTo(cell == null);
            if (cell != null && made instanceof NumberColumn numbers) {
                assertThat(numbers.values()[row]).as("%s, row %s", name, row).isCloseTo(cell.asDouble(),
                        within(1e-12 * Math.max(1, Math.abs(cell.asDouble()))));
            } else if (cell != null) {
                assertThat(made.text(row)).as("%s, row %s", name, row).isEqualTo(cell.asText());
            }
        }
    }

    /** What the exported script's {@code number} reads, run by real Python: see the scripts of cells.csv and ragged.csv. */
    @Test
    void aNumberWrittenOtherwiseIsReadAndWordsAreMissing() throws StepException {
        DataFrame table = DataFrame.of(List.of(Frames.text("x", "12,5 1.000 1,000 2'000 n/a about_40 - -inf")));
        double[] point = {12.5, 1, 1000, 2000, Double.NaN, Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY};
        assertThat(Frames.numbers(fitted(new ReadNumbers(List.of("x")), table).apply(table), "x"))
                .containsExactly(point);
        double[] comma = {12.5, 1000, 1, 2000, Double.NaN, Double.NaN, Double.NaN, Double.NEGATIVE_INFINITY};
        assertThat(Frames.numbers(fitted(new ReadNumbers(List.of("x"), new CellNumbers(true, '.')), table).apply(table),
                "x")).containsExactly(comma);
    }

    @Test
    void rareCategoriesAreJoinedOrLeftOutAsTrainingHasThem() throws StepException {
        DataFrame table = DataFrame.of(List.of(Frames.text("x", "a a b - b c a c d"))).assigned(
                new boolean[]{false, false, false, false, false, false, true, true, true});
        assertThat(Frames.texts(fitted(new RareCategories(List.of("x"), 2, "few"), table).apply(table), "x"))
                .containsExactly("a", "a", "b", "", "b", "few", "a", "few", "few");
        assertThat(fitted(new RareCategories(List.of("x"), 2, ""), table).apply(table).origin())
                .containsExactly(0, 1, 2, 3, 4, 6);
        DataFrame counts = DataFrame.of(List.of(Frames.numbers("n", 1, 1, 2, Double.NaN)));
        assertThat(fitted(new RareCategories(List.of("n"), 2, ""), counts).apply(counts).origin())
                .containsExactly(0, 1, 3);
        assertThat(fitted(new RareCategories(List.of("n"), 2, "few"), counts).apply(counts)).isEqualTo(counts);
    }

    @Test
    void aShuffleMovesTrainingRowsAmongTheirPlacesAlone() throws StepException {
        DataFrame shuffled = applied(new ShuffleRows(1));
        assertThat(shuffled.test()).isEqualTo(table().test());
        assertThat(shuffled.origin()).containsExactly(0, 6, 1, 3, 5, 2, 4, 7, 8, 9, 10, 11); // torch.randperm(7)
    }

    @Test
    void theTargetIsThePlaceOfItsClassAndRowsOfAnUnknownOneAreLeftOut() throws StepException {
        DataFrame made = applied(Target.classes("size"));
        assertThat(Frames.numbers(made, "size")).containsExactly(2, 0, 1, 2, 1, 2, 2, 2, 0, 2, 1);
        assertThat(made.origin()).doesNotContain(7);
        assertThat(fitted(Target.classes("size"), table()).remarks(table())).hasSize(1);
        assertThat(Frames.numbers(applied(Target.regression("number")), "number")).hasSize(10).startsWith(39.1, 40.3);
    }

    @Test
    void everyStepIsCompared() {
        // a target is no step of its own, and of these two pandas has none: they are compared above, and by the draws of PyTorch
        List<Class<?>> others = List.of(Target.class, RareCategories.class, ShuffleRows.class);
        for (Class<?> kind : PreparationStep.class.getPermittedSubclasses()) {
            if (!others.contains(kind)) {
                assertThat(steps().values())
                        .as("%s has no case in steps(), with its row in src/test/pytorch/prepare_fixtures.py",
                                kind.getSimpleName())
                        .hasAtLeastOneElementOfType(kind);
            }
        }
    }

    @Test
    void everyStepIsReadAgainAsItIsWritten() throws PreparationSyntaxException {
        List<PreparationStep> all = new ArrayList<>(steps().values());
        all.addAll(List.of(new RareCategories(List.of("x"), 2, "few"), new ShuffleRows(3)));
        assertThat(all).extracting(Object::getClass).as("one of each").contains(Stream
                .of(PreparationStep.class.getPermittedSubclasses()).filter(each -> each != Target.class)
                .toArray(Class<?>[]::new));
        for (PreparationStep step : all) {
            Preparation.Entry entry = new Preparation.Entry(step, true);
            assertThat(StepSyntax.read(StepSyntax.text(entry), CellNumbers.of(Dialect.COMMA))).isEqualTo(entry);
        }
    }
}
