package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.graph.layout.GraphLayout;
import tapedeck.ui.graph.layout.Invariants;
import tapedeck.ui.graph.layout.LayoutEngine;
import tapedeck.ui.graph.model.CardSizes;
import tapedeck.ui.graph.model.Graph;

/** What any script records in its first iteration can be drawn. One of the scripts and one of the tutorials; all with {@code -Plong}. */
@StartsPython
class ScriptGraphsTest {
    private static final CardSizes METRICS = new CardSizes(13, true);
    private static final double WIDTH = 820;

    private final PythonEngine engine;

    ScriptGraphsTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<Path> scripts() throws IOException {
        return Stream.concat(Scripts.sample("scripts", 100), Scripts.sample("tutorials", 100));
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void canBeDrawn(Path script) throws IOException, InterruptedException {
        ScriptProgram program = Scripts.program(engine, script.toAbsolutePath(), Files.readString(script));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Update());
            DeckState state = deck.await();
            CapturedIteration captured = state.playhead().captured();
            if (captured == null) {
                assertThat(state.position().failure()).as("a script that records nothing ends well").isNull();
                return;
            }
            TapeSnapshot snapshot = new TapeReader(captured).at(state.playhead().place());
            Graph graph = Graph.of(snapshot, METRICS);
            GraphLayout layout = new LayoutEngine().layout(new LayoutEngine.Request(graph, METRICS, WIDTH),
                    () -> false);
            assertThat(layout.cards()).containsOnlyKeys(graph.cards().keySet());
            if (graph.calls().stream().allMatch(call -> Collections.disjoint(call.inputs(), call.outputs()))) {
                Invariants.check(graph, layout); // what leads back to the card that was overwritten may lean
            }
        }
    }

    @Tag("long")
    @Test
    void aModulesNameMayHaveASlash() throws InterruptedException {
        TapeSnapshot snapshot = recorded("""
                import torch
                from torch import nn

                class Net(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.parts = nn.ModuleDict({'in/out': nn.Sequential(nn.Linear(2, 3), nn.Tanh()),
                                                    'last': nn.Sequential(nn.Linear(3, 1), nn.Tanh())})

                    def forward(self, x):
                        return self.parts['last'](self.parts['in/out'](x))

                net = Net()
                optimizer = torch.optim.SGD(net.parameters(), lr=0.1)
                for _ in range(3):
                    optimizer.zero_grad()
                    net(torch.ones(4, 2)).sum().backward()
                    optimizer.step()
                """);
        GraphLayout layout = new LayoutEngine()
                .layout(new LayoutEngine.Request(Graph.of(snapshot, METRICS), METRICS, WIDTH), () -> false);
        assertThat(layout.frames()).extracting(GraphLayout.Frame::title).filteredOn(title -> !title.isEmpty())
                .containsExactly("parts.in/out", "parts.last");
        assertThat(layout.frames()).extracting(frame -> frame.path().names().size()).allMatch(depth -> depth <= 1);
    }

    private TapeSnapshot recorded(String source) throws InterruptedException {
        ScriptProgram program = Scripts.program(engine, Path.of("slash.py").toAbsolutePath(), source);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Update());
            DeckState state = deck.await();
            return new TapeReader(Objects.requireNonNull(state.playhead().captured())).at(state.playhead().place());
        }
    }
}
