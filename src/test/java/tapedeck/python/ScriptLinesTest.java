package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;
import tapedeck.tape.TapeEvent.Assigned;
import tapedeck.tape.TapeEvent.FunctionRecorded;
import tapedeck.tape.TapeEvent.IterationEnded;
import tapedeck.tape.TapeEvent.LineReached;
import tapedeck.tape.TensorState;

/** The lines of a script, as an iteration that is captured comes to them, and what they assign. */
@StartsPython
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScriptLinesTest {
    private static final String LOOP = """
            import torch
            from torch import nn

            class Net(nn.Module):
                def __init__(self):
                    super().__init__()
                    self.fc = nn.Linear(2, 3)

                def forward(self, x):
                    h = self.fc(x)
                    return torch.tanh(
                        h)

            model = Net()
            optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
            data = [torch.ones(4, 2), torch.zeros(4, 2)]
            for i, x in enumerate(data):
                y = model(x)
                if i == 0:
                    kind = f'first {i}'
                elif i == 1:
                    kind = f'second {i}'
                loss = y.sum()
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            print('over')
            """;

    private final PythonEngine engine;
    private @Nullable CapturedIteration second;

    ScriptLinesTest(PythonEngine engine) {
        this.engine = engine;
    }

    private Deck deck(String source) {
        ScriptProgram program = Scripts.program(engine, Path.of("/somewhere/script.py"), source);
        return new Deck(program, program.defaults());
    }

    private CapturedIteration captured(String source, int iteration) throws InterruptedException {
        try (Deck deck = deck(source)) {
            deck.runTo(new Moment.Iteration(iteration));
            CapturedIteration captured = Objects.requireNonNull(deck.await().playhead().captured());
            deck.setTempo(Tempo.free());
            deck.play();
            assertThat(deck.await().position().failure()).isNull();
            return captured;
        }
    }

    /** The second iteration of {@link #LOOP}, for which the script runs once. */
    private CapturedIteration loop() throws InterruptedException {
        CapturedIteration known = second == null ? captured(LOOP, 2) : second;
        second = known;
        return known;
    }

    private static List<Integer> lines(CapturedIteration captured) {
        return captured.events().stream().filter(LineReached.class::isInstance)
                .map(each -> ((LineReached) each).line().line()).toList();
    }

    private static List<String> assigned(CapturedIteration captured) {
        return captured.events().stream().filter(Assigned.class::isInstance).map(Assigned.class::cast)
                .filter(Assigned::beside)
                .map(each -> Objects.requireNonNull(each.line()).line() + " " + each.name() + " " + what(each))
                .toList();
    }

    private static String what(Assigned assigned) {
        TensorState tensor = assigned.tensor();
        return tensor == null ? assigned.text() : tensor.shape().toString();
    }

    /** Where a deck holds that goes by lines: their numbers, 0 where an iteration is over. */
    private static int line(DeckState state) {
        CapturedIteration captured = Objects.requireNonNull(state.playhead().captured());
        return state.playhead().place() == 0 ? -1 : switch (captured.events().get(state.playhead().place() - 1)) {
            case LineReached reached -> reached.line().line();
            case IterationEnded _ -> 0;
            case TapeEvent other -> throw new AssertionError("held at " + other);
        };
    }

    @Test
    void anIterationComesToTheLinesOfItsLoopAndOfWhatThatCalls() throws InterruptedException {
        assertThat(lines(loop())).containsExactly(17, 18, 10, 11, 19, 21, 22, 23, 24, 25, 26);
    }

    @Test
    void aLineTellsWhatItAssigns() throws InterruptedException {
        assertThat(assigned(loop())).containsExactly("17 i 1", "17 x [4, 2]", "9 x [4, 2]", "10 h [4, 3]",
                "11 return [4, 3]", "18 y [4, 3]", "22 kind 'second 1'", "23 loss []");
    }

    @Test
    void anAssignmentComesAfterItsFunctionsWhichKnowTheName() throws InterruptedException {
        List<TapeEvent> events = loop().events();
        Assigned loss = (Assigned) events.stream()
                .filter(each -> each instanceof Assigned(var _, var _, String name, var _, var _)
                        && name.equals("loss"))
                .findFirst().orElseThrow();
        TapeEvent before = events.get(events.indexOf(loss) - 1);
        assertThat(before).isInstanceOf(FunctionRecorded.class);
        assertThat(((FunctionRecorded) before).output()).isEqualTo(loss.tensor());
        assertThat(((FunctionRecorded) before).output().name()).isEqualTo("loss");
    }

    @Test
    void aDeckGoesByLinesForwardAndBackAndForwardAgain() throws InterruptedException {
        List<Integer> before = List.of(1, 2, 4, 14, 6, 7, 15, 16);
        List<Integer> first = List.of(17, 18, 10, 11, 19, 20, 23, 24, 25, 26, 0);
        List<Integer> second = List.of(17, 18, 10, 11, 19, 21, 22, 23, 24, 25, 26, 0);
        try (Deck deck = deck(LOOP)) {
            assertThat(steps(deck, before.size())).as("what comes before the loop").isEqualTo(before);
            assertThat(steps(deck, first.size())).isEqualTo(first);
            assertThat(steps(deck, second.size())).isEqualTo(second);
            List<Integer> back = new ArrayList<>();
            for (int i = 0; i < before.size() + 1 + first.size() + second.size(); i++) {
                deck.stepBack(Granularity.LINE);
                back.addFirst(line(deck.await()));
            }
            List<Integer> all = new ArrayList<>(before);
            all.addFirst(-1);
            all.add(-1);
            all.addAll(first);
            all.addAll(second.subList(0, second.size() - 1));
            assertThat(back).isEqualTo(all);
            assertThat(steps(deck, before.size())).isEqualTo(before);
            assertThat(steps(deck, first.size())).isEqualTo(first);
            assertThat(steps(deck, second.size())).isEqualTo(second);
        }
    }

    private static List<Integer> steps(Deck deck, int count) throws InterruptedException {
        List<Integer> result = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            deck.step(Granularity.LINE);
            result.add(line(deck.await()));
        }
        return result;
    }

    @Tag("long")
    @Test
    void stepsOfOtherSizesEndWhereTheyDoWithoutLines() throws InterruptedException {
        try (Deck deck = deck(LOOP)) {
            steps(deck, 11);
            deck.step(Granularity.FUNCTION);
            DeckState state = deck.await();
            assertThat(last(state)).isInstanceOf(FunctionRecorded.class);
            steps(deck, 1);
            deck.step(Granularity.PHASE);
            assertThat(last(deck.await())).isInstanceOf(TapeEvent.BackwardStarted.class);
            deck.step(Granularity.PHASE);
            assertThat(last(deck.await())).isInstanceOf(TapeEvent.BackwardEnded.class);
            assertThat(steps(deck, 1)).containsExactly(26);
            deck.step(Granularity.ITERATION);
            assertThat(last(deck.await())).isInstanceOf(IterationEnded.class);
            assertThat(steps(deck, 1)).containsExactly(17);
            deck.stepBack(Granularity.FUNCTION);
            assertThat(last(deck.await())).isInstanceOf(IterationEnded.class);
            deck.stepBack(Granularity.FUNCTION);
            assertThat(last(deck.await())).isInstanceOf(TapeEvent.ParameterUpdated.class);
            deck.stepBack(Granularity.LINE);
            assertThat(line(deck.await())).isEqualTo(26);
        }
    }

    private static TapeEvent last(DeckState state) {
        return Objects.requireNonNull(state.playhead().captured()).events().get(state.playhead().place() - 1);
    }

    @Tag("long")
    @Test
    void aScriptWithoutALoopThatTrainsIsSteppedWhole() throws InterruptedException {
        try (Deck deck = deck("""
                \"\"\"What it is.\"\"\"
                from __future__ import annotations
                import torch

                def double(t, by=2):
                    global last
                    last = t * by
                    return last

                w = torch.ones(2, requires_grad=True)
                for k in range(2):
                    w2 = double(w)
                if False:
                    pass
                """)) {
            assertThat(steps(deck, 13)).containsExactly(3, 5, 10, 11, 12, 7, 8, 11, 12, 7, 8, 13, 0);
            assertThat(assigned(Objects.requireNonNull(deck.state().playhead().captured()))).containsExactly("10 w [2]",
                    "11 k 0",
                    "5 t [2]", "5 by 2", "7 last [2]", "8 return [2]", "12 w2 [2]", "11 k 1", "5 t [2]", "5 by 2",
                    "7 last [2]", "8 return [2]", "12 w2 [2]");
        }
    }

    @Tag("long")
    @Test
    void aBreakpointHoldsBeforeItsLineAlsoWithinAStatement() throws InterruptedException {
        try (Deck deck = deck(LOOP)) {
            deck.setTempo(Tempo.free());
            Breakpoint twelve = new Breakpoint(1, new Condition.AtLine(12), true);
            Breakpoint later = new Breakpoint(2, new Condition.AtLine(22), true);
            deck.setBreakpoints(List.of(twelve, later));
            deck.play();
            DeckState state = deck.await();
            assertThat(state.stops().stop()).isEqualTo(new Stop.Hit(twelve, 1));
            assertThat(line(state)).isEqualTo(11);
            deck.setBreakpoints(List.of(later));
            deck.play();
            state = deck.await();
            assertThat(state.stops().stop()).isEqualTo(new Stop.Hit(later, 2));
            assertThat(line(state)).isEqualTo(22);
            deck.runTo(new Condition.AtLine(23));
            assertThat(line(deck.await())).isEqualTo(23);
        }
    }

    @Tag("long")
    @Test
    void aBreakpointHoldsAlsoWithinTheHeadOfAStatement() throws InterruptedException {
        try (Deck deck = deck("""
                import torch
                w = torch.ones(1, requires_grad=True)
                for i in range(2):
                    if (i == 0
                            or i == 1):
                        y = w * 2
                    y.backward()
                """)) {
            deck.runTo(new Condition.AtLine(5));
            assertThat(line(deck.await())).isEqualTo(4);
        }
    }

    @Tag("long")
    @Test
    void whatTurnsVeryOftenIsToldAThousandTimesAndAtItsEnd() throws InterruptedException {
        CapturedIteration captured = captured("""
                total = 0
                for k in range(5000):
                    total += k
                done = total + 1
                """, 1);
        assertThat(lines(captured)).hasSizeBetween(2000, 2010).endsWith(2, 3, 4);
        assertThat(assigned(captured)).hasSizeBetween(2000, 2010).endsWith("2 k 4999", "3 total 12497500",
                "4 done 12497501");
    }

    @Tag("long")
    @Test
    void whatPythonCallsBetweenTwoLinesIsNotSteppedThrough() throws InterruptedException {
        assertThat(lines(captured("""
                class Rows:
                    def __len__(self):
                        return 2
                    def __getitem__(self, i):
                        if i > 1:
                            raise IndexError
                        return i
                rows = Rows()
                count = len(rows)
                for row in rows:
                    last = row
                """, 1))).doesNotContain(3, 5, 6, 7).contains(8, 9, 10, 11);
    }

    @Tag("long")
    @Test
    void valuesAreBriefAndNothingOfTheScriptsRunsForThem() throws InterruptedException {
        assertThat(assigned(captured("""
                class Loud:
                    def __repr__(self):
                        raise SystemExit('asked')
                    __str__ = __len__ = __iter__ = __hash__ = __bool__ = __getattr__ = __repr__

                class Louder(list):
                    __repr__ = __len__ = __iter__ = Loud.__repr__

                import torch, numpy
                loud = Loud()
                louder = Louder()
                both = [loud, louder, 1.5, None, 'abc', 6]
                deep = {'a': [1, 2], 3: (torch.ones(2), {})}
                text = 'x' * 1000
                huge = 10 ** 5000
                third = 1 / 3
                array = numpy.zeros((2, 3))
                loud.of, (a, *rest) = True, (1, 2, 3)
                text2 = unit = 4
                forty = 'y' * 40
                """, 1))).containsExactly("10 loud Loud", "11 louder Louder",
                "12 both [Loud, Louder, 1.5, None, …]", "13 deep {'a': list of 2, 3: tuple of 2}",
                "14 text '" + "x".repeat(40) + "…'", "15 huge int", "16 third 0.33333", "17 array ndarray (2, 3)",
                "18 loud.of True", "18 a 1", "18 rest [2, 3]", "20 forty '" + "y".repeat(40) + "'");
    }

    @Tag("long")
    @Test
    void theGradientsAndUpdatesByHandOfALineAreKnown() throws InterruptedException {
        CapturedIteration captured = captured("""
                import torch
                w = torch.ones(2, requires_grad=True)
                for k in range(3):
                    loss = (w * w).sum()
                    loss.backward()
                    with torch.no_grad():
                        w -= 0.1 * w.grad
                        w.grad = None
                """, 2);
        assertThat(lines(captured)).containsExactly(3, 4, 5, 6, 7, 8);
        assertThat(assigned(captured)).containsExactly("3 k 1", "4 loss []", "7 w [2]");
        Assigned updated = (Assigned) captured.events().stream()
                .filter(each -> each instanceof Assigned(var _, var _, String name, var _, var _) && name.equals("w"))
                .findFirst().orElseThrow();
        assertThat(Objects.requireNonNull(updated.tensor()).data().toArray()).containsExactly(0.64f, 0.64f);
    }
}
