package tapedeck.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Program;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** Lines of scripts, what is wrong with each, and what is to stand there instead. */
class LineRewritesTest {
    /** A script that is only looked at. */
    private record Written(String script) implements Program {
        @Override
        public String id() {
            return "written";
        }

        @Override
        public Message title() {
            return Message.verbatim(id());
        }

        @Override
        public Settings defaults() {
            return new Settings(1, 1, 1);
        }

        @Override
        public Provenance provenance() {
            return new Provenance.Script(Path.of(id()));
        }

        @Override
        public void run(Run run) {
            // nothing
        }
    }

    private static List<Remedy.Rewrite> edits(FindingKind kind, String script, int line) {
        Hyperparameters rate = Hyperparameters.of(1);
        DeckState state = new DeckStates(DeckState.Status.FINISHED, rate).state();
        Evidence evidence = new Evidence(new Written(script), List.of(), List.of(), new Series().view(), state);
        return LineRewrites.addTo(new Finding(kind, Finding.Certainty.SEEN, new FindingSite(1, 1, "", line), evidence,
                Message.verbatim(""), List.of())).remedies(Remedy.Rewrite.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "SOFTMAX_BEFORE_CROSS_ENTROPY | p = F.softmax(self.out(h), dim=1) | p = self.out(h)",
            "SOFTMAX_BEFORE_CROSS_ENTROPY | p = net(x).softmax(1) | p = net(x)",
            "SOFTMAX_BEFORE_CROSS_ENTROPY | return self.softmax(x) | return x",
            "SIGMOID_BEFORE_BCE_WITH_LOGITS | x = self.sigmoid(self.out(x)) | x = self.out(x)",
            "RELU_ON_OUTPUT | x = self.relu(self.fc3(x)) | x = self.fc3(x)",
            "BROADCAST_IN_LOSS | loss = F.mse_loss(net(x), y) | loss = F.mse_loss(net(x).reshape_as(y), y)",
            "INPLACE_NEEDED | gate *= x + 1 | gate = gate * (x + 1)",
            "PARAMETER_WITHOUT_GRADIENT | y = torch.tensor(gain.item()) * h | y = gain * h",
            "PARAMETER_WITHOUT_GRADIENT | y = self.read(h.detach()) | y = self.read(h)",
            "PARAMETER_WITHOUT_GRADIENT | y = self.read(h.data) | y = self.read(h)",
            "SIGMOID_BEFORE_BCE_WITH_LOGITS | return torch.sigmoid(self.out(F.relu(self.a(x)))) | return self.out(F.relu(self.a(x)))",
            "RELU_ON_OUTPUT | x = F.relu(self.fc3(x)) | x = self.fc3(x)",
            "PARAMETER_NOT_IN_OPTIMIZER | self.layers = [nn.Linear(8, 8) for _ in range(3)] | self.layers = nn.ModuleList([nn.Linear(8, 8) for _ in range(3)])",
            "PARAMETER_NOT_IN_OPTIMIZER | self.a = [torch.nn.Linear(2, 8), torch.nn.Linear(8, 1)] | self.a = torch.nn.ModuleList([torch.nn.Linear(2, 8), torch.nn.Linear(8, 1)])",
            "GRAPH_GROWS | total += loss | total += loss.item()",
            "GRAPH_GROWS | losses.append(loss) | losses.append(loss.detach())",
            "DROPOUT_WHILE_MEASURING | x = F.dropout(x, 0.5) | x = F.dropout(x, 0.5, training=self.training)",
            "SUM_LOSS_BATCH_SIZE | f = nn.MSELoss(reduction='sum') | f = nn.MSELoss(reduction='mean')",
            "ROWS_NOT_SHUFFLED | d = DataLoader(t, batch_size=8) | d = DataLoader(t, batch_size=8, shuffle=True)",
            "ROWS_NOT_SHUFFLED | d = DataLoader(t, shuffle=False) | d = DataLoader(t, shuffle=True)",
            "INITIAL_LOSS_FAR | nn.init.normal_(self.head.weight, std=2.0) | nn.init.normal_(self.head.weight, std=0.01)",
            "LOSS_NOT_FINITE | d = (x ** 2).sum(-1).sqrt() | d = (x ** 2).sum(-1).clamp(min=1e-12).sqrt()",
            "ZERO_GRAD_MISSING | optimizer.zero_grad | optimizer.zero_grad()",
            "DEAD_RELU | m.bias.data.fill_(-5.0) | m.bias.data.fill_(0.0)",
            "DEAD_RELU | nn.init.normal_(self.fc.bias, -5.0) | nn.init.zeros_(self.fc.bias)",
            "DEAD_RELU | nn.init.constant_(b1, -5.0) | nn.init.zeros_(b1)",
            "DEAD_RELU | nn.init.normal_(A, mean=-2.0) | nn.init.kaiming_normal_(A)"})
    void aLineIsRewritten(FindingKind kind, String before, String after) {
        assertThat(edits(kind, before, 1)).containsExactly(new Remedy.Rewrite(1, before, after));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "ZERO_GRAD_MISSING | for x in d:;    loss.backward();    opt.step();    scheduler.step() | 3 | for x in d:;    opt.zero_grad();    loss.backward();    opt.step();    scheduler.step()",
            "ZERO_GRAD_MISSING | loss.backward();w -= lr * w.grad;b.data -= lr * b.grad | 1 | w.grad = b.grad = None;loss.backward();w -= lr * w.grad;b.data -= lr * b.grad",
            "INPUTS_UNSCALED | a = 1;X = load() | 2 | a = 1;X = load();X = (X - X.mean(0)) / X.std(0)",
            "LOGITS_INTO_BCE | f = nn.BCELoss();loss = f(z, y) | 2 | f = nn.BCEWithLogitsLoss();loss = f(z, y)"})
    void aLineIsPutInOrAnotherIsRewritten(FindingKind kind, String before, int line, String after) {
        String script = before.replace(";", "\n") + "\n";
        assertThat(edits(kind, script, line)).singleElement()
                .satisfies(each -> assertThat(each.in(script)).isEqualTo(after.replace(";", "\n") + "\n"))
                .satisfies(each -> assertThat(each.in("else")).as("a script that has changed").isEqualTo("else"));
    }

    @ParameterizedTest
    @CsvSource({"GRAPH_GROWS, x = 1", "OVERFITTING, x = 1", "ZERO_GRAD_MISSING, loss.backward()",
            "PARAMETER_WITHOUT_GRADIENT, h = net(x).detach().numpy()",
            "SOFTMAX_BEFORE_CROSS_ENTROPY, return self.act(x)"})
    void whatIsNotWrittenAsUsualHasNone(FindingKind kind, String line) {
        assertThat(edits(kind, line, 1)).isEmpty();
    }
}
