package tapedeck.python;

import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.surface.Looking;

/** Scripts whose layers draw random numbers and keep running statistics, while somebody looks around: they train on as if nobody did. */
@StartsPython
class LookingAtScriptsTest {
    private static final int LOOKS = 3;
    private static final Map<String, String> LAYERS = Map.of("BatchNorm and dropout, with a generator",
            "nn.BatchNorm1d(8), nn.ReLU(), nn.Dropout(0.3)", "LayerNorm", "nn.LayerNorm(8), nn.GELU()",
            "dropout alone", "nn.Tanh(), nn.Dropout(0.5)", "BatchNorm without statistics",
            "nn.BatchNorm1d(8, track_running_stats=False), nn.ReLU()");
    private static final String SCRIPT = """
            import torch
            from torch import nn
            torch.manual_seed(0)
            drawn = torch.Generator().manual_seed(1)
            x = torch.randn(32, 3)
            model = nn.Sequential(nn.Linear(3, 8), LAYERS, nn.Linear(8, 1))
            optimizer = torch.optim.SGD(model.parameters(), lr=0.01, momentum=0.9)
            for i in range(ITERATIONS):
                rows = torch.randperm(32, generator=drawn)[:8]
                loss = (model(x[rows]) - x[rows, :1]).pow(2).mean()
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            """;

    private final PythonEngine engine;

    LookingAtScriptsTest(PythonEngine engine) {
        this.engine = engine;
    }

    static Stream<String> layers() {
        return LAYERS.keySet().stream().sorted().limit(Boolean.getBoolean("tapedeck.long") ? LAYERS.size() : 1);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("layers")
    void lookingChangesNothing(String name) throws Exception {
        int next = Boolean.getBoolean("tapedeck.long") ? 1000 : 40;
        OutputStream nowhere = OutputStream.nullOutputStream();
        ScriptProgram program = new ScriptProgram(Path.of("net.py").toAbsolutePath(),
                SCRIPT.replace("LAYERS", LAYERS.get(name)).replace("ITERATIONS", String.valueOf(LOOKS + next + 5)),
                new ScriptProgram.Surroundings(engine, nowhere, nowhere), ScriptProgram.Options.PLAIN);
        Looking.changesNothing(program.silenced(), program.defaults(), LOOKS, next);
    }
}
