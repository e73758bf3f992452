package tapedeck.finding.checkup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tapedeck.finding.Evidence;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.python.PythonEngine;
import tapedeck.python.ScriptProgram;
import tapedeck.python.StartsPython;

/**
 * Each kind of finding is found where {@code mvn verify} runs it: here in scripts that make several mistakes at once, or in a test of its
 * own. Each kind alone, first and at its line, is {@code PlantedFindingsTest}'s, most of which the long run has.
 */
@StartsPython
class EachFindingTest {
    /** Those that need other numbers, losses or runs than a few iterations give, and the test that has them found. */
    private static final Set<FindingKind> ELSEWHERE = EnumSet.of(
            FindingKind.INPLACE_NEEDED, // ScriptCheckupTest
            FindingKind.SYMMETRIC_UNITS, FindingKind.INITIAL_LOSS_FAR, // NumbersFindingsTest
            FindingKind.SATURATED_UNITS, FindingKind.VANISHING_GRADIENTS, // NumbersFindingsTest
            FindingKind.DEAD_RELU, FindingKind.LOSS_NOT_FINITE, // RecordedCheckTest, CheckupTest
            FindingKind.RATE_TOO_HIGH, FindingKind.RATE_TOO_LOW, // RatesTest
            FindingKind.SUM_LOSS_BATCH_SIZE, FindingKind.ROWS_NOT_SHUFFLED, // DataTest
            FindingKind.CLASSES_UNBALANCED, FindingKind.OVERFITTING); // DataTest

    /** Scripts with what is found in them. */
    enum Mistaken {
        IN_THE_PROGRAM("""
                import torch
                from torch import nn
                torch.manual_seed(0)
                x, y, kind = torch.randn(16, 3), torch.randn(16), torch.randint(0, 3, (16,))
                body = nn.Sequential(nn.Linear(3, 4), nn.Dropout(0.5))
                head, out, left_out = nn.Linear(4, 3), nn.Linear(4, 1), nn.Linear(3, 1)
                trained = [p for each in (body, head, out) for p in each.parameters()]
                optimizer = torch.optim.SGD(trained, lr=0.01)
                total = 0
                for i in range(6):
                    hidden = body(x)
                    loss = nn.functional.cross_entropy(head(hidden).softmax(1), kind)
                    loss = loss + (torch.relu(out(hidden)) - y).pow(2).mean()
                    loss = loss + left_out(x).pow(2).mean()
                    loss.backward()
                    optimizer.step()
                    total = total + loss
                    with torch.no_grad():
                        body(x)
                """, FindingKind.ZERO_GRAD_MISSING, FindingKind.PARAMETER_NOT_IN_OPTIMIZER,
                FindingKind.SOFTMAX_BEFORE_CROSS_ENTROPY,
                FindingKind.BROADCAST_IN_LOSS, FindingKind.GRAPH_GROWS, FindingKind.DROPOUT_WHILE_MEASURING,
                FindingKind.RELU_ON_OUTPUT), //
        OF_LOGITS("""
                import torch
                from torch import nn
                torch.manual_seed(0)
                x, y = torch.randn(16, 3), torch.ones(16, 1)
                first, net = nn.Linear(3, 3), nn.Linear(3, 1)
                optimizer = torch.optim.SGD([*first.parameters(), *net.parameters()], lr=0.01)
                for i in range(4):
                    probability = torch.sigmoid(net(first(x).detach()))
                    loss = nn.functional.binary_cross_entropy_with_logits(probability, y)
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                nn.functional.binary_cross_entropy(net(x), y)
                """, FindingKind.PARAMETER_WITHOUT_GRADIENT, FindingKind.SIGMOID_BEFORE_BCE_WITH_LOGITS,
                FindingKind.LOGITS_INTO_BCE), //
        OF_SIZES("""
                import torch
                from torch import nn
                torch.manual_seed(0)
                x = torch.randn(64, 8) * torch.tensor([1e-3] * 4 + [100.0] * 4)
                layers = [nn.Linear(8, 8) for _ in range(8)]
                for each in layers:
                    nn.init.normal_(each.weight, std=1.5)
                net = nn.Sequential(*[part for each in layers for part in (each, nn.ReLU())], nn.Linear(8, 1))
                optimizer = torch.optim.SGD(net.parameters(), lr=1e-12)
                for i in range(4):
                    loss = net(x).pow(2).mean()
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                nn.BatchNorm1d(8)(x[:1])
                """, FindingKind.INPUTS_UNSCALED, FindingKind.EXPLODING_GRADIENTS, FindingKind.BATCHNORM_ONE_ROW);

        private final String script;
        private final List<FindingKind> found;

        Mistaken(String script, FindingKind... found) {
            this.script = script;
            this.found = List.of(found);
        }
    }

    private final PythonEngine engine;

    EachFindingTest(PythonEngine engine) {
        this.engine = engine;
    }

    @ParameterizedTest
    @EnumSource
    void isFound(Mistaken each) throws InterruptedException {
        ScriptProgram program = new ScriptProgram(Path.of("script.py"), each.script, new ScriptProgram.Surroundings(
                engine, OutputStream.nullOutputStream(), OutputStream.nullOutputStream()), ScriptProgram.Options.PLAIN);
        Evidence evidence = Checkup.run(program, RunSettings.of(program.defaults()), Long.MAX_VALUE,
                new Checkup.Clock(program, Duration.ofMinutes(5))).evidence();
        assertThat(Detectors.all().in(evidence)).extracting(Finding::kind).containsAll(each.found);
    }

    @Test
    void noneIsLeftOut() {
        Set<FindingKind> all = EnumSet.copyOf(ELSEWHERE);
        for (Mistaken each : Mistaken.values()) {
            all.addAll(each.found);
        }
        assertThat(all).as(
                "kinds of findings that are found in a test of mvn verify: a new one needs a script here, or its own test")
                .containsExactlyInAnyOrder(FindingKind.values());
    }
}
