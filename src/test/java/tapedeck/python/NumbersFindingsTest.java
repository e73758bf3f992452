package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tapedeck.finding.Finding;
import tapedeck.finding.Remedy;
import tapedeck.finding.checkup.Checkup;

/** What the numbers of a script show, each beside the same script with other numbers, which is well; and where it points. */
@StartsPython
class NumbersFindingsTest {
    private static final String CLASSIFIER = """
            import torch
            from torch import nn
            torch.manual_seed(1)
            x = torch.randn(40, 4)
            y = (x[:, 0] > 0).long()
            hidden = nn.Linear(4, 6)
            last = nn.Linear(6, 3)
            with torch.no_grad():
                %s
                pass
            net = nn.Sequential(hidden, nn.Tanh(), last)
            optimizer = torch.optim.SGD(net.parameters(), lr=0.2)
            for i in range(20):
                loss = nn.functional.cross_entropy(net(x), y)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            """;
    private static final int FILLED = 9;

    private final PythonEngine engine;

    NumbersFindingsTest(PythonEngine engine) {
        this.engine = engine;
    }

    private List<Finding> found(String script) throws InterruptedException {
        ScriptProgram program = Scripts.program(engine, Path.of("script.py"), script);
        return Checkup.of(program, program.defaults(),
                new Checkup.Limits(Long.MAX_VALUE, Duration.ofSeconds(50))).findings();
    }

    private void assertFound(String script, String id, int line) throws InterruptedException {
        assertThat(found(script)).as(script).first()
                .satisfies(each -> assertThat(each.kind().id()).isEqualTo(id))
                .satisfies(each -> assertThat(each.site().line()).isEqualTo(line));
    }

    static Stream<String> aNetworkThatLearnsIsWell() {
        return Scripts.sample(List.of("pass", "last.weight.zero_()", "nn.init.kaiming_normal_(hidden.weight)",
                "nn.init.constant_(last.bias, 0.5)"), 4);
    }

    @ParameterizedTest
    @MethodSource
    void aNetworkThatLearnsIsWell(String fill) throws Exception {
        assertThat(found(CLASSIFIER.formatted(fill))).isEmpty();
    }

    static Stream<String> unitsThatStayEqualAreFound() {
        return Scripts.sample(List.of("hidden.weight.fill_(0.3); hidden.bias.zero_(); last.weight.fill_(0.1)",
                "for p in (*hidden.parameters(), *last.parameters()): nn.init.zeros_(p)"), 2);
    }

    @ParameterizedTest
    @MethodSource
    void unitsThatStayEqualAreFound(String fill) throws Exception {
        assertFound(CLASSIFIER.formatted(fill), "symmetric-units", FILLED);
    }

    static Stream<String> aFirstLossFarFromThatOfGuessingIsFound() {
        return Scripts.sample(List.of("last.weight.mul_(40)", "nn.init.normal_(last.weight, std=9)"), 2);
    }

