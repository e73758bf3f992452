package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Moment;
import tapedeck.deck.RunOutput;
import tapedeck.deck.Tempo;
import tapedeck.deck.race.Race;
import tapedeck.program.Knob;
import tapedeck.program.Knobs;
import tapedeck.program.Settings;
import tapedeck.tape.Changes;
import tapedeck.tape.Granularity;
import tapedeck.tape.Series;

/** What of a script can be turned while it runs, and what the script makes of that. */
@StartsPython
class ScriptKnobsTest {
    private static final Path FILE = Path.of("/somewhere/script.py");
    private static final String HEAD = """
            import torch
            from torch import nn
            torch.manual_seed(0)
            model = nn.Linear(2, 1)
            x = torch.ones(4, 2)
            """;

    private final PythonEngine engine;

    ScriptKnobsTest(PythonEngine engine) {
        this.engine = engine;
    }

    private ScriptProgram program(String source) {
        return Scripts.program(engine, FILE, source);
    }

    private static DeckState at(Deck deck, long iteration) throws InterruptedException {
        deck.runTo(new Moment.Iteration(iteration));
        DeckState state = deck.await();
        assertThat(state.position().failure()).isNull();
        return state;
    }

    private String toItsEnd(Deck deck) throws InterruptedException {
        deck.setTempo(Tempo.free()); // else each Function is seen for half a second
        deck.play();
        assertThat(deck.await().position().status()).isEqualTo(DeckState.Status.FINISHED);
        RunOutput.View output = deck.output();
        return IntStream.range(0, output.lines()).mapToObj(i -> output.line(i).text())
                .collect(Collectors.joining("\n"));
    }

    @Test
    void atARateOfZeroAlsoTheFirstUpdateChangesNothing() throws InterruptedException {
        ScriptProgram program = program(
                loop("optimizer = torch.optim.SGD(model.parameters(), lr=0.25)\nbefore = model.bias.item()\n",
                        "print(optimizer.param_groups[0]['lr'], model.bias.item() == before)\n"));
        try (Deck deck = new Deck(program, program.startedAt(program.defaults(), 0))) {
            DeckState state = at(deck, 1);
            assertThat(state.settings().inForce().learningRate()).isZero();
            assertThat(state.settings().changes().commands()).as("it was started so").isEmpty();
            assertThat(toItsEnd(deck)).isEqualTo("0.0 True");
        }
    }

    private static String loop(String optimizer, String rest) {
        return HEAD + optimizer + """
                for i in range(6):
                    optimizer.zero_grad()
                    model(x).sum().backward()
                    optimizer.step()
                """ + rest;
    }

    @Test
    void theRateOfItsOptimizerIsTheLearningRateAndAllElseIsAKnob() throws InterruptedException {
        ScriptProgram program = program(
                loop("optimizer = torch.optim.SGD(model.parameters(), lr=0.25, momentum=0.5)\n", ""));
        try (Deck deck = new Deck(program, program.defaults())) {
            DeckState state = at(deck, 1);
            assertThat(state.settings().knobs().rate()).isEqualTo(new Knob("lr", Knob.Kind.RATE, 0.25, 6, false));
            assertThat(state.settings().knobs().others()).extracting(Knob::name, Knob::kind, Knob::made)
                    .containsExactly(
                            tuple("momentum", Knob.Kind.SHARE, 0.5), tuple("weight_decay", Knob.Kind.DECAY, 0.0));
            assertThat(state.settings().inForce().learningRate()).isEqualTo(0.25);
            assertThat(state.settings().inForce().knobs()).containsEntry("momentum", 0.5);
            assertThat(state.settings().changes().commands()).isEmpty();
        }
    }

    @Test
    void whatIsSetHoldsFromTheNextIterationOnAndIsAChange() throws InterruptedException {
        ScriptProgram program = program(loop("optimizer = torch.optim.SGD(model.parameters(), lr=0.25)\n",
                "print(optimizer.param_groups[0]['lr'], optimizer.param_groups[0]['momentum'])\n"));
        try (Deck deck = new Deck(program, program.defaults())) {
            at(deck, 2);
            deck.change(wanted -> wanted.withLearningRate(0.5).withKnob("momentum", 0.75));
            DeckState state = at(deck, 4);
            assertThat(state.settings().changes().commands()).hasSize(1);
            assertThat(state.settings().changes().commands().getFirst().iteration()).isEqualTo(3);
            assertThat(state.settings().changes().commands().getFirst().before().knobs()).containsEntry("momentum",
                    0.0);
            assertThat(state.settings().changes().commands().getFirst().after().knobs()).containsEntry("momentum",
                    0.75);
            assertThat(state.settings().changes().rates()).containsExactly(new Changes.Rate(3, 0.25, 0.5));
            assertThat(toItsEnd(deck)).isEqualTo("0.5 0.75");
        }
    }

