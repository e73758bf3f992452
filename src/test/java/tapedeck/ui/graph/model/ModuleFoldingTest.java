package tapedeck.ui.graph.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tapedeck.tape.ModulePath;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.ui.graph.Sketches;

class ModuleFoldingTest {
    private static final CardSizes METRICS = new CardSizes(13, true);

    private static Graph graph(TapeSnapshot snapshot, ModuleFolding folding) {
        return Graph.of(snapshot, METRICS, folding.of(snapshot.functions()));
    }

    private static List<String> names(TapeSnapshot snapshot, Graph graph) {
        return snapshot.tensors().stream().filter(t -> graph.cards().containsKey(t.id())).map(TensorState::name)
                .toList();
    }

    @Test
    void upToSixtyFunctionsNothingIsFolded() {
        TapeSnapshot small = Sketches.network(14);
        assertThat(small.functions()).hasSize(57);
        assertThat(graph(small, ModuleFolding.NONE).calls()).hasSize(57);
    }

    @Test
    void aboveSixtyTheInnerModulesBeginFolded() {
        TapeSnapshot deep = Sketches.network(50);
        Graph graph = graph(deep, ModuleFolding.NONE);
        assertThat(graph.calls()).hasSize(51).filteredOn(call -> call.module() != null).hasSize(50)
                .allSatisfy(call -> assertThat(call.scope()).isEqualTo(ModulePath.of("net")));
        assertThat(names(deep, graph)).doesNotContain("w1", "b7").contains("x");
        assertThat(graph.cards()).as("x, one tensor from layer to layer, the sum").hasSize(52);
    }

    @Test
    void stillMoreFoldTheOuterOnesToo() {
        assertThat(graph(Sketches.network(100), ModuleFolding.NONE).calls()).hasSize(2);
    }

    @Test
    void whereTheFunctionsCouldNotBeReadTheModulesFoldButForTheOneAtWork() {
        TapeSnapshot small = Sketches.network(8);
        assertThat(ModuleFolding.NONE.of(small.functions(), () -> false, ModulePath.NONE))
                .contains(ModulePath.of("net", "layer 1"), ModulePath.of("net", "layer 8"))
                .doesNotContain(ModulePath.of("net"));
        assertThat(ModuleFolding.NONE.of(small.functions(), () -> false, ModulePath.of("net", "layer 3")))
                .contains(ModulePath.of("net", "layer 2")).doesNotContain(ModulePath.of("net", "layer 3"));
        assertThat(ModuleFolding.NONE.with(ModulePath.of("net", "layer 3"), true).of(small.functions(), () -> false,
                ModulePath.of("net", "layer 3")))
                .as("by the viewer").contains(ModulePath.of("net", "layer 3"));
        assertThat(ModuleFolding.NONE.of(small.functions(), () -> true, ModulePath.NONE)).isEmpty();
    }

    @Test
    void whatTheViewerChoseStands() {
        TapeSnapshot deep = Sketches.network(50);
        Graph one = graph(deep, ModuleFolding.NONE.with(ModulePath.of("net", "layer 3"), false));
        assertThat(one.calls()).hasSize(54);
        assertThat(names(deep, one)).contains("w3", "b3").doesNotContain("w4");
        assertThat(graph(deep, ModuleFolding.NONE.with(ModulePath.of("net"), true)).calls()).hasSize(2);
        assertThat(graph(deep, ModuleFolding.NONE.withAll(deep.functions(), false)).calls()).hasSize(201);
    }

    @Test
    void aFoldedModuleTakesWhatComesFromOutsideAndGivesWhatIsUsedOutside() {
        Sketches tape = new Sketches();
        long x = tape.leaf("x", 4, 3);
        tape.scope("m");
        long a = tape.call("matmul", x, tape.parameter("w", 3, 3));
        long b = tape.call("tanh", a);
        long c = tape.call("mul", b, a);
        tape.scope("");
        long d = tape.call("add", c, b);
        Graph graph = Graph.of(tape.snapshot(), METRICS, Set.of(ModulePath.of("m")));
        assertThat(graph.calls()).hasSize(2);
        Graph.Call module = graph.calls().getFirst();
        assertThat(module.inputs()).containsExactly(x);
        assertThat(module.outputs()).containsExactly(b, c);
        assertThat(module.last()).isEqualTo(2);
        assertThat(graph.cards().keySet()).containsExactlyInAnyOrder(x, b, c, d);
        assertThat(Objects.requireNonNull(graph.byFunction().get(1)).module()).isEqualTo(ModulePath.of("m"));
    }

    @Test
    void aModuleThatIsEnteredTwiceIsTwoCards() {
        Sketches tape = new Sketches();
        long x = tape.leaf("x", 4, 3);
        long a = tape.scope("m").call("tanh", x);
        long b = tape.scope("").call("exp", a);
        tape.scope("m").call("add", b, a);
        Graph graph = Graph.of(tape.snapshot(), METRICS, Set.of(ModulePath.of("m")));
        assertThat(graph.calls()).extracting(Graph.Call::module).containsExactly(ModulePath.of("m"), null,
                ModulePath.of("m"));
    }
}
