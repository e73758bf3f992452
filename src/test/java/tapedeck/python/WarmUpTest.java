package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.Unjudged;
import tapedeck.finding.checkup.Checkup;

/** A rate that rises while the run warms up is not called too low by what it began with. */
@StartsPython
class WarmUpTest {
    private static String script(String factor) {
        return """
                import torch
                torch.manual_seed(0)
                net, x = torch.nn.Linear(4, 1), torch.randn(64, 4)
                optimizer = torch.optim.SGD(net.parameters(), lr=1e-4)
                scheduler = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda i: %s)
                for i in range(20):
                    loss = torch.nn.functional.mse_loss(net(x), x[:, :1])
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                    scheduler.step()
                """.formatted(factor);
    }

    private final PythonEngine engine;

    WarmUpTest(PythonEngine engine) {
        this.engine = engine;
    }

    private Checkup.Report checkup(String factor) throws Exception {
        ScriptProgram program = Scripts.program(engine, Path.of("warm.py").toAbsolutePath(), script(factor));
        return Checkup.of(program, program.defaults(), new Checkup.Limits(Long.MAX_VALUE, Duration.ofMinutes(10)));
    }

    @Test
    void isNotJudgedByWhatItBeganWith() throws Exception {
        Checkup.Report report = checkup("1 + i");
        assertThat(report.findings()).isEmpty();
        assertThat(report.coverage().unjudged()).extracting(Unjudged::kind).contains(FindingKind.RATE_TOO_LOW);
    }

    @Tag("long")
    @Test
    void isTooLowIfItStaysThere() throws Exception {
        assertThat(checkup("1").findings()).extracting(Finding::kind).containsExactly(FindingKind.RATE_TOO_LOW);
    }
}
