package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.tape.FunctionState;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TensorState;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

class GraphAccessibleTextTest {
    private static final Texts ENGLISH = new Texts(Language.ENGLISH);
    private static final Texts GERMAN = new Texts(Language.GERMAN);
    private static final NdArray ONES = NdArray.full(Shape.of(10, 100), 1);

    @Test
    void aTensorSaysWhatItsCardShows() {
        Message weight = GraphAccessibleText.of(
                new TensorState(7, "w1", ONES, NdArray.full(Shape.of(10, 100), 0.01), true, true, true, null));
        assertThat(ENGLISH.of(weight)).isEqualTo("w1, leaf, parameter, 10 by 100, grad norm 0.3162");
        assertThat(GERMAN.of(weight)).isEqualTo("w1, Blatt (leaf), Parameter, 10 mal 100, grad mit Norm 0.3162");
        assertThat(ENGLISH.of(GraphAccessibleText.of(
                new TensorState(7, "", NdArray.scalar(2), null, false, true, false, "DivBackward0"))))
                .isEqualTo("t7, from DivBackward0, scalar 2, grad None");
        assertThat(ENGLISH.of(GraphAccessibleText.of(new TensorState(7, "x", ONES, null, true, false, false, null))))
                .isEqualTo("x, leaf, 10 by 100, grad not required");
    }

    @Test
    void aFoldedModuleIsCalledAsTheLanguageCallsIt() {
        ModulePath path = ModulePath.of("layer 1");
        Message folded = GraphAccessibleText.folded(
                new Graph.Call(0, 2, "layer 1", 10, 10, ModulePath.NONE, List.of(), List.of(), path), false);
        assertThat(ENGLISH.of(folded)).startsWith("layer 1,");
        assertThat(GERMAN.of(folded)).startsWith("Schicht 1,");
    }

    @Test
    void whatArrivedAtAResultIsNoGrad() {
        TensorState result = new TensorState(7, "h", ONES, NdArray.full(Shape.of(10, 100), 0.01), false, true, false,
                "MulBackward0");
        assertThat(ENGLISH.of(GraphAccessibleText.of(result)))
                .isEqualTo("h, from MulBackward0, 10 by 100, ∂L/∂h norm 0.3162");
    }

    @Test
    void afterAStepItSaysWhichNumbersAreOfWhen() {
        TensorState weight = new TensorState(7, "w", NdArray.scalar(2), NdArray.scalar(1), true, true, true, null);
        assertThat(ENGLISH.of(GraphAccessibleText.of(weight, true)))
                .endsWith("grad norm 1, the numbers are from after the step, the gradient from before it");
        assertThat(GERMAN.of(GraphAccessibleText.of(weight, true)))
                .endsWith("die Zahlen sind von nach dem Schritt, der Gradient ist von davor");
    }

    @Test
    void aFunctionSaysWhatItsJunctionAndLinesShow() {
        FunctionState ahead = new FunctionState(0, "add", "AddBackward0", List.of(), ModulePath.NONE,
                List.of(1L, 2L, 3L), 4,
                List.of(),
                null, List.of(), false, false);
        assertThat(ENGLISH.of(GraphAccessibleText.of(ahead, id -> "t" + id)))
                .isEqualTo("add, from t1 and t2 and t3 to t4, AddBackward0");
        FunctionState passed = new FunctionState(0, "add", "AddBackward0", List.of(), ModulePath.NONE, List.of(1L, 2L),
                4, List.of(),
                NdArray.of(new double[]{3, 4}, 2), Arrays.asList(null, NdArray.of(new double[]{0.5}, 1)), true, true);
        assertThat(ENGLISH.of(GraphAccessibleText.of(passed, id -> "t" + id)))
                .isEqualTo("add, from t1 and t2 to t4, AddBackward0, "
                        + "passed by backward, saved tensors freed, gradient of norm 5 came to t4, "
                        + "gradient of norm 0.5 went to t2");
    }
}
