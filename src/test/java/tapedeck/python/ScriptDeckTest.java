package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.autograd.SourceLine;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.explain.StateLine;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;

/** A script on a deck: its iterations, and what a captured one knows of its lines and variables. */
@StartsPython
class ScriptDeckTest {
    private static final Path FILE = Path.of("/somewhere/script.py");
    private static final String SCRIPT = """
            import torch
            from torch import nn

            model = nn.Sequential(nn.Linear(2, 3), nn.Tanh())
            optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
            x = torch.ones(4, 2)

            def step(inputs):
                hidden = model(inputs)
                loss = hidden.sum()
                loss.backward()

            for i in range(3):
                optimizer.zero_grad()
                step(x)
                optimizer.step()
            """;

    private final PythonEngine engine;

    ScriptDeckTest(PythonEngine engine) {
        this.engine = engine;
    }

    private ScriptProgram program(String source) {
        return Scripts.program(engine, FILE, source);
    }

    private long iterations(String source) throws InterruptedException {
        ScriptProgram program = program(source);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.setTempo(Tempo.free());
            deck.play();
            return deck.await().position().iteration();
        }
    }

    private static List<FunctionRecorded> functions(CapturedIteration captured) {
        return captured.events().stream().filter(FunctionRecorded.class::isInstance).map(FunctionRecorded.class::cast)
                .toList();
    }

    /** As it is called at the iteration's end: a variable is assigned to after the Function ran. */
    private static String name(CapturedIteration captured, TensorState tensor) {
        return Objects.requireNonNull(captured.tensor(tensor.id())).name();
    }

    @Test
    void aCapturedFunctionKnowsItsLineAndWhatItIsAssignedTo() throws InterruptedException {
        ScriptProgram program = program(SCRIPT);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Iteration(2));
            DeckState state = deck.await();
            assertThat(state.position().failure()).isNull();
            assertThat(state.position().iteration()).isEqualTo(2);
            CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
            List<FunctionRecorded> functions = functions(captured);
            assertThat(functions).extracting(FunctionRecorded::line).extracting(SourceLine::file, SourceLine::line)
                    .contains(tuple(FILE.toString(), 9),
                            tuple(FILE.toString(), 10))
                    .doesNotContain(tuple(FILE.toString(), 13));
            assertThat(name(captured, functions.getLast().output())).isEqualTo("loss");
            assertThat(functions).flatExtracting(FunctionRecorded::inputs)
                    .extracting(input -> name(captured, input))
                    .contains("x", "0.weight");
        }
    }

    @Test
    void whatACallReturnsHasItsVariablesNameAndAnUpdateByHandThoseOfItsParameter() throws InterruptedException {
        ScriptProgram program = program("""
                import torch
                w = torch.ones(2, requires_grad=True)
                def forward():
                    return w * 2
                for i in range(2):
                    output = forward()
                    output.sum().backward()
                    with torch.no_grad():
                        w -= 0.1 * w.grad
                    w.grad.zero_()
                """);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Iteration(2));
            DeckState state = deck.await();
            CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
            assertThat(new TapeReader(captured).at(captured.events().size()).tensors()).extracting(TensorState::name)
                    .contains("w", "output", "w.grad", "w_2", "w.grad_2").doesNotContain("t1");
            assertThat(name(captured, functions(captured).getFirst().output())).isEqualTo("output");
        }
    }

    @Tag("long")
    @Test
    void aGradThatIsSetToNoneByHandIsGoneAsAfterZeroGrad() throws InterruptedException {
        ScriptProgram program = program("""
                import torch
                w = torch.ones(2, requires_grad=True)
                b = torch.ones(2, requires_grad=True)
                for i in range(2):
                    w.grad = None
                    (w * 2 + b).sum().backward()
                    with torch.no_grad():
                        w -= 0.1 * w.grad
                        b -= 0.1 * b.grad
                    w.grad = None
                    del b.grad
                """);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.step(Granularity.ITERATION);
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            assertThat(captured.events()).filteredOn(TapeEvent.GradZeroed.class::isInstance)
                    .as("what was None already is not told").hasSize(2);
            TapeSnapshot end = new TapeReader(captured).at(captured.events().size());
            assertThat(end.tensors()).filteredOn(TensorState::leaf).extracting(TensorState::grad).containsOnlyNulls();
            assertThat(end.isZeroed()).as("what the next backward adds to is nothing").isTrue();
            assertThat(StateLine.of(end, null)).extracting(StateLine::formula).containsExactly("p.grad = None");
        }
    }

    @Tag("long")
    @Test
    void modulesThatAreMadeOfOthersHaveFrames() throws InterruptedException {
        assertThat(scopes("""
                import torch
                from torch import nn
                class Block(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.fc = nn.Linear(2, 2)
                    def forward(self, x):
                        return self.fc(x) + x
                class Net(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.blocks = nn.ModuleList([Block(), Block()])
                        self.stack = nn.Sequential(Block())
                        self.head = nn.LSTM(2, 3)
                    def forward(self, x):
                        for block in self.blocks:
                            x = block(x)
                        return self.head(self.stack(x))[0]
                model, loss = Net(), nn.MSELoss()
                for i in range(2):
                    loss(model(torch.ones(4, 2)), torch.zeros(4, 3)).backward()
                """)).as("none around all, none around a layer, none twice around the same")
                .containsExactly("blocks.0", "blocks.1", "stack", "head", "");
        assertThat(scopes("""
                import torch
                from torch import nn
                def main():
                    G, D = nn.Sequential(nn.Linear(2, 2), nn.ReLU()), nn.Sequential(nn.Linear(2, 1))
                    for i in range(2):
                        D(G(torch.ones(4, 2))).sum().backward()
                main()
                """)).containsExactly("G", "D", "");
    }

    private List<String> scopes(String source) throws InterruptedException {
        ScriptProgram program = program(source);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.runTo(new Moment.Iteration(2));
            DeckState state = deck.await();
            assertThat(state.position().failure()).isNull();
            return functions(Objects.requireNonNull(state.playhead().captured())).stream()
                    .map(each -> each.scope().text())
                    .distinct()
                    .toList();
        }
    }

    /** Where modules are made, and what their parameters are called; the last because a loss is a module without any. */
    static Stream<Arguments> parametersHaveTheNamesOfTheirPlacesWhereverTheModuleIsMade() {
        return Scripts.sample(List.of(Arguments.of("""
                def main():
                    model = Net()
                    for i in range(2):
                        loss = model(torch.ones(1, 2)).sum()
                        loss.backward()
                main()
                """, List.of("fc1.weight", "fc1.bias")), Arguments.of("""
                model = Net()
                model(torch.ones(1, 2)).sum().backward()
                """, List.of("fc1.weight", "fc1.bias")), Arguments.of("""
                one, two = Net(), Net()
                for i in range(2):
                    two(one(torch.ones(1, 2))[:, :2]).sum().backward()
                """, List.of("one.fc1.weight", "two.fc1.weight")), Arguments.of("""
                criterion, model = nn.MSELoss(), Net()
                for i in range(2):
                    criterion(model(torch.ones(1, 2)), torch.zeros(1, 3)).backward()
                """, List.of("fc1.weight", "fc1.bias"))), 2);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void parametersHaveTheNamesOfTheirPlacesWhereverTheModuleIsMade(String made, List<String> names)
            throws InterruptedException {
        assertThat(inputs("""
                import torch
                from torch import nn
                class Net(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.fc1 = nn.Linear(2, 3)
                    def forward(self, x):
                        return self.fc1(x)
                """ + made)).containsAll(names);
    }

    @Tag("long")
    @Test
    void aParametersOwnNameIsStrongerThanThatOfALoopsVariable() throws InterruptedException {
        String loops = """
                import torch
                from torch import nn
                model = nn.Sequential(nn.Linear(2, 3), nn.Tanh())
                for n, p in model.named_parameters():
                    p.requires_grad_()
                first = list(model.parameters())[0]
                w, b = torch.ones(3, requires_grad=True), torch.zeros(3)
                for t in [w, b]:
                    t.mul_(1) if t is b else None
                for i in range(2):
                    for p in list(model.parameters()) + [w]:
                        p.grad = None
                    (model(torch.ones(1, 2)) * w + b).sum().backward()
                """;
        assertThat(inputs(loops)).contains("0.weight", "0.bias", "w", "b").doesNotContain("p", "p_2", "t", "first");
    }

    private Stream<String> inputs(String source) throws InterruptedException {
        ScriptProgram program = program(source);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.step(Granularity.ITERATION);
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            return functions(captured).stream().flatMap(each -> each.inputs().stream())
                    .map(input -> name(captured, input));
        }
    }

    @Tag("long")
    @Test
    void itsIterationsAreThoseOfItsInnermostLoopThatGoesBackward() throws InterruptedException {
        List<Double> losses = new ArrayList<>();
        ScriptProgram program = program("""
                import torch

                w = torch.ones(2, requires_grad=True)
                for epoch in range(2):
                    for i in range(3):
                        y = (w * (epoch * 3 + i)).sum()
                        y.backward()
                    for j in range(5):
                        w.detach().sum()
                """);
        try (Deck deck = new Deck(program, program.defaults(), null, (_, loss) -> losses.add(loss))) {
            deck.setTempo(Tempo.free());
            deck.play();
            assertThat(deck.await().position().status()).isEqualTo(DeckState.Status.FINISHED);
        }
        assertThat(losses).containsExactly(0.0, 2.0, 4.0, 6.0, 8.0, 10.0);
    }

    @Tag("long")
    @Test
    void aLoopOverEpochsThatCallsTheOneOverBatchesBeginsNone() throws InterruptedException {
        assertThat(iterations("""
                import torch
                w = torch.ones(1, requires_grad=True)
                def train():
                    for batch in range(2):
                        (w * batch).sum().backward()
                def main():
                    for epoch in range(3):
                        train()
                main()
                """)).isEqualTo(6);
    }

    @Test
    void aLoopOverTheGradientsIsAPartOfAnIterationOneOverWhatGoesBackwardHasThem() throws InterruptedException {
        assertThat(iterations("""
                import torch
                w, b = torch.ones(1, requires_grad=True), torch.ones(1, requires_grad=True)
                def gradients():
                    return torch.autograd.grad((w * 2 + b).sum(), (w, b))
                for i in range(3):
                    for parameter, grad in zip((w, b), gradients()):
                        parameter.data -= 0.1 * grad
                """)).isEqualTo(3);
        assertThat(iterations("""
                import torch
                w = torch.ones(1, requires_grad=True)
                def step(i):
                    (w * i).sum().backward()
                    return i
                for i in map(step, range(3)):
                    print(i)
                """)).isEqualTo(3);
    }

    @Tag("long")
    @Test
    void aScriptWithoutALoopIsOneIteration() throws InterruptedException {
        List<Double> losses = new ArrayList<>();
        ScriptProgram program = program(
                "import torch\nw = torch.ones(2, requires_grad=True)\n(w * 3).sum().backward()\n");
        try (Deck deck = new Deck(program, program.defaults(), null, (_, loss) -> losses.add(loss))) {
            deck.setTempo(Tempo.free());
            deck.play();
            assertThat(deck.await().position().status()).isEqualTo(DeckState.Status.FINISHED);
        }
        assertThat(losses).containsExactly(6.0);
    }

    @Test
    void anEndlessScriptEndsWhenTheDeckIsClosed() throws InterruptedException {
        ScriptProgram program = program("while True:\n    pass\n");
        Deck deck = new Deck(program, program.defaults());
        deck.play();
        deck.close();
        await().until(deck::isClosed);
        assertThat(program.ending()).isNull();
    }
}
