package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.deck.Moment;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.ui.graph.Tapes;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.Palette;

/** Two layers of three Functions each (0–2, 3–5) and the loss (6–9); the first layer folded where it says so. */
class ShownGraphTest {
    private static ShownGraph shown(Moment moment, Set<ModulePath> folded) throws InterruptedException {
        TapeSnapshot snapshot = Tapes.at(moment, Tapes.layers());
        return new ShownGraph(snapshot, Graph.of(snapshot, new CardSizes(13, true), folded), GraphActivity.of(snapshot),
                Palette.LIGHT);
    }

    private static ShownGraph folded(Moment moment) throws InterruptedException {
        return shown(moment, Set.of(ModulePath.of("layer 1")));
    }

    private static long id(ShownGraph shown, String name) {
        return shown.snapshot().tensors().stream().filter(tensor -> tensor.name().equals(name))
                .mapToLong(TensorState::id).findFirst().orElseThrow();
    }

    @Test
    void aFoldedModuleStandsForItsFunctions() throws InterruptedException {
        ShownGraph shown = folded(new Moment.Update());
        Graph.Call layer = Objects.requireNonNull(shown.calls().get(2));
        assertThat(layer.size()).isEqualTo(3);
        assertThat(shown.functions(layer)).extracting(function -> function.index()).containsExactly(0, 1, 2);
        assertThat(shown.calls().get(0)).isSameAs(layer);
        assertThat(Objects.requireNonNull(shown.calls().get(3)).size()).isEqualTo(1);
    }

    @Test
    void aHiddenTensorIsAroundItsModule() throws InterruptedException {
        ShownGraph shown = folded(new Moment.Update());
        Graph.Call layer = shown.calls().get(0);
        assertThat(shown.around(id(shown, "m1"))).as("made there").isSameAs(layer);
        assertThat(shown.around(id(shown, "w1"))).as("used there").isSameAs(layer);
        assertThat(shown.around(id(shown, "h"))).as("seen").isNull();
        assertThat(shown.around(99)).isNull();
        assertThat(shown.graph().isSide(id(shown, "w2"))).isTrue();
        assertThat(shown.graph().isSide(id(shown, "h"))).isFalse();
    }

    @Test
    void aModuleRunsWhileOneOfItsFunctionsDoes() throws InterruptedException {
        for (int backward = 1; backward <= 10; backward++) {
            ShownGraph shown = folded(new Moment.Backward(backward));
            int running = 10 - backward;
            List<Graph.Call> calls = shown.graph().calls();
            assertThat(calls).filteredOn(shown::isRunning).as("Function " + running)
                    .containsExactly(shown.calls().get(running));
            assertThat(calls).filteredOn(shown::isPassed).as("after Function " + running)
                    .containsExactlyElementsOf(calls.stream().filter(call -> call.index() >= running).toList());
        }
    }

    @Test
    void forwardNothingIsPassedAndAfterTheUpdateAllIs() throws InterruptedException {
        ShownGraph forward = folded(new Moment.Forward(10));
        assertThat(forward.graph().calls()).noneMatch(forward::isPassed);
        ShownGraph update = folded(new Moment.Update());
        assertThat(update.graph().calls()).allMatch(update::isPassed).noneMatch(update::isRunning);
    }

    @Test
    void overALineGoesTheGradientOfItsTensor() throws InterruptedException {
        ShownGraph shown = shown(new Moment.Backward(10), Set.of());
        Graph.Call add = Objects.requireNonNull(shown.calls().get(4));
        List<NdArray> outgoing = shown.snapshot().functions().get(4).outgoing();
        assertThat(shown.gradients(add, new Link(4, 0))).containsExactly(outgoing.get(0));
        assertThat(shown.gradients(add, new Link(4, 1))).containsExactly(outgoing.get(1));
        assertThat(shown.gradients(add, Link.output(4, 0)))
                .containsExactly(shown.snapshot().functions().get(4).incoming());
        Graph.Call matmul = Objects.requireNonNull(shown.calls().get(0));
        assertThat(shown.gradients(matmul, new Link(0, 0))).as("x needs none").isEmpty();
    }

