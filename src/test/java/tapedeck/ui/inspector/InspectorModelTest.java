package tapedeck.ui.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import tapedeck.array.DType;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Recordings;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.NumericCheck;
import tapedeck.tape.Phase;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.selection.BatchRow;
import tapedeck.ui.selection.RowLocator;
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
    void anIndexOfATensorThatIsSampledIsOneOfTheWholeTensor() {
        TensorState sampled = new TensorState(7, "w", NdArray.of(new double[]{0, 5, 10, 15, 20}, 5), null, true, true,
                true, null, 0, false, null, List.of(), DType.FLOAT32, new TensorState.Sampling(Shape.of(3, 8), 5));
        InspectorModel model = of(
                new TapeSnapshot(1, 1, 0, List.of(sampled), List.of(), Phase.FORWARD, null, 0, null), 7);
        assertThat(model.choose("1,2")).isNull();
        assertThat(model.elementProperty().get()).isEqualTo(2);
        assertThat(model.choose("1,3")).isEqualTo(
                Message.of("inspector.index.not-recorded", "index", "1,3", "every", 5L));
        assertThat(model.choose("3,0")).isEqualTo(
                Message.of("inspector.index.out-of-bounds", "index", 3, "dimension", 0, "size", 3));
        assertThat(model.elementProperty().get()).as("what is refused changes nothing").isEqualTo(2);
    }

    /** Tells rows by their numbers, and remembers which were picked. */
    private static RowLocator telling(List<BatchRow> picked) {
        return new RowLocator() {
            @Override
            public Optional<Message> tell(BatchRow row) {
                return Optional.of(Message.verbatim(row.tensor() + ":" + row.row()));
            }

            @Override
            public void pick(BatchRow row) {
                picked.add(row);
            }

            @Override
            public void open(BatchRow row) {
                throw new UnsupportedOperationException();
            }
        };
    }

    @Test
    void aRowThatIsPickedIsFollowedAndNotOneThatIsOnlyCome() {
        List<BatchRow> picked = new ArrayList<>();
        TapeSnapshot tape = tape();
        long x = tape.functions().getFirst().inputs().getFirst();
        InspectorModel model = of(tape, x);
        model.setRows(telling(picked));
        model.show(tape());
        assertThat(model.tellRow()).contains(Message.verbatim(x + ":0"));
        assertThat(picked).as("by nobody").isEmpty();
        model.move(4);
        assertThat(model.tellRow()).contains(Message.verbatim(x + ":1"));
        assertThat(picked).containsExactly(new BatchRow(x, 1));
        model.selection().select(new Selection.TensorSelected(1));
        assertThat(picked).hasSize(1);
    }

    @Test
    void aFunctionIsLookedAtWithItsOutput() {
        InspectorModel model = of(tape(), 1);
        model.selection().select(new Selection.FunctionSelected(0));
        Subject subject = Objects.requireNonNull(model.subjectProperty().get());
        assertThat(subject.name()).isEqualTo("m");
        assertThat(Objects.requireNonNull(subject.function()).index()).isZero();
        assertThat(subject.origin()).isEqualTo(Message.verbatim("MmBackward0"));
    }

    @Test
    void whatTheStepIsAboutIsLookedAtUntilSomethingIsPicked() {
        InspectorModel model = new InspectorModel(new SelectionModel());
        assertThat(model.hint()).isEqualTo(Message.of("inspector.hint.nothing"));
        Tensor x = Tensor.of(new double[]{1, 2}).requiresGrad(true).named("x");
        TapeSnapshot before = Recordings.snapshot(() -> x.pow(2).named("square"));
        model.show(before);
        assertThat(Objects.requireNonNull(model.subjectProperty().get()).name()).isEqualTo("square");
        assertThat(model.hint()).isNull();
        long picked = before.functions().getFirst().inputs().getFirst();
        model.selection().select(new Selection.TensorSelected(picked));
        assertThat(Objects.requireNonNull(model.subjectProperty().get()).tensor().id()).isEqualTo(picked);
        model.selection().select(null);
        assertThat(Objects.requireNonNull(model.subjectProperty().get()).name()).isEqualTo("square");
    }

    @Test
    void aPlaceIsGoneTo() {
        InspectorModel model = of(tape(), 1);
        model.go(new ElementPlace(2, 3));
        assertThat(model.selection().selected()).isEqualTo(new Selection.TensorSelected(2));
        assertThat(model.elementProperty().get()).isEqualTo(3);
        model.go(new ElementPlace(2, 1));
        assertThat(model.elementProperty().get()).isEqualTo(1);
    }

    @Test
    void anIndexIsRefusedWithItsReason() {
        InspectorModel model = of(tape(), 1);
        assertThat(model.choose("[2, 1]")).isNull();
        assertThat(model.elementProperty().get()).isEqualTo(5);
        assertThat(model.choose("2")).isEqualTo(Message.of("inspector.index.how-many", "n", 2, "shape", "(3,2)"));
        assertThat(model.choose("3,0")).isEqualTo(
                Message.of("inspector.index.out-of-bounds", "index", 3, "dimension", 0, "size", 3));
        assertThat(model.choose("1,x")).isEqualTo(Message.of("text.number.not-whole", "typed", "x"));
        assertThat(model.choose("1,-1")).isEqualTo(Message.of("text.number.not-whole", "typed", "-1"));
        assertThat(model.choose("1,99999999999"))
                .isEqualTo(Message.of("text.number.not-whole", "typed", "99999999999"));
        assertThat(model.elementProperty().get()).isEqualTo(5);
    }

    @Test
    void whatIsNotOnTheTapeShowsNothingStale() {
        InspectorModel model = of(tape(), 1);
        model.selection().select(new Selection.FunctionSelected(77));
        model.show(tape());
        assertThat(model.subjectProperty().get()).isNull();
        assertThat(model.hint()).isEqualTo(Message.of("inspector.hint.not-yet"));
        model.selection().select(new Selection.FunctionSelected(0));
        model.show(null);
        assertThat(model.subjectProperty().get()).isNull();
        assertThat(model.hint()).isEqualTo(Message.of("inspector.hint.nothing"));
    }

    @Test
    void theCheckIsToldInWords() {
        TapeSnapshot tape = tape();
        NumericCheck check = Objects
                .requireNonNull(NumericCheck.of(tape, new ElementPlace(1, 0), 1e-4, true, () -> false));
        assertThat(CheckModel.ways(check)).extracting(CheckModel.Way::evaluations).containsExactly("6", "21", "36");
        assertThat(CheckModel.ways(check)).extracting(CheckModel.Way::name).containsExactly(
                Message.of("inspector.check.reverse"), Message.of("inspector.check.forward"),
                Message.of("inspector.check.numeric"));
        Message whole = Objects.requireNonNull(CheckModel.whole(check, tape));
        assertThat(whole.key()).isEqualTo("inspector.check.whole-at");
        assertThat(whole.values()).containsEntry("elements", Message.of("inspector.check.all-elements", "n", 6));
        assertThat(whole.values().get("place")).asString().startsWith("w[");
        Subject x = Objects.requireNonNull(Subject.of(tape, new Selection.TensorSelected(0)));
        assertThat(CheckModel.obstacle(x, "loss"))
                .isEqualTo(Message.of("inspector.check.not-required", "name", "x"));
    }

    @Test
    void valuesAreToldInWords() {
        Subject w = Objects.requireNonNull(Subject.of(tape(), new Selection.TensorSelected(1)));
        assertThat(ValuesModel.facts(w)).containsExactly(new ValuesModel.Line(Message.verbatim("grad_fn"), "None", ""),
                new ValuesModel.Line(Message.verbatim("is_leaf"), "True", ""),
                new ValuesModel.Line(Message.verbatim("requires_grad"), "True", ""),
                new ValuesModel.Line(Message.verbatim("version"), "0", ""));
        assertThat(ValuesModel.lines(ValuesModel.statistics(w.tensor().data()), null, DType.FLOAT32))
                .contains(new ValuesModel.Line(Message.of("inspector.values.zeros"), "2", ""),
                        new ValuesModel.Line(Message.of("inspector.values.max"), "2", ""));
        var bad = ValuesModel.statistics(tapedeck.array.NdArray.of(
                new double[]{Double.NaN, Double.NEGATIVE_INFINITY}, 2));
        assertThat(ValuesModel.lines(bad, bad, DType.FLOAT32))
                .contains(new ValuesModel.Line(Message.of("inspector.values.not-finite"), "1 nan, 1 inf",
                        "1 nan, 1 inf"), new ValuesModel.Line(Message.of("inspector.values.mean"), "–", "–"));
    }

    @Test
    void aListOfElementsTakesNoRoom() {
        assertThat(new Elements(1_000_000_000).get(999_999_999)).isEqualTo(999_999_999);
        assertThat(new Elements(3)).isEqualTo(List.of(0, 1, 2));
    }
}