    @Tag("long")
    @Test
    void whatIsSetBeforeAnUpdateIsUsedInIt() throws InterruptedException {
        ScriptProgram program = program(
                loop("optimizer = torch.optim.SGD(model.parameters(), lr=0.25)\nbefore = model.bias.item()\n",
                        "print(model.bias.item() == before)\n").replace("range(6)", "range(1)"));
        try (Deck deck = new Deck(program, program.defaults())) {
            deck.step(Granularity.FUNCTION);
            deck.await();
            deck.change(wanted -> wanted.withLearningRate(0));
            assertThat(toItsEnd(deck)).isEqualTo("True");
        }
    }

    @Tag("long")
    @Test
    void aSchedulerGoesOnFromWhatWasSetAndIsNobodysChange() throws InterruptedException {
        ScriptProgram program = program(loop("""
                optimizer = torch.optim.Adam(model.parameters(), lr=0.25)
                scheduler = torch.optim.lr_scheduler.StepLR(optimizer, step_size=2, gamma=0.5)
                """, "print(optimizer.param_groups[0]['lr'])\n")
                .replace("    optimizer.step()\n", "    optimizer.step()\n    scheduler.step()\n"));
        try (Deck deck = new Deck(program, program.defaults())) {
            DeckState falling = at(deck, 3);
            assertThat(falling.settings().inForce().learningRate()).isEqualTo(0.125);
            assertThat(falling.settings().wanted().learningRate()).isEqualTo(0.125);
            assertThat(falling.settings().changes().commands()).isEmpty();
            deck.change(wanted -> wanted.withLearningRate(8));
            assertThat(at(deck, 5).settings().inForce().learningRate()).isEqualTo(4);
            assertThat(toItsEnd(deck)).isEqualTo("2.0");
            assertThat(deck.state().settings().changes().rates()).containsExactly(new Changes.Rate(3, 0.25, 0.125),
                    new Changes.Rate(4, 0.125, 8), new Changes.Rate(5, 8, 4));
        }
    }

    @Tag("long")
    @Test
    void aRateThatAScriptSetsHoldsFromTheUpdateThatUsesIt() throws InterruptedException {
        String group = "    optimizer.param_groups[0]['lr'] = 1 / (1 + i)\n";
        String step = "    optimizer.step()\n";
        String script = loop("optimizer = torch.optim.SGD(model.parameters(), lr=0.25)\n", "")
                .replace("range(6)", "range(4)");
        assertThat(rateChanges(script.replace(step, group + step))).as("set before each update")
                .containsExactly(new Changes.Rate(2, 1, 0.5), new Changes.Rate(3, 0.5, 1 / 3.0),
                        new Changes.Rate(4, 1 / 3.0, 0.25));
        assertThat(rateChanges(script.replace(step, step + group))).as("set after each update")
                .containsExactly(new Changes.Rate(2, 0.25, 1), new Changes.Rate(3, 1, 0.5),
                        new Changes.Rate(4, 0.5, 1 / 3.0));
        assertThat(rateChanges(script)).as("never set").isEmpty();
    }

    @Tag("long")
    @Test
    void aRateOfAnUpdateByHandHoldsFromTheIterationThatUsesIt() throws InterruptedException {
        assertThat(rateChanges("""
                import torch
                w = torch.zeros(1, requires_grad=True)
                lr = 0.5
                for i in range(4):
                    w.sum().backward()
                    w.data -= lr * w.grad
                    w.grad = None
                    if i == 1:
                        lr = 0.25
                """)).containsExactly(new Changes.Rate(3, 0.5, 0.25));
    }

    private List<Changes.Rate> rateChanges(String source) throws InterruptedException {
        ScriptProgram program = program(source);
        try (Deck deck = new Deck(program, program.defaults())) {
            toItsEnd(deck);
            return deck.state().settings().changes().rates();
        }
    }

    @Tag("long")
    @Test
    void aRateThatIsHeldIsThatOfEveryIterationWhateverASchedulerMakesOfItInEachBatch() throws InterruptedException {
        String fixed = HEAD + """
                optimizer = torch.optim.SGD(model.parameters(), lr=0.25)
                scheduler = torch.optim.lr_scheduler.ExponentialLR(optimizer, gamma=0.5)
                for i in range(6):
                    optimizer.zero_grad()
                    model(x).sum().backward()
                    optimizer.step()
                """;
        assertThat(losses(fixed + "    scheduler.step()\n")).isEqualTo(losses(fixed));
    }