    @Test
    void overAModulesLineGoesWhatGoesToItsOutside() throws InterruptedException {
        TapeSnapshot snapshot = Tapes.at(new Moment.Backward(10), Tapes.layers());
        ShownGraph shown = shown(new Moment.Backward(10), Set.of(ModulePath.of("layer 2")));
        Graph.Call layer = Objects.requireNonNull(shown.calls().get(3));
        assertThat(layer.inputs()).containsExactly(id(shown, "h"));
        assertThat(shown.gradients(layer, new Link(3, 0))).extracting(NdArray::shape)
                .containsExactly(Objects.requireNonNull(snapshot.functions().get(3).outgoing().get(0)).shape());
        assertThat(shown.gradients(layer, Link.output(3, 0)))
                .containsExactly(shown.snapshot().functions().get(5).incoming());
    }

    @Test
    void aLineRunsIfANumberOrAGradientGoesOverIt() throws InterruptedException {
        ShownGraph backward = shown(new Moment.Backward(10), Set.of());
        Graph.Call matmul = Objects.requireNonNull(backward.calls().get(0));
        assertThat(backward.isRunning(matmul, new Link(0, 0))).as("x needs none").isFalse();
        assertThat(backward.isRunning(matmul, new Link(0, 1))).isTrue();
        assertThat(backward.isRunning(matmul, Link.output(0, 0))).isTrue();
        Graph.Call add = Objects.requireNonNull(backward.calls().get(1));
        assertThat(backward.isRunning(add, new Link(1, 0))).as("over already").isFalse();
        ShownGraph forward = shown(new Moment.Forward(1), Set.of());
        Graph.Call first = Objects.requireNonNull(forward.calls().get(0));
        assertThat(forward.isRunning(first, new Link(0, 0))).isTrue();
        assertThat(forward.isRunning(first, new Link(0, 2))).as("no such line").isFalse();
    }

    @Test
    void whileAModuleRunsOnlyTheLinesOfItsRunningFunctionDo() throws InterruptedException {
        ShownGraph last = folded(new Moment.Backward(8));
        Graph.Call layer = Objects.requireNonNull(last.calls().get(0));
        assertThat(last.isRunning(layer, Link.output(0, 0))).as("h").isTrue();
        assertThat(last.isRunning(layer, new Link(0, 0))).as("x").isFalse();
        ShownGraph first = folded(new Moment.Backward(10));
        assertThat(first.isRunning(Objects.requireNonNull(first.calls().get(0)), Link.output(0, 0))).isFalse();
    }

    @Test
    void theScaleIsMeasuredOnce() throws InterruptedException {
        ShownGraph shown = folded(new Moment.Backward(10));
        assertThat(shown.scale()).isEqualTo(GradientScale.of(shown.snapshot(), new GradientSizes()))
                .isSameAs(shown.scale());
    }

    @Test
    void tensorsHaveNames() throws InterruptedException {
        ShownGraph shown = folded(new Moment.Update());
        assertThat(shown.name(id(shown, "h"))).isEqualTo("h");
        assertThat(shown.name(99)).isEmpty();
    }

    @Test
    void whatIsExactOfAFunctionAndOfAFoldedModule() throws InterruptedException {
        ShownGraph shown = folded(new Moment.Backward(4));
        assertThat(HoverText.of(new Selection.FunctionSelected(1), shown))
                .isEqualTo(Message.of("graph.hover.folded", "module", "layer 1", "functions", 3));
        assertThat(saved(shown, 3)).isEqualTo(Message.of("graph.hover.saved", "shapes", "(5,2), (4,5)"));
        assertThat(saved(shown, 4)).isEqualTo(Message.of("graph.hover.saved.nothing"));
        assertThat(saved(shown, 7).key()).isEqualTo("graph.hover.saved.freed");
        assertThat(HoverText.of(new Selection.TensorSelected(99), shown)).isNull();
    }

    private static Message saved(ShownGraph shown, int function) {
        Message exact = Objects.requireNonNull(HoverText.of(new Selection.FunctionSelected(function), shown));
        return (Message) Objects.requireNonNull(exact.values().get("saved"));
    }

    @Test
    void whatIsExactOfATensor() throws InterruptedException {
        ShownGraph shown = folded(new Moment.Forward(10));
        Message x = Objects.requireNonNull(HoverText.of(new Selection.TensorSelected(id(shown, "x")), shown));
        assertThat(x.values()).containsEntry("origin", Message.of("graph.leaf"))
                .containsEntry("grad", Message.of("graph.hover.notrequired"));
        Message w = Objects.requireNonNull(HoverText.of(new Selection.TensorSelected(id(shown, "w2")), shown));
        assertThat(w.values()).containsEntry("origin", Message.of("graph.parameter"))
                .containsEntry("grad", Message.of("graph.hover.none", "what", ".grad"));
    }
}
