package tapedeck.data.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.NumberColumn;
import tapedeck.data.table.TextColumn;

/** What a column is. */
class KindGuessTest {
    private static final CellNumbers NUMBERS = CellNumbers.of(Dialect.COMMA);

    private static ColumnKind kind(String name, Stream<String> values) {
        return KindGuess.of(new ColumnCells(new TextColumn(name, values.toArray(String[]::new)), NUMBERS));
    }

    private static ColumnKind kind(String... values) {
        return kind("x", Stream.of(values));
    }

    @Test
    void byWhatStandsInIt() {
        assertThat(kind("1.5", "2", "", "NA", "3")).isEqualTo(ColumnKind.NUMBER);
        assertThat(kind("1", "2", "1", "2")).isEqualTo(ColumnKind.NUMBER);
        assertThat(kind("1", "0", "", "0")).isEqualTo(ColumnKind.YES_NO);
        assertThat(kind("Yes", "no", "NO ")).isEqualTo(ColumnKind.YES_NO);
        assertThat(kind("ja", "nein", "ja")).isEqualTo(ColumnKind.YES_NO);
        assertThat(kind("red", "green", "red")).isEqualTo(ColumnKind.CATEGORY);
        assertThat(kind("male", "female", "male")).isEqualTo(ColumnKind.CATEGORY);
        assertThat(kind("high", "Low", "medium", "low")).isEqualTo(ColumnKind.ORDINAL);
        assertThat(kind("XL", "S", "M")).isEqualTo(ColumnKind.ORDINAL);
        assertThat(kind("2024-05-01", "2024-05-02 12:30", "")).isEqualTo(ColumnKind.DATE);
        assertThat(kind("1.5.2024", "31.12.2024")).isEqualTo(ColumnKind.DATE);
        assertThat(kind("7", "7", "")).isEqualTo(ColumnKind.CONSTANT);
        assertThat(kind("", "NA", " ")).isEqualTo(ColumnKind.EMPTY);
    }

    @Test
    void aFewTextsDoNotMakeNumbersACategory() {
        List<String> numbers = IntStream.range(0, 16).mapToObj(i -> i + ".5").toList();
        assertThat(kind("x", Stream.concat(numbers.stream(), Stream.of("a", "b", "c", "d"))))
                .isEqualTo(ColumnKind.NUMBER);
        assertThat(kind("x", Stream.concat(numbers.stream(), Stream.of("a", "b", "c", "d", "a", "b"))))
                .isEqualTo(ColumnKind.CATEGORY);
    }

    @Test
    void identifiersTellRowsApart() {
        assertThat(kind("x", IntStream.range(5, 25).mapToObj(String::valueOf))).isEqualTo(ColumnKind.IDENTIFIER);
        assertThat(kind("x", IntStream.range(5, 25).mapToObj(i -> String.valueOf(i * i)))).isEqualTo(ColumnKind.NUMBER);
        for (String name : List.of("id", "customer_id", "CustomerID", "Customer ID", "Nr", "order-no")) {
            assertThat(kind(name, IntStream.range(5, 25).mapToObj(i -> String.valueOf(i * i)))).as(name)
                    .isEqualTo(ColumnKind.IDENTIFIER);
        }
        for (String name : List.of("width", "paid", "humid", "area")) {
            assertThat(kind(name, IntStream.range(5, 25).mapToObj(i -> String.valueOf(i * i)))).as(name)
                    .isEqualTo(ColumnKind.NUMBER);
        }
        assertThat(kind("id", IntStream.range(5, 25).mapToObj(i -> i / 2 + ".5"))).isEqualTo(ColumnKind.NUMBER);
        assertThat(kind("x", IntStream.range(0, 20).mapToObj(i -> "name " + i))).isEqualTo(ColumnKind.IDENTIFIER);
        assertThat(kind("x", IntStream.range(0, 20).mapToObj(i -> "name " + i / 2))).isEqualTo(ColumnKind.CATEGORY);
        assertThat(kind("x", IntStream.range(0, 5).mapToObj(i -> "name " + i))).isEqualTo(ColumnKind.CATEGORY);
    }

    @Test
    void aScaleHasItsOrder() {
        assertThat(OrdinalScale.of(List.of("high", "LOW", "medium", "low"))).contains(
                List.of("LOW", "low", "medium", "high"));
        assertThat(OrdinalScale.of(List.of("high", "low"))).isEmpty();
        assertThat(OrdinalScale.of(List.of("high", "low", "blue"))).isEmpty();
    }

    @Test
    void whatMayBeClassesIsSaid() throws Exception {
        double[] digits = IntStream.range(0, 40).mapToDouble(i -> i % 10).toArray();
        double[] measures = IntStream.range(0, 40).mapToDouble(i -> i % 10 / 4.0).toArray();
        DataFrame frame = DataFrame
                .of(List.of(new NumberColumn("digit", digits), new NumberColumn("measure", measures)));
        Profile profile = Profile.of(frame, NUMBERS, "digit");
        assertThat(profile.columns().stream().map(ColumnProfile::maybeClasses)).containsExactly(true, false);
        assertThat(profile.columns().stream().map(ColumnProfile::kind)).containsOnly(ColumnKind.NUMBER);
        assertThat(profile.columns().getLast().association()).isEqualTo(1, within(1e-12));
    }
}