    private List<Double> losses(String source) throws InterruptedException {
        ScriptProgram program = program(source);
        try (Race race = Race.atFixedRates(program, program.defaults(), List.of(0.125), 6)) {
            await().until(() -> race.view().getFirst().done());
            Series.View losses = race.view().getFirst().losses();
            return IntStream.range(0, losses.points()).mapToObj(losses::last).toList();
        }
    }

    @Tag("long")
    @Test
    void otherGroupsHaveKnobsOfTheirOwn() throws InterruptedException {
        ScriptProgram program = program(loop("""
                optimizer = torch.optim.Adam([{'params': [model.weight]}, {'params': [model.bias], 'lr': 0.125}],
                                             lr=0.25, betas=(0.5, 0.75))
                """, "print([(group['lr'], group['betas']) for group in optimizer.param_groups])\n"));
        try (Deck deck = new Deck(program, program.defaults())) {
            DeckState state = at(deck, 1);
            assertThat(state.settings().knobs().others()).extracting(Knob::name).containsExactly("betas[0]", "betas[1]",
                    "weight_decay", "group 1.lr", "group 1.betas[0]", "group 1.betas[1]", "group 1.weight_decay");
            deck.change(wanted -> wanted.withKnob("group 1.lr", 0.5).withKnob("betas[1]", 0.875));
            assertThat(toItsEnd(deck)).isEqualTo("[(0.25, (0.5, 0.875)), (0.5, (0.5, 0.75))]");
        }
    }

    @Tag("long")
    @Test
    void twoOptimizersAreCalledAsTheirVariables() throws InterruptedException {
        ScriptProgram program = program(HEAD + """
                def main():
                    other = nn.Linear(2, 1)
                    opt_g = torch.optim.SGD(model.parameters(), lr=0.25)
                    opt_d = torch.optim.SGD(other.parameters(), lr=0.5)
                    for i in range(6):
                        (model(x) + other(x)).sum().backward()
                        opt_g.step()
                        opt_d.step()
                    print(opt_g.param_groups[0]['lr'], opt_d.param_groups[0]['lr'])
                main()
                """);
        try (Deck deck = new Deck(program, program.defaults())) {
            Knobs knobs = at(deck, 1).settings().knobs();
            assertThat(knobs.all()).extracting(Knob::name).startsWith("opt_g.lr").contains("opt_d.lr",
                    "opt_d.momentum");
            deck.change(wanted -> wanted.withKnob("opt_d.lr", 2));
            assertThat(toItsEnd(deck)).isEqualTo("0.25 2.0");
        }
    }

    @Tag("long")
    @Test
    void anOptimizerThatIsNoneOfTheEnginesIsTurnedToo() throws InterruptedException {
        ScriptProgram program = program(HEAD + """
                optimizer = torch.optim.LBFGS(model.parameters(), lr=1, max_iter=2)
                def closure():
                    optimizer.zero_grad()
                    loss = (model(x) - 1).square().sum()
                    loss.backward()
                    return loss
                for i in range(4):
                    optimizer.step(closure)
                    if i == 2:
                        optimizer.param_groups[0]['lr'] *= 2
                print(optimizer.param_groups[0]['lr'])
                """);
        try (Deck deck = new Deck(program, program.defaults())) {
            assertThat(at(deck, 1).settings().knobs().rate()).extracting(Knob::made).isEqualTo(1.0);
            deck.change(wanted -> wanted.withLearningRate(0.25));
            assertThat(at(deck, 4).settings().inForce().learningRate()).isEqualTo(0.5);
            assertThat(toItsEnd(deck)).isEqualTo("0.5");
        }
    }

    @Tag("long")
    @Test
    void whatARunIsStartedWithIsStrongerThanTheScript() throws InterruptedException {
        ScriptProgram program = program(loop("optimizer = torch.optim.SGD(model.parameters(), lr=0.25)\n",
                "print(optimizer.param_groups[0]['lr'], optimizer.param_groups[0]['momentum'])\n"));
        Settings own = program.defaults();
        try (Deck deck = new Deck(program,
                own.with(own.hyperparameters().withLearningRate(0.5).withKnob("momentum", 0.75)))) {
            DeckState state = at(deck, 1);
            assertThat(state.settings().inForce().learningRate()).isEqualTo(0.5);
            assertThat(state.settings().changes().commands()).isEmpty();
            assertThat(toItsEnd(deck)).isEqualTo("0.5 0.75");
        }
    }

