package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.checkup.Checkup;
import tapedeck.text.Message;

/** A checkup of scripts that train more than one network, or go backward in vain. */
@StartsPython
class ScriptCheckupTest {
    private static final int EACH = 20;
    private final PythonEngine engine;

    ScriptCheckupTest(PythonEngine engine) {
        this.engine = engine;
    }

    private Checkup.Report check(String script) throws Exception {
        ScriptProgram program = Scripts.program(engine, Path.of("checked.py").toAbsolutePath(), script);
        return Checkup.of(program, program.defaults(), new Checkup.Limits(Long.MAX_VALUE, Duration.ofMinutes(5)));
    }

    @Test
    void ofNetworksThatAreTrainedOneAfterAnotherTheLossesAreNotCompared() throws Exception {
        Checkup.Report report = check("""
                import torch
                for slope, target in ((1.0, 1.0), (0.03, 0.83)):
                    w = torch.zeros(1, requires_grad=True)
                    optimizer = torch.optim.SGD([w], lr=0.1)
                    for i in range(20):
                        loss = (slope * w - target).pow(2).mean()
                        optimizer.zero_grad()
                        loss.backward()
                        optimizer.step()
                """);
        assertThat(report.findings()).as("the second begins where the first began").isEmpty();
        assertThat(report.evidence().comparableLosses().iterations()).isEqualTo(EACH);
        assertThat(report.evidence().losses().iterations()).isEqualTo(2 * EACH);
        assertThat(report.unjudged()).isEqualTo(Message.of("finding.unjudged.several", "iterations", (long) EACH));
    }

    @Tag("long")
    @Test
    void aBackwardThatFailsIsOneThatBegan() throws Exception {
        Checkup.Report report = check("""
                import torch
                w = torch.ones(3, requires_grad=True)
                y = torch.tanh(w)
                y += 1
                y.sum().backward()
                """);
        assertThat(report.findings()).extracting(Finding::kind).containsExactly(FindingKind.INPLACE_NEEDED);
        assertThat(report.hasBegun()).isTrue();
        assertThat(report.unjudged()).isNull();
    }
}
