package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.checkup.Checkup;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** Layers that get gradients and that no optimizer has: it was given frozen ones alone, or a plain list hides them from parameters(). */
@StartsPython
class NotInOptimizerTest {
    private static final String PLAIN_LIST = "[nn.Linear(8, 8), nn.Tanh(), nn.Linear(8, 1)]";
    private static final String MODULE_LIST = "nn.ModuleList(" + PLAIN_LIST + ")";
    private static final String ALL = "optimizer = torch.optim.SGD(net.parameters(), lr=0.05)";
    private static final String FROZEN = """
            net.body.requires_grad_(False)
            optimizer = torch.optim.SGD(net.body.parameters(), lr=0.05)
            """;
    private static final String THAWED = """
            net.body.requires_grad_(False)
            optimizer = torch.optim.SGD(net.layers.parameters(), lr=0.05)
            """;

    private final PythonEngine engine;

    NotInOptimizerTest(PythonEngine engine) {
        this.engine = engine;
    }

    private static String script(String layers, String optimizer) {
        return """
                import torch
                import torch.nn as nn
                torch.manual_seed(0)
                class Net(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.body = nn.Linear(4, 8)
                        self.layers = %s
                    def forward(self, x):
                        x = torch.tanh(self.body(x))
                        for layer in self.layers:
                            x = layer(x)
                        return x
                net, x = Net(), torch.randn(32, 4)
                %s
                for i in range(12):
                    loss = (net(x) - x[:, :1]).pow(2).mean()
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                """.formatted(layers, optimizer);
    }

    private List<Finding> found(String layers, String optimizer) throws Exception {
        return found(layers, optimizer, Long.MAX_VALUE);
    }

    private List<Finding> found(String layers, String optimizer, long iterations) throws Exception {
        return checkup(script(layers, optimizer), iterations).findings();
    }

    private Checkup.Report checkup(String script, long iterations) throws Exception {
        ScriptProgram program = Scripts.program(engine, Path.of("layers.py").toAbsolutePath(), script);
        return Checkup.of(program, program.defaults(), new Checkup.Limits(iterations, Duration.ofMinutes(10)));
    }

    private static String said(Finding finding) {
        return new Texts(Language.ENGLISH).of(finding.sentence());
    }

    @Test
    void anOptimizerOfFrozenLayersAloneUpdatesNothing() throws Exception {
        assertThat(found(MODULE_LIST, FROZEN)).first().satisfies(first -> {
            assertThat(first.kind()).isEqualTo(FindingKind.PARAMETER_NOT_IN_OPTIMIZER);
            assertThat(first.site().tensor()).isEqualTo("layers.0.weight");
        });
    }

    @Tag("long")
    @Test
    void oneThatHasWhatIsNotFrozenIsWell() throws Exception {
        assertThat(found(MODULE_LIST, THAWED)).isEmpty();
    }

    @Tag("long")
    @Test
    void layersInAPlainListAreNoParametersOfTheirModule() throws Exception {
        assertThat(found(PLAIN_LIST, ALL)).first().satisfies(first -> {
            assertThat(first.kind()).isEqualTo(FindingKind.PARAMETER_NOT_IN_OPTIMIZER);
            assertThat(said(first)).contains("never updated", "nn.ModuleList");
        });
    }

    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {ALL, FROZEN})
    void ofARunThatIsEndedBeforeItsEndItIsSaidUpToWhereItWasLooked(String optimizer) throws Exception {
        assertThat(found(PLAIN_LIST, optimizer, 5)).first().satisfies(first -> {
            assertThat(first.kind()).isEqualTo(FindingKind.PARAMETER_NOT_IN_OPTIMIZER);
            assertThat(said(first)).startsWith("Up to iteration 5, as far as was looked, ")
                    .doesNotContain("never");
        });
    }

    /** As nanoGPT's loop does it: the step stands around a loop that only accumulates. */
    @Tag("long")
    @ParameterizedTest
    @ValueSource(strings = {PLAIN_LIST, MODULE_LIST})
    void gradientsThatAccumulateInALoopOfTheirOwnAreOneIterationWithTheStep(String layers) throws Exception {
        String script = script(layers, ALL);
        int loop = script.indexOf("    loss = ");
        Checkup.Report report = checkup(script.substring(0, loop) + """
                    for micro in range(2):
                        loss = (net(x) - x[:, :1]).pow(2).mean() / 2
                        loss.backward()
                    optimizer.step()
                    optimizer.zero_grad()
                """.indent(0).replaceAll("(?m)^", "    ").stripTrailing() + "\n", Long.MAX_VALUE);
        assertThat(report.evidence().state().position().iteration()).isEqualTo(12);
        assertThat(report.findings()).extracting(Finding::kind).containsExactlyElementsOf(
                layers.equals(PLAIN_LIST) ? List.of(FindingKind.PARAMETER_NOT_IN_OPTIMIZER) : List.of());
    }

    @Tag("long")
    @Test
    void thoseInAModuleListAre() throws Exception {
        assertThat(found(MODULE_LIST, ALL)).isEmpty();
    }
}