    @Tag("long")
    @Test
    void theVariableThatIsTheRateOfAnUpdateByHandIsFoundByUseAndReachesAFunction() throws InterruptedException {
        ScriptProgram program = program("""
                import argparse
                import torch
                parser = argparse.ArgumentParser()
                parser.add_argument('--eta', type=float, default=0.5)
                args = parser.parse_args()
                w = torch.zeros(1, requires_grad=True)
                v = torch.zeros(1, requires_grad=True)

                def main(lr=0.25):
                    noise = 2
                    turns = 1
                    turns = 2
                    for i in range(6):
                        (w + v).sum().backward()
                        with torch.no_grad():
                            w -= lr * w.grad
                            v.sub_(args.eta * v.grad)
                            w -= 0.125 * w.grad
                        w.grad = v.grad = None
                        print(i, -w.item(), -v.item(), noise)
                        if i == 2 * turns:
                            lr *= 0.5
                    print(lr)

                main()
                """.replace("w -= lr", "w.data -= lr").replace("w -= 0.125", "w.data -= 0.125"));
        try (Deck deck = new Deck(program, program.defaults())) {
            DeckState state = at(deck, 2);
            assertThat(state.settings().knobs().rate()).isEqualTo(new Knob("lr", Knob.Kind.RATE, 0.25, 9, false));
            assertThat(state.settings().knobs().others()).extracting(Knob::name, Knob::kind, Knob::offered)
                    .containsExactlyInAnyOrder(
                            tuple("rate 0.125", Knob.Kind.RATE, false), tuple("eta", Knob.Kind.RATE, false),
                            tuple("noise", Knob.Kind.INTEGER, true)); // turns is assigned twice
            deck.change(wanted -> wanted.withLearningRate(1).withKnob("rate 0.125", 0).withKnob("eta", 0)
                    .withKnob("noise", 7));
            assertThat(toItsEnd(deck)).isEqualTo("""
                    0 0.375 0.5 2
                    1 0.75 1.0 2
                    2 1.75 1.0 7
                    3 2.75 1.0 7
                    4 3.75 1.0 7
                    5 4.25 1.0 7
                    0.5""");
            assertThat(deck.state().settings().inForce().learningRate()).isEqualTo(0.5);
        }
    }

    @Tag("long")
    @Test
    void whatIsReadOnlyBeforeTheLoopActsFromTheStartOfANewRun() throws InterruptedException {
        ScriptProgram program = program("""
                import torch
                from torch import nn
                hidden = 3

                class Net(nn.Module):
                    def __init__(self):
                        super().__init__()
                        self.fc = nn.Linear(2, hidden)

                model = Net()
                scale = 2
                for i in range(3):
                    (model.fc(torch.ones(1, 2)) * scale).sum().backward()
                print(model.fc.weight.shape[0])
                """);
        try (Deck deck = new Deck(program, program.defaults())) {
            DeckState state = at(deck, 1);
            assertThat(state.settings().knobs().others()).contains(
                    new Knob("hidden", Knob.Kind.INTEGER, 3, 3, true, true),
                    new Knob("scale", Knob.Kind.INTEGER, 2, 11, true, false));
            deck.change(wanted -> wanted.withKnob("hidden", 5));
            assertThat(toItsEnd(deck)).as("it was made before").isEqualTo("3");
            Settings again = program.defaults().with(deck.state().settings().wanted());
            try (Deck next = new Deck(program, again)) {
                assertThat(at(next, 1).settings().knobs().others())
                        .contains(new Knob("hidden", Knob.Kind.INTEGER, 5, 3, true, true));
                assertThat(toItsEnd(next)).isEqualTo("5");
            }
        }
    }

    @Tag("long")
    @Test
    void aRateThatIsComputedAnewStaysAsItWasTurnedUntilItBecomesAnother() throws InterruptedException {
        ScriptProgram program = program("""
                import torch
                w = torch.zeros(1, requires_grad=True)
                base = torch.tensor(0.5)
                for i in range(5):
                    lr = base.item() / (4 if i == 4 else 2)
                    w.sum().backward()
                    with torch.no_grad():
                        w -= lr * w.grad
                        w.grad = None
                    print(-w.item())
                """);
        try (Deck deck = new Deck(program, program.defaults())) {
            at(deck, 2);
            deck.change(wanted -> wanted.withLearningRate(1));
            assertThat(toItsEnd(deck)).isEqualTo("0.25\n0.5\n1.5\n2.5\n2.625");
        }
    }
}
