package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.tape.FunctionState;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.Tapes;

class DotScriptTest {
    @Test
    void hasEveryTensorEveryFunctionAndEveryLine() throws Exception {
        TapeSnapshot snapshot = Tapes.at(new Moment.Backward(2), Tapes.layers());
        String dot = DotScript.of(snapshot, "A \"title\"", "caption");
        assertThat(dot).startsWith("digraph tape {\n").endsWith("}\n").contains("label=\"A \\\"title\\\"\\ncaption\"");
        snapshot.tensors().forEach(tensor -> assertThat(dot).containsOnlyOnce("  t" + tensor.id() + " [shape=box"));
        for (FunctionState function : snapshot.functions()) {
            String colour = function.passed() ? " [color" : ";";
            assertThat(dot).containsOnlyOnce("  f" + function.index() + " [shape=ellipse, label=\"" + function.call()
                    + "\"").contains("  f" + function.index() + " -> t" + function.output() + colour);
            function.inputs().forEach(
                    input -> assertThat(dot).contains("  t" + input + " -> f" + function.index() + colour));
        }
        assertThat(dot.chars().filter(c -> c == '{').count()).isEqualTo(dot.chars().filter(c -> c == '}').count());
    }
}
