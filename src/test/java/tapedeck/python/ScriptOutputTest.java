package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.RunOutput;
import tapedeck.deck.RunOutput.Printed;

/** What a script says to whoever looks on at its deck, and that it can be ended wherever it is. */
@StartsPython
class ScriptOutputTest {
    private final PythonEngine engine;

    ScriptOutputTest(PythonEngine engine) {
        this.engine = engine;
    }

    private ScriptProgram program(String source) {
        return program("/somewhere/script.py", source);
    }

    private ScriptProgram program(String file, String source) {
        return Scripts.program(engine, Path.of(file), source);
    }

    private static List<Printed> lines(RunOutput.View view) {
        return IntStream.range(0, view.lines()).mapToObj(view::line).toList();
    }

    @Test
    void eachLineKnowsWhatPrintedItAndWhen() throws InterruptedException {
        ScriptProgram program = program("""
                import sys
                import torch

                def say(text):
                    print(text)

                w = torch.ones(2, requires_grad=True)
                print('before', 'all')
                for i in range(2):
                    w.sum().backward()
                    say(f'iteration {i} é')
                print('oh', file=sys.stderr)
                print('a\\nb', end='')
                """);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.setTempo(tapedeck.deck.Tempo.free());
            deck.play();
            assertThat(deck.await().position().failure()).isNull();
            assertThat(lines(deck.output())).extracting(Printed::text, Printed::error, Printed::line,
                    Printed::iteration)
                    .containsExactly(tuple("before all", false, 8, 0L), tuple("iteration 0 é", false, 5, 1L),
                            tuple("iteration 1 é", false, 5, 2L), tuple("oh", true, 12, 2L),
                            tuple("a", false, 13, 2L), tuple("b", false, 13, 2L));
        }
    }

    @Tag("long")
    @Test
    void aNotebookShowsWhatEachOfItsCellsEndsIn() throws InterruptedException {
        ScriptProgram program = program("/somewhere/lecture.ipynb", """
                # %% cell 1
                import matplotlib.pyplot as plt
                x = 1
                x
                # %% cell 2
                x + 1
                None
                # %% cell 3
                plt.plot([1, 2]);
                # %% cell 4
                'a' * 2

                """);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.setTempo(tapedeck.deck.Tempo.free());
            deck.play();
            assertThat(deck.await().position().failure()).isNull();
            assertThat(lines(deck.output())).extracting(Printed::text, Printed::line)
                    .containsExactly(tuple("1", 4), tuple("'aa'", 11));
            assertThat(deck.output().shown()).hasSize(1);
        }
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {"while True:\n    pass\n", """
            def f():
                try:
                    f()
                except RecursionError:
                    f()
            f()
            """, """
            import torch
            w = torch.ones(2, requires_grad=True)
            while True:
                try:
                    w.sum().backward()
                    while True:
                        pass
                except BaseException:
                    pass
            """})
    void aRunCanBeCancelledWhereverItIs(String source) throws InterruptedException {
        ScriptProgram program = program("print('runs', flush=True)\n" + source);
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.play();
            await().until(() -> deck.output().lines() > 0);
            deck.cancel();
            await().until(() -> deck.state().position().status() == DeckState.Status.CANCELLED);
            assertThat(deck.state().position().failure()).isNull();
            deck.stepBack(tapedeck.tape.Granularity.FUNCTION);
            assertThat(deck.await().position().status()).as("it still serves who looks back")
                    .isEqualTo(DeckState.Status.CANCELLED);
            assertThat(deck.isClosed()).isFalse();
        }
    }

    @Test
    void itSaysWhatTakesLongBeforeAnythingIsRecorded() throws InterruptedException {
        ScriptProgram program = program("import torch\n");
        try (Deck deck = new Deck(program, program.defaults())) {
            assertThat(deck.output().doing()).isNull();
            deck.play();
            deck.await();
            assertThat(deck.output().doing()).isNotNull();
        }
    }
}
