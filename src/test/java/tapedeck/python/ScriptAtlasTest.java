package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.atlas.AtlasAxis;
import tapedeck.deck.atlas.AtlasProbe;
import tapedeck.deck.atlas.AtlasRun;
import tapedeck.deck.atlas.RunStart;
import tapedeck.program.Settings;
import tapedeck.tape.Series;

/** A script in an atlas: its own optimizer's knobs are axes, and its runs say nothing. */
@StartsPython
class ScriptAtlasTest {
    private static final int ITERATIONS = 6;
    private static final String SCRIPT = """
            import torch
            torch.manual_seed(0)
            model = torch.nn.Linear(3, 1)
            x = torch.randn(16, 3)
            optimizer = torch.optim.SGD(model.parameters(), lr=0.1, momentum=0.5)
            for i in range(40):
                loss = (model(x) - x[:, :1]).pow(2).mean()
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                print(i, loss.item())
            """;

    private final PythonEngine engine;

    ScriptAtlasTest(PythonEngine engine) {
        this.engine = engine;
    }

    @Tag("long")
    @Test
    void aRunHasTheLossesOfADeckAndSaysNothing() throws Exception {
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ScriptProgram program = new ScriptProgram(Path.of("net.py").toAbsolutePath(), SCRIPT,
                new ScriptProgram.Surroundings(engine, said, said), ScriptProgram.Options.PLAIN);
        RunStart plain = new RunStart(program, program.defaults(), 1);
        AtlasProbe probe = AtlasProbe.of(plain);
        assertThat(probe.axes(program)).isEqualTo(
                List.of(AtlasAxis.LEARNING_RATE, AtlasAxis.MOMENTUM, AtlasAxis.WEIGHT_DECAY));
        RunStart start = new RunStart(program, plain.settings().with(probe.inForce()), 1)
                .with(AtlasAxis.LEARNING_RATE, 0.03).with(AtlasAxis.MOMENTUM, 0.9);
        AtlasRun run = new AtlasRun(start, ITERATIONS);
        run.run();
        assertThat(run.losses()).hasSize(ITERATIONS).isEqualTo(deck(program, start.settings()));
        assertThat(said.size()).isZero();
    }

    private static double[] deck(ScriptProgram program, Settings settings) throws InterruptedException {
        try (Deck deck = new Deck(program.silenced(), settings)) {
            deck.goTo(ITERATIONS + 1);
            deck.await();
            Series.View losses = deck.losses();
            return IntStream.range(0, ITERATIONS).mapToDouble(losses::last).toArray();
        }
    }
}
