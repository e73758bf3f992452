package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.deck.Deck;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.Takes;
import tapedeck.program.Program;
import tapedeck.programs.Catalogue;
import tapedeck.session.OpenedSession;
import tapedeck.session.RestoredSession;
import tapedeck.session.Restorer;
import tapedeck.session.SavedPrograms;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;

/** A script is in the session, not run by opening it, and goes on with the losses that it would have had. */
@StartsPython
class ScriptSessionTest {
    private static final String SCRIPT = """
            import torch
            from torch import nn

            torch.manual_seed(3)
            model = nn.Sequential(nn.Linear(2, 4), nn.Tanh(), nn.Linear(4, 1))
            optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
            for i in range(200):
                x = torch.randn(8, 2)
                loss = ((model(x) - x.sum(1, keepdim=True)) ** 2).mean()
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            """;

    @TempDir
    private Path folder;
    private final PythonEngine engine;

    ScriptSessionTest(PythonEngine engine) {
        this.engine = engine;
    }

    private ScriptProgram program(Path file, String text) {
        return Scripts.program(engine, file, text);
    }

    private Restorer restorer() {
        Catalogue catalogue = new Catalogue();
        ScriptProgram.Surroundings surroundings = ScriptProgram.Surroundings.silent(engine);
        catalogue.writes((file, text) -> new WrittenScript(file, text, surroundings, ScriptProgram.Options.PLAIN));
        return new Restorer(catalogue, folder, folder.resolve("kept"));
    }

    private static Deck playedTo(long iteration, Takes takes) throws InterruptedException {
        Deck deck = Objects.requireNonNull(takes.deck());
        deck.goTo(iteration);
        deck.await();
        return deck;
    }

    private static List<Double> losses(Takes takes) {
        Take take = takes.view().getFirst();
        return IntStream.range(0, take.losses().points()).mapToObj(take.losses()::last).toList();
    }

    @Test
    void itGoesOnWithTheSameLosses() throws Exception {
        Path file = folder.resolve("a.tapedeck");
        ScriptProgram program = program(folder.resolve("mine.py"), SCRIPT);
        try (Takes takes = new Takes(); Takes again = new Takes()) {
            takes.add(new Deck(program, program.defaults()), program.defaults());
            playedTo(30, takes);
            SessionFile.write(SavedPrograms.session(takes.states(), Map.of(1, program), 1, List.of(),
                    WindowArrangement.NONE, true), file);
            List<Double> before = losses(takes);
            playedTo(50, takes);

            OpenedSession opened = SessionFile.read(file);
            assertThat(opened.troubles()).isEmpty();
            RestoredSession restored = restorer().restore(opened.session());
            assertThat(restored.troubles()).isEmpty();
            Program script = Objects.requireNonNull(restored.programs().get(1));
            assertThat(script.script()).isEqualTo(SCRIPT);
            again.begin(restored.takes(), _ -> script, 1);
            assertThat(losses(again)).as("seen before it is there again").isEqualTo(before).isNotEmpty();
            assertThat(Objects.requireNonNull(again.deck()).await().position().iteration()).isEqualTo(30);
            playedTo(50, again);
            assertThat(losses(again)).isEqualTo(losses(takes)).hasSizeGreaterThan(48);
        }
    }
}