    @ParameterizedTest
    @MethodSource
    void aFirstLossFarFromThatOfGuessingIsFound(String fill) throws Exception {
        assertFound(CLASSIFIER.formatted(fill), "initial-loss-far", FILLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hidden.weight.mul_(60)"})
    void aTanhThatIsFlatFromTheStartIsFound(String fill) throws Exception {
        assertFound(CLASSIFIER.formatted(fill), "saturated-units", FILLED);
    }

    @Tag("long")
    @Test
    void againstAReLUThatIsDeadBeforeTheFirstUpdateNoRateIsOffered() throws Exception {
        assertThat(found(CLASSIFIER.formatted("hidden.bias.fill_(-50)").replace("nn.Tanh()", "nn.ReLU()"))).first()
                .satisfies(each -> assertThat(each.kind().id()).isEqualTo("dead-relu"))
                .satisfies(each -> assertThat(each.remedies(Remedy.OfRun.class)).isEmpty())
                .satisfies(each -> assertThat(each.remedies(Remedy.Rewrite.class)).isNotEmpty());
    }

    @Tag("long")
    @Test
    void againstANumberThatGrowsByItselfNoRateIsOffered_forItWasTriedAndDoesNotHelp() throws Exception {
        assertThat(found("""
                import torch
                w = torch.ones(2, requires_grad=True)
                optimizer = torch.optim.SGD([w], lr=0.1)
                scale = torch.tensor(1.0)
                for i in range(20):
                    scale = scale * 1e15
                    loss = (w * scale).sum()
                    optimizer.zero_grad()
                    loss.backward()
                    optimizer.step()
                """)).filteredOn(each -> each.kind().id().equals("loss-not-finite")).singleElement()
                .satisfies(each -> assertThat(each.remedies(Remedy.OfRun.class))
                        .hasOnlyElementsOfType(Remedy.GoBack.class));
    }

    static Stream<String> aNumberThatIsNotFiniteIsFoundWhereItAroseOrWasGiven() {
        return Scripts.sample(List.of("x /= (x * 0).sum()", "hidden.weight.fill_(float('inf'))"), 2);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void aNumberThatIsNotFiniteIsFoundWhereItAroseOrWasGiven(String fill) throws Exception {
        assertThat(found(CLASSIFIER.formatted(fill))).first()
                .satisfies(each -> assertThat(each.kind().id()).isEqualTo("loss-not-finite"))
                .satisfies(each -> assertThat(each.site().line()).isPositive());
    }

    private static final String DEEP = """
            import torch
            from torch import nn
            torch.manual_seed(0)
            x = torch.randn(64, 8)
            y = torch.sin(x.sum(1, keepdim=True))
            layers = []
            for i in range(8):
                layers += [nn.Linear(8, 8), %s]
            net = nn.Sequential(*layers, nn.Linear(8, 1))
            for p in net.parameters():
                if p.dim() == 2:
                    %s
            optimizer = torch.optim.SGD(net.parameters(), lr=0.002)
            for i in range(12):
                loss = nn.functional.mse_loss(net(x), y)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
            """;

    static Stream<Arguments> aGradientIsFollowedBackThroughManyLayers() {
        return Scripts
                .sample(List.of(Arguments.of("nn.Sigmoid()", "nn.init.xavier_normal_(p)", "vanishing-gradients", 8),
                        Arguments.of("nn.Tanh()", "nn.init.normal_(p, std=0.1)", "vanishing-gradients", 12),
                        Arguments.of("nn.ReLU()", "nn.init.normal_(p, std=1.5)", "exploding-gradients", 12)), 3);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void aGradientIsFollowedBackThroughManyLayers(String activation, String filled, String id, int line)
            throws InterruptedException {
        assertFound(DEEP.formatted(activation, filled), id, line);
    }

    static Stream<Arguments> aDeepNetworkWhoseWeightsKeepTheGradientIsWell() {
        return Scripts.sample(List.of(Arguments.of("nn.Tanh()", "nn.init.orthogonal_(p)"),
                Arguments.of("nn.ReLU()", "nn.init.kaiming_normal_(p)")), 2);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void aDeepNetworkWhoseWeightsKeepTheGradientIsWell(String activation, String filled) throws InterruptedException {
        assertThat(found(DEEP.formatted(activation, filled))).extracting(each -> each.kind().id())
                .doesNotContain("vanishing-gradients", "exploding-gradients");
    }

    @Tag("long")
    @Test
    void aLoopThatAsksForGradientsByGradAloneIsOneOfIterations() throws InterruptedException {
        ScriptProgram program = Scripts.program(engine, Path.of("script.py"), """
                import torch
                w = torch.ones(3, requires_grad=True)
                for i in range(7):
                    loss = (w ** 2).sum()
                    g, = torch.autograd.grad(loss, [w])
                    with torch.no_grad():
                        w -= 0.1 * g
                """);
        assertThat(Checkup.of(program, program.defaults(), new Checkup.Limits(Long.MAX_VALUE, Duration.ofSeconds(50)))
                .evidence().losses()).satisfies(losses -> assertThat(losses.points()).isEqualTo(7))
                .satisfies(losses -> assertThat(losses.last(6)).isLessThan(losses.last(0)));
    }
}
