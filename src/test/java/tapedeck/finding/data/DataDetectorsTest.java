package tapedeck.finding.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.data.profile.Bar;
import tapedeck.data.profile.Profile;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Column;
import tapedeck.data.table.DataFrame;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.TextColumn;

/** Where a finding begins and where it ends; what the sample tables have of them is in {@link SampleTablesTest}. */
class DataDetectorsTest {
    private static final int ROWS = 60;

    private static Column column(String name, IntFunction<String> cell) {
        return new TextColumn(name, IntStream.range(0, ROWS).mapToObj(cell).toArray(String[]::new));
    }

    /** What is found of these kinds, in a table whose last column is the target. */
    private static List<String> found(Set<DataFindingKind> kinds, Column... columns) throws InterruptedException {
        Profile profile = Profile.of(DataFrame.of(List.of(columns)), CellNumbers.of(Dialect.COMMA),
                columns[columns.length - 1].name());
        return DataDetectors.of(profile).stream().filter(finding -> kinds.contains(finding.kind()))
                .map(finding -> finding.column().orElse("") + " " + finding.count() + " " + finding.rows()).toList();
    }

    @Test
    void aLeakGoesBothWays() throws InterruptedException {
        Set<DataFindingKind> leak = Set.of(DataFindingKind.LEAK);
        Column target = column("target", i -> i % 3 + " classes");
        assertThat(found(leak, column("code", i -> "ABC".substring(i % 3, i % 3 + 1)), target)).hasSize(1);
        assertThat(found(leak, column("spelt", i -> i == 3 ? "A " : "abc".substring(i % 3, i % 3 + 1)), target))
                .hasSize(1);
        assertThat(found(leak, column("finer", i -> "part " + i % 6), target)).isEmpty();
        assertThat(found(leak, column("coarser", i -> i % 3 == 0 ? "A" : "B"), target)).isEmpty();
        assertThat(found(leak, column("once", i -> i == 7 ? "A" : "ABC".substring(i % 3, i % 3 + 1)), target))
                .isEmpty();
    }

    @Test
    void aNumberInAnotherUnitIsALeakAndANumberThatOccursOnceIsNone() throws InterruptedException {
        Set<DataFindingKind> leak = Set.of(DataFindingKind.LEAK);
        Column target = column("target", i -> String.valueOf(i * i / 7.0));
        assertThat(found(leak, column("inches", i -> String.valueOf(i * i / 7.0 * -2.54 + 3)), target)).hasSize(1);
        assertThat(found(leak, column("other", i -> String.valueOf(i * (70 - i) / 3.0)), target)).isEmpty();
    }

    @Test
    void aClassOfFourRowsIsRareAndOneOfFiveIsNot() throws InterruptedException {
        Set<DataFindingKind> rare = Set.of(DataFindingKind.RARE_CLASS);
        assertThat(found(rare, column("target", i -> i < 4 ? "few" : "many"))).containsExactly("target 4 [0, 1, 2, 3]");
        assertThat(found(rare, column("target", i -> i < 5 ? "few" : "many"))).isEmpty();
        assertThat(found(rare, column("target", i -> i < 4 ? "Many" : "many"))).isEmpty();
        assertThat(found(rare, column("input", i -> i < 4 ? "few" : "many"), column("target", i -> "ab" + i % 2)))
                .isEmpty();
    }

    @Test
    void aNumberIsExtremeFarFromTheOthersOnly() throws InterruptedException {
        Set<DataFindingKind> extreme = Set.of(DataFindingKind.EXTREME);
        Column target = column("target", i -> "ab" + i % 2);
        // 0 to 19 in turn have a standard deviation of 5.8 and a mean of 9.5.
        assertThat(found(extreme, column("x", i -> i == 7 ? "135" : String.valueOf(i % 20)), target))
                .containsExactly("x 1 [7]");
        assertThat(found(extreme, column("x", i -> i == 7 ? "-110" : String.valueOf(i % 20)), target))
                .containsExactly("x 1 [7]");
        assertThat(found(extreme, column("x", i -> i == 7 ? "115" : String.valueOf(i % 20)), target)).isEmpty();
        assertThat(found(extreme, column("rare", i -> i == 7 ? "900" : String.valueOf(i % 2)), target)).isEmpty();
    }

    @Test
    void fiftyCategoriesAreNotYetMany() throws InterruptedException {
        Set<DataFindingKind> many = Set.of(DataFindingKind.MANY_CATEGORIES);
        Column target = column("target", i -> "ab" + i % 2);
        assertThat(found(many, column("x", i -> "kind " + i % 50), target)).isEmpty();
        assertThat(found(many, column("x", i -> "kind " + i % 51), target)).hasSize(1);
    }

    @Test
    void rowsAreDuplicatesIfAllTheirCellsAre() throws InterruptedException {
        Set<DataFindingKind> duplicates = Set.of(DataFindingKind.DUPLICATES);
        Column target = column("target", i -> "ab" + i % 2);
        assertThat(found(duplicates, column("x", i -> String.valueOf(i == 40 ? 4 : i)), target))
                .containsExactly(" 1 [40]");
        assertThat(found(duplicates, column("x", i -> String.valueOf(i == 40 ? 5 : i)), target)).isEmpty();
        assertThat(found(duplicates, column("x", i -> i == 4 ? "NA" : i == 40 ? "" : String.valueOf(i)), target))
                .containsExactly(" 1 [40]");
    }

    @Test
    void theMostFrequentValuesHaveBars() throws InterruptedException {
        Column column = column("x", i -> i < 20 ? "often" : i < 30 ? "less" : "once " + i);
        List<Bar> bars = Profile.of(DataFrame.of(List.of(column)), CellNumbers.of(Dialect.COMMA), null).columns()
                .getFirst().bars();
        assertThat(bars).hasSize(12);
        assertThat(bars.stream().map(Bar::label)).startsWith("often", "less", "once 30", "once 31");
        assertThat(bars.stream().map(Bar::count)).startsWith(20, 10, 1);
    }

    @Test
    void numbersHaveAHistogram() throws InterruptedException {
        Column column = column("x", i -> String.valueOf(i * 2));
        List<Bar> bars = Profile.of(DataFrame.of(List.of(column)), CellNumbers.of(Dialect.COMMA), null).columns()
                .getFirst().bars();
        assertThat(bars).hasSize(12);
        assertThat(bars.getFirst().from()).isZero();
        assertThat(bars.getLast().to()).isEqualTo(118);
        assertThat(bars.stream().map(Bar::count)).containsOnly(5);
    }
}
