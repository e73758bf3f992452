package tapedeck.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.explain.NumericCheck;
import tapedeck.explain.Place;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.selection.SelectionModel;

/** What the inspector says, without a stage. */
class InspectorModelTest {
    private static TapeSnapshot tape() {
        Tensor x = Tensor.of(new double[][]{{1, 2, 3}, {4, 5, 6}}).named("x");
        Tensor w = Tensor.of(new double[][]{{1, 0}, {0, 1}, {2, 2}}).requiresGrad(true).named("w");
        return Recordings.snapshot(() -> x.matmul(w).named("m").pow(2).sum().named("loss").backward());
    }

    private static InspectorModel of(TapeSnapshot tape, long tensor) {
        InspectorModel model = new InspectorModel(new SelectionModel());
        model.selection().select(new Selection.TensorSelected(tensor));
        model.show(tape);
        return model;
    }

    @Test
    void beginsWhereTheGradientIsLargestAndStaysThereWhileTheTapeMoves() {
        TapeSnapshot tape = tape();
        InspectorModel model = of(tape, 1);
        double[] grad = Objects.requireNonNull(tape.tensor(1).grad()).toArray();
        int largest = model.elementProperty().get();
        for (double value : grad) {
            assertThat(Math.abs(value)).isLessThanOrEqualTo(Math.abs(grad[largest]));
        }
        model.move(-1);
        model.selection().select(new Selection.TensorSelected(1));
        model.show(tape());
        assertThat(model.elementProperty().get()).isEqualTo(largest - 1);
        model.move(-100);
        assertThat(model.elementProperty().get()).isZero();
    }

    @Test
    void aFunctionIsLookedAtWithItsOutput() {
        InspectorModel model = of(tape(), 1);
        model.selection().select(new Selection.FunctionSelected(0));
        Subject subject = Objects.requireNonNull(model.subjectProperty().get());
        assertThat(subject.name()).isEqualTo("m");
        assertThat(Objects.requireNonNull(subject.function()).index()).isZero();
        assertThat(subject.origin()).isEqualTo("MmBackward0");
    }

    @Test
    void aPlaceIsGoneTo() {
        InspectorModel model = of(tape(), 1);
        model.go(new Place(2, 3));
        assertThat(model.selection().selected()).isEqualTo(new Selection.TensorSelected(2));
        assertThat(model.elementProperty().get()).isEqualTo(3);
        model.go(new Place(2, 1));
        assertThat(model.elementProperty().get()).isEqualTo(1);
    }

    @Test
    void anIndexIsRefusedWithItsReason() {
        InspectorModel model = of(tape(), 1);
        assertThat(model.choose("[2, 1]")).isEmpty();
        assertThat(model.elementProperty().get()).isEqualTo(5);
        assertThat(model.choose("2")).isEqualTo("2 numbers for the shape (3,2)");
        assertThat(model.choose("3,0")).isEqualTo("3 is out of bounds for dimension 0 with size 3");
        assertThat(model.choose("1,x")).isEqualTo("'x' is not a whole number");
        assertThat(model.choose("1,-1")).isEqualTo("'-1' is not a whole number");
        assertThat(model.choose("1,99999999999")).isEqualTo("'99999999999' is not a whole number");
        assertThat(model.elementProperty().get()).isEqualTo(5);
    }

    @Test
    void whatIsNotOnTheTapeShowsNothingStale() {
        InspectorModel model = of(tape(), 1);
        model.selection().select(new Selection.FunctionSelected(77));
        model.show(tape());
        assertThat(model.subjectProperty().get()).isNull();
        assertThat(model.hint()).startsWith("This is not on the tape yet.");
        model.selection().select(new Selection.FunctionSelected(0));
        model.show(null);
        assertThat(model.subjectProperty().get()).isNull();
        assertThat(model.hint()).startsWith("Nothing is recorded yet.");
    }

    @Test
    void theCheckIsToldInWords() {
        TapeSnapshot tape = tape();
        NumericCheck check = Objects.requireNonNull(NumericCheck.of(tape, new Place(1, 0), 1e-4, true, () -> false));
        assertThat(CheckModel.ways(check)).extracting(CheckModel.Way::evaluations).containsExactly("6", "21", "36");
        assertThat(CheckModel.ways(check)).extracting(CheckModel.Way::name).containsExactly("reverse", "forward",
                "numeric");
        assertThat(CheckModel.whole(check, tape)).startsWith("All 6 elements: differences are off by at most ")
                .contains(" at w[");
        Subject x = Objects.requireNonNull(Subject.of(tape, new Selection.TensorSelected(0)));
        assertThat(CheckModel.obstacle(x, "loss")).startsWith("x does not require grad");
    }

    @Test
    void valuesAreToldInWords() {
        Subject w = Objects.requireNonNull(Subject.of(tape(), new Selection.TensorSelected(1)));
        assertThat(ValuesModel.facts(w)).containsExactly(new ValuesModel.Line("grad_fn", "None", ""),
                new ValuesModel.Line("is_leaf", "True", ""), new ValuesModel.Line("requires_grad", "True", ""),
                new ValuesModel.Line("version", "0", ""));
        assertThat(ValuesModel.lines(ValuesModel.statistics(w.tensor().data()), null))
                .contains(new ValuesModel.Line("zeros", "2", ""), new ValuesModel.Line("max", "2", ""));
        var bad = ValuesModel.statistics(tapedeck.array.NdArray.of(
                new double[]{Double.NaN, Double.NEGATIVE_INFINITY}, 2));
        assertThat(ValuesModel.lines(bad, bad)).contains(new ValuesModel.Line("non-finite", "1 nan, 1 inf",
                "1 nan, 1 inf"), new ValuesModel.Line("mean", "–", "–"));
    }

    @Test
    void aListOfElementsTakesNoRoom() {
        assertThat(new Elements(1_000_000_000).get(999_999_999)).isEqualTo(999_999_999);
        assertThat(new Elements(3)).isEqualTo(List.of(0, 1, 2));
    }
}
