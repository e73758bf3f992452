package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tapedeck.data.prepare.PreparationResult;
import tapedeck.data.table.Missing;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** A row typed by hand goes the way that those of the table went. */
class TypedRowTest {
    private static PredictedTable penguins;

    @BeforeAll
    static void train() throws Exception {
        penguins = Rated.lesson("penguins", 40);
    }

    private static Map<String, String> row(PredictedTable table, int origin, String... changes) {
        Map<String, String> cells = new LinkedHashMap<>(TypicalRow.row(table.source(), origin));
        for (int i = 0; i < changes.length; i += 2) {
            assertThat(cells.put(changes[i], changes[i + 1])).as(changes[i]).isNotNull();
        }
        return cells;
    }

    private static TypedRow.Line line(TypedRow row, String column) {
        return row.lines().stream().filter(line -> line.column().equals(column)).findFirst().orElseThrow();
    }

    @Test
    void anOriginalRowTypedAgainIsPredictedAsIt() {
        RatedRows rows = penguins.test();
        for (int row = 0; row < rows.size(); row += 9) {
            TypedRow typed = TypedRow.of(penguins, row(penguins, rows.origin(row)));
            assertThat(typed.trouble()).isEmpty();
            assertThat(typed.said().getFirst()).isEqualTo(Message.of("predictions.share", "class",
                    penguins.source().classes().get(rows.predicted(row)), "confidence",
                    Numbers.fixed(rows.confidence(row), 2)));
        }
    }

    @Test
    void ofANumberThePredictionIsInTheUnitsOfTheTable() throws Exception {
        PredictedTable diabetes = Rated.lesson("diabetes", 20);
        RatedRows rows = diabetes.test();
        TypedRow typed = TypedRow.of(diabetes, row(diabetes, rows.origin(4)));
        assertThat(typed.said()).containsExactly(Message.of("predictions.typed-number", "column",
                diabetes.source().prepared().preparation().target().column(), "value", Numbers.of(rows.said(4), 4)));
    }

    @Test
    void aTextWhereANumberIsWantedIsSaidByItsCell() {
        TypedRow typed = TypedRow.of(penguins,
                row(penguins, penguins.test().origin(0), "bill_length_mm", "long"));
        assertThat(line(typed, "bill_length_mm").problem()).hasValueSatisfying(
                problem -> assertThat(problem.key()).isEqualTo("predictions.no-number"));
        assertThat(line(typed, "bill_depth_mm").problem()).isEmpty();
    }

    @Test
    void aCategoryNeverMetIsSaidByItsCellAndIsPredictedStill() {
        TypedRow typed = TypedRow.of(penguins, row(penguins, penguins.test().origin(0), "island", "Elba"));
        assertThat(line(typed, "island").problem()).hasValueSatisfying(
                problem -> assertThat(problem.values()).containsEntry("category", "Elba"));
        assertThat(line(typed, "island").prepared()).matches("0( 0)+");
        assertThat(typed.said()).isNotEmpty();
    }

    @Test
    void whatIsMissingIsFilledOrTheRowIsLeftOutAsThePreparationHasIt() {
        Map<String, String> cells = row(penguins, penguins.test().origin(0), "body_mass_g", "");
        PreparationResult.Way way = penguins.source().prepared().way(cells);
        TypedRow typed = TypedRow.of(penguins, cells);
        assertThat(typed.said().isEmpty()).isEqualTo(way.inputs() == null);
        assertThat(typed.trouble().isPresent()).isEqualTo(way.inputs() == null);
        assertThat(line(typed, "body_mass_g").problem().isPresent()).isEqualTo(way.inputs() == null);
        assertThat(line(typed, "body_mass_g").prepared().isEmpty()).isEqualTo(way.inputs() == null);
    }

    @Test
    void theRowInTheMiddleHasMediansAndWhatIsMostFrequent() {
        Map<String, String> typical = TypicalRow.of(penguins.source());
        assertThat(typical.keySet()).containsExactlyElementsOf(TypicalRow.columns(penguins.source()))
                .doesNotContain("species");
        double[] masses = Arrays.stream(penguins.source().prepared().table().origin())
                .filter(origin -> !penguins.source().prepared().assigned().test()[origin])
                .mapToObj(origin -> penguins.source().prepared().raw().column("body_mass_g").orElseThrow().text(origin))
                .filter(text -> !Missing.is(text)).mapToDouble(Double::parseDouble).sorted()
                .toArray();
        assertThat(Double.parseDouble(String.valueOf(typical.get("body_mass_g"))))
                .isEqualTo(masses[(masses.length - 1) / 2]);
        assertThat(typical).containsEntry("island", "Biscoe");
        assertThat(TypedRow.of(penguins, null).cells()).isEqualTo(typical);
    }
}
