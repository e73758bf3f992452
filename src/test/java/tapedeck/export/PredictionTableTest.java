package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.deck.training.DeclaredParameters;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.programs.Catalogue;
import tapedeck.tape.TensorState;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

class PredictionTableTest {
    private static final Texts TEXTS = new Texts(Language.ENGLISH);

    /** Its lines, the head first, each as its cells; as the program predicts that has learned nothing. */
    private static List<List<String>> lines(String lesson) throws Exception {
        Program program = new Catalogue().find(lesson).orElseThrow().load(Path.of(""));
        List<NdArray> parameters = DeclaredParameters.of(program, program.defaults()).stream().map(TensorState::data)
                .toList();
        return PredictionTable.of(program, program.predictor(program.defaults()), parameters, TEXTS).lines()
                .map(line -> Arrays.asList(line.split(",(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", -1))).toList();
    }

    private static double number(List<String> line, int cell) {
        return Double.parseDouble(line.get(cell));
    }

    /** Half the sum of the squared errors: of another row it would be another. */
    @Test
    void everyRowOfATableStandsWithItsOwnTargetAndLoss() throws Exception {
        List<List<String>> lines = lines("fizzbuzz");
        assertThat(lines.getFirst()).containsExactly("row", "part", "target", "prediction", "output(none)",
                "output(fizz)",
                "output(buzz)", "output(fizzbuzz)", "loss");
        assertThat(lines.stream().skip(1).map(List::getFirst))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, 1024).mapToObj(String::valueOf).toList());
        assertThat(lines.stream().map(line -> line.get(1))).contains("train", "test");
        for (List<String> line : lines.subList(1, lines.size())) {
            double loss = IntStream.range(4, 8).mapToDouble(i -> number(line, i)
                    - (lines.getFirst().get(i).equals("output(" + line.get(2) + ")") ? 1 : 0)).map(x -> x * x / 2)
                    .sum();
            assertThat(number(line, 8)).isCloseTo(loss, within(1e-12));
            double most = IntStream.range(4, 8).mapToDouble(i -> number(line, i)).max().orElseThrow();
            assertThat(number(line, lines.getFirst().indexOf("output(" + line.get(3) + ")"))).isEqualTo(most);
        }
    }

    @Test
    void onlyWhatTheLossTakesForProbabilitiesIsCalledThat() throws Exception {
        List<List<String>> iris = lines("iris");
        assertThat(iris.getFirst()).contains("p(setosa)", "p(versicolor)", "p(virginica)");
        assertThat(iris.stream().skip(1)).allSatisfy(line -> assertThat(number(line, 4) + number(line, 5)
                + number(line, 6)).isCloseTo(1, within(1e-12)));
        assertThat(lines("spirals").getFirst()).filteredOn(each -> each.startsWith("p(")).hasSize(2);
    }

    /** The loss is of what is scaled: so it is the square of the error in units, times one factor. */
    @Test
    void numbersAreInTheUnitsOfTheTable() throws Exception {
        List<List<String>> lines = lines("diabetes");
        assertThat(lines.getFirst()).containsExactly("row", "part", "target", "prediction", "loss");
        assertThat(lines.get(1).subList(0, 3)).containsExactly("1", "test", "151");
        double factor = factor(lines.get(1));
        assertThat(lines.stream().skip(1)).allSatisfy(line -> assertThat(factor(line)).isCloseTo(factor, within(1e-9)));
    }

    private static double factor(List<String> line) {
        return number(line, 4) / Math.pow(number(line, 3) - number(line, 2), 2);
    }

    @Test
    void rowsThatAreNoTablesAreTold() throws Exception {
        List<List<String>> lines = lines("spirals");
        assertThat(lines.getFirst()).startsWith("row", "part", "input", "target", "prediction");
        assertThat(lines.get(1)).hasSize(8).startsWith("1", "train");
    }

    @Test
    void withoutRowsThatIsSaid() throws Exception {
        Program program = new Catalogue().find("xor").orElseThrow().load(Path.of(""));
        assertThatThrownBy(() -> PredictionTable.of(program, null, List.of(), TEXTS))
                .isInstanceOfSatisfying(ProgramException.class, why -> assertThat(why.message())
                        .isEqualTo(Message.of("export.predictions.none", "program", "xor")));
    }
}
