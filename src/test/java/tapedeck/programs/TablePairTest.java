package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.data.prepare.DropMissing;
import tapedeck.data.prepare.FillMissing;
import tapedeck.data.prepare.Logarithm;
import tapedeck.data.prepare.OneHot;
import tapedeck.data.prepare.Preparation;
import tapedeck.data.prepare.PreparationStep;
import tapedeck.data.prepare.ReadNumbers;
import tapedeck.data.prepare.Scale;
import tapedeck.data.prepare.SplitChoice;
import tapedeck.data.prepare.TableSource;
import tapedeck.data.prepare.Target;
import tapedeck.data.table.CellNumbers;
import tapedeck.data.table.Dialect;
import tapedeck.data.table.ParsedTable;
import tapedeck.data.table.TableInput;
import tapedeck.data.table.TableReader;
import tapedeck.program.Provenance;
import tapedeck.program.Settings;
import tapedeck.programs.network.NetworkSpec;

class TablePairTest {
    private static final int FILL = 1;
    private static final PreparationStep NUMBERS = new ReadNumbers(List.of("size", "weight"),
            CellNumbers.of(Dialect.COMMA));

    /** Of 40 rows every fourth has no size. */
    private static ParsedTable table() throws Exception {
        StringBuilder text = new StringBuilder("kind,size,weight\n");
        for (int row = 0; row < 40; row++) {
            text.append(row % 2 == 0 ? "oak" : "elm").append(',').append(row % 4 == 0 ? "" : row).append(',')
                    .append(3 * row + 10).append('\n');
        }
        return TableReader.guessing().read(new TableInput.OfText("trees", text.toString()));
    }

    private static TablePair pair(Preparation one, Preparation other) throws Exception {
        ParsedTable table = table();
        TableSource source = TableNetwork.source(table, one);
        NetworkSpec network = TableNetwork.spec(source);
        return TablePair.of(network, table, source.prepared(), other.run(table.frame()));
    }

    private static Preparation classes(PreparationStep... steps) {
        return Preparation.of(Target.classes("kind"), steps)
                .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.RANDOM));
    }

    @Test
    void bothAreTestedOnTheRowsThatBothHave() throws Exception {
        Preparation filled = classes(NUMBERS, new FillMissing(List.of("size"), FillMissing.Fill.MEAN));
        TablePair pair = pair(filled, filled.replaced(FILL, new DropMissing(List.of())));
        NetworkSpec first = (NetworkSpec) pair.networks().getFirst();
        NetworkSpec second = (NetworkSpec) pair.networks().getLast();
        List<List<Integer>> tested = pair.networks().stream().map(TablePairTest::testRows).toList();
        assertThat(tested.getFirst()).isNotEmpty().isEqualTo(tested.getLast()).allMatch(row -> row % 4 != 0);
        assertThat(pair.testRows()).isEqualTo(tested.getFirst().size());
        assertThat(first.trainRows()).as("training differs, as the step has it").isGreaterThan(second.trainRows());
        assertThat(first.hidden()).isEqualTo(second.hidden());
        assertThat(pair.hasSameWeights()).isTrue();
        assertThat(pair.units()).containsExactly(1.0, 1.0);
    }

    @Test
    void theClassicNetworkIsRacedAsItself() throws Exception {
        ParsedTable table = table();
        Preparation chain = classes(NUMBERS, new FillMissing(List.of("size"), FillMissing.Fill.MEAN));
        TableSource source = TableNetwork.source(table, chain);
        Preparation scaled = chain.added(2, new Scale(List.of("weight"), Scale.Kind.STANDARDISE));
        TablePair pair = TablePair.of(new ClassicSpec(source, 7), table, source.prepared(), scaled.run(table.frame()));
        assertThat(pair.networks()).extracting(Provenance.Blueprint::widths).containsOnly(List.of(2, 7, 2));
        assertThat(List.of(pair.isComparable(), pair.hasSameWeights())).containsOnly(true);
        assertThat(pair.program(1, new Settings(1, 0.1, 1))).isInstanceOfSatisfying(ClassicProgram.class,
                program -> assertThat(program.spec().data().prepared().preparation()).isEqualTo(scaled));
    }

    private static List<Integer> testRows(Provenance.Blueprint spec) {
        TableSource source = (TableSource) spec.data();
        var inputs = source.split(0.5).test().inputs();
        return IntStream.range(0, inputs.shape().size(0)).mapToObj(row -> source.origin(inputs, row)).toList();
    }

    @Test
    void weightsAreOthersWhereThereAreOtherInputs() throws Exception {
        Preparation chain = classes(NUMBERS, new FillMissing(List.of("size"), FillMissing.Fill.MEAN, "", true));
        TablePair pair = pair(chain, chain.replaced(FILL, new FillMissing(List.of("size"), FillMissing.Fill.MEAN)));
        assertThat(List.of(pair.inputs(0), pair.inputs(1))).containsExactly(3, 2);
        assertThat(pair.hasSameWeights()).isFalse();
    }

    private static Preparation numbers(PreparationStep... steps) {
        return Preparation.of(Target.regression("weight"), steps)
                .withSplit(SplitChoice.USUAL.withKind(SplitChoice.Kind.RANDOM));
    }

    @Test
    void lossesOfATargetThatIsScaledAreBroughtToTheTablesUnits() throws Exception {
        Preparation plain = numbers(NUMBERS, new OneHot(List.of("kind")),
                new FillMissing(List.of("size"), FillMissing.Fill.MEAN));
        TablePair pair = pair(plain.added(3, new Scale(List.of("weight"), Scale.Kind.MIN_MAX)), plain);
        assertThat(pair.isComparable()).isTrue();
        assertThat(pair.isRescaled()).isTrue();
        assertThat(Math.sqrt(pair.units().getFirst())).as("the range of the training rows").isBetween(90.0, 118.0);
        assertThat(pair.units().getLast()).isCloseTo(1, within(1e-12));
    }

    @Test
    void lossesOfALogarithmCannotBeCompared() throws Exception {
        Preparation plain = numbers(NUMBERS, new OneHot(List.of("kind")),
                new FillMissing(List.of("size"), FillMissing.Fill.MEAN));
        TablePair pair = pair(plain, plain.added(3, new Logarithm(List.of("weight"))));
        assertThat(pair.isComparable()).isFalse();
    }
}
