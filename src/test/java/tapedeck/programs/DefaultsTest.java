package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.data.Task;
import tapedeck.data.prepare.BinaryDigits;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;

/** A preparation that was not chosen by anybody trains. */
class DefaultsTest {
    private static ParsedTable read(String name) throws Exception {
        return TableReader.guessing().read(new TableInput.OfFile(Path.of("sample-datasets", name + ".csv")));
    }

    private static Preparation of(ParsedTable table, String target) throws Exception {
        return Defaults.of(table, Profile.of(table, target), target);
    }

    @ParameterizedTest
    @CsvSource({"iris, species, 4, 3", "wine, class, 13, 3", "breast_cancer, diagnosis, 30, 2",
            "diabetes, progression, 10, 0", "digits, digit, 61, 10", "penguins, species, 10, 3",
            "messy, species, 14, 4", "fizzbuzz, class, 10, 4"})
    void everySampleIsReadyToTrainOn(String name, String target, int inputs, int classes) throws Exception {
        ParsedTable table = read(name);
        assertThat(Defaults.target(Profile.of(table, null))).isEqualTo(target);
        PreparationResult prepared = of(table, target).run(table.frame());
        assertThat(prepared.troubles()).isEmpty();
        assertThat(prepared.inputs()).hasSize(inputs);
        assertThat(prepared.classes()).hasSize(classes);
        assertThat(prepared.rows().size()).isEqualTo(prepared.places(true).length + prepared.places(false).length);
    }

    @Test
    void whatTellsNothingOfARowIsNotPredicted() throws Exception {
        StringBuilder text = new StringBuilder("size;grade;day;nr\n");
        for (int row = 0; row < 40; row++) {
            text.append(row * 7 % 31).append(';').append(row % 3 == 0 ? "good" : "bad").append(";2026-01-")
                    .append(10 + row % 20).append(';').append(1000 + row).append('\n');
        }
        ParsedTable table = TableReader.guessing().read(new TableInput.OfText("marks", text.toString()));
        assertThat(Defaults.target(Profile.of(table, null))).isEqualTo("grade");
    }

    /** To look through all columns for each of them, in each row, would take some minutes here. */
    @Tag("long")
    @Test
    @Timeout(60)
    void aTableMayBeVeryWide() throws Exception {
        int wide = 50_000;
        StringBuilder text = new StringBuilder(IntStream.range(0, wide).mapToObj(i -> "c" + i + ",")
                .collect(Collectors.joining("", "", "class\n")));
        for (int row = 0; row < 40; row++) {
            String digit = row % 7 + ",";
            text.append(digit.repeat(wide)).append(row % 2 == 0 ? "x\n" : "y\n");
        }
        ParsedTable table = TableReader.guessing().read(new TableInput.OfText("wide", text.toString()));
        assertThat(of(table, "class").steps()).extracting(Preparation.Entry::step)
                .anySatisfy(step -> assertThat(step).isInstanceOfSatisfying(Scale.class,
                        scale -> assertThat(scale.columns()).hasSize(wide)));
        assertThat(table.frame().column("c49999")).isPresent();
        assertThat(table.frame().column("c50000")).isEmpty();
    }

    @Test
    void rowsOfAnInfiniteTargetAreLeftOut() throws Exception {
        StringBuilder text = new StringBuilder("size,weight,kind\n");
        for (int row = 0; row < 60; row++) {
            text.append(row % 9 == 0 ? "NA" : row + 0.5).append(',').append(row % 7 == 0 ? "inf" : 2.25 * row)
                    .append(row % 2 == 0 ? ",oak\n" : ",elm\n");
        }
        ParsedTable table = TableReader.guessing().read(new TableInput.OfText("trees", text.toString()));
        Preparation chain = of(table, "weight");
        PreparationResult prepared = chain.run(table.frame());
        assertThat(prepared.troubles()).isEmpty();
        assertThat(prepared.rows().size()).isEqualTo(60 - 9);
        assertThat(prepared.rows().targets().toArray()).doesNotContain(Double.NaN, Double.POSITIVE_INFINITY);
        assertThat(chain.steps()).extracting(Preparation.Entry::step).as("no text is missing")
                .doesNotContain(new FillMissing(List.of("kind"), FillMissing.Fill.MOST_FREQUENT));
    }

    @Test
    void fewGapsAreDroppedAndWordsBecomeColumns() throws Exception {
        List<String> numbers = List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g", "year");
        ParsedTable table = read("penguins");
        Preparation chain = of(table, "species");
        assertThat(chain.steps().stream().map(Preparation.Entry::step)).containsExactly(
                new ReadNumbers(numbers, table.numbers()),
                new DropMissing(List.of("bill_length_mm", "bill_depth_mm", "flipper_length_mm", "body_mass_g", "year",
                        "island", "sex")),
                new OneHot(List.of("island", "sex")), new Scale(numbers, Scale.Kind.STANDARDISE));
        assertThat(chain.split()).isEqualTo(SplitChoice.USUAL);
        assertThat(chain.run(table.frame()).rows().size()).isEqualTo(333);
    }

    @Test
    void numbersThatCountAreLearnedFromTheirDigitsWhereThereIsNothingElse() throws Exception {
        ParsedTable table = read("fizzbuzz");
        assertThat(of(table, "class").steps().stream().map(Preparation.Entry::step)).containsExactly(
                new ReadNumbers(List.of("number"), table.numbers()), new BinaryDigits(List.of("number"), 10));
    }

    @Test
    void aNumberIsPredictedAsOneAndScaledBack() throws Exception {
        ParsedTable table = read("diabetes");
        PreparationResult prepared = of(table, "progression").run(table.frame());
        assertThat(prepared.preparation().target().task()).isEqualTo(Task.REGRESSION);
        double scaled = prepared.rows().targets().toArray()[0];
        assertThat(Math.abs(scaled)).isLessThan(3);
        assertThat(prepared.original(scaled)).isCloseTo(151, within(1e-9));
    }
}
