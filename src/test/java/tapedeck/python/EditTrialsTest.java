package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingKind;
import tapedeck.finding.Remedy.Rewrite;
import tapedeck.finding.checkup.Checkup;

/** An edit is offered where the edited script runs and what was found is gone, and nowhere else. */
@StartsPython
class EditTrialsTest {
    private static final String DROPPING = """
            import torch
            import torch.nn as nn
            import torch.nn.functional as F
            torch.manual_seed(0)
            class Net(nn.Module):
                def __init__(self):
                    super().__init__()
                    self.a, self.b = nn.Linear(4, 16), nn.Linear(16, 1)
                def forward(self, x):
                    %s
            %s
            net, x = Net(), torch.randn(32, 4)
            optimizer = torch.optim.SGD(net.parameters(), lr=0.05)
            for i in range(12):
                net.train()
                loss = (net(x) - x[:, :1]).pow(2).mean()
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                net.eval()
                with torch.no_grad():
                    net(x).mean()
            """;

    private final PythonEngine engine;

    EditTrialsTest(PythonEngine engine) {
        this.engine = engine;
    }

    private Finding found(FindingKind trouble, String script) throws Exception {
        ScriptProgram program = Scripts.program(engine, Path.of("tried.py").toAbsolutePath(), script);
        return Checkup.of(program, program.defaults(), new Checkup.Limits(Long.MAX_VALUE, Duration.ofMinutes(5)))
                .findings().stream().filter(each -> each.kind() == trouble).findFirst().orElseThrow();
    }

    @Test
    void anEditThatRunsAndHelpsIsOffered() throws Exception {
        assertThat(found(FindingKind.DROPOUT_WHILE_MEASURING,
                DROPPING.formatted("return self.b(F.dropout(torch.tanh(self.a(x)), 0.5))", "")).remedies(Rewrite.class))
                .extracting(Rewrite::line, each -> each.after().strip())
                .containsExactly(tuple(10,
                        "return self.b(F.dropout(torch.tanh(self.a(x)), 0.5, training=self.training))"));
    }

    @Tag("long")
    @Test
    void anEditThatEndsInAnErrorIsNot() throws Exception {
        Finding found = found(FindingKind.DROPOUT_WHILE_MEASURING, DROPPING.formatted(
                "return self.b(halved(torch.tanh(self.a(x))))", "def halved(x):\n    return F.dropout(x, 0.5)"));
        assertThat(found.site().line()).isEqualTo(12);
        assertThat(found.remedies(Rewrite.class)).as("there is no self").isEmpty();
    }

    @Tag("long")
    @Test
    void norIsOneAfterWhichItIsFoundAllTheSame() throws Exception {
        assertThat(found(FindingKind.DROPOUT_WHILE_MEASURING, DROPPING.formatted(
                "x = F.dropout(x, 0.1)\n        return self.b(F.dropout(torch.tanh(self.a(x)), 0.5))", ""))
                .remedies(Rewrite.class))
                .isEqualTo(List.of());
    }
}
