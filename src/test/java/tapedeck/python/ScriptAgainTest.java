package tapedeck.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.Racer;
import tapedeck.tape.Granularity;
import tapedeck.tape.TapeEvent;

/**
 * A script that is run again from the start: to an iteration that is not kept, and to branch off. Each run starts an interpreter: {@code
 * mvn verify} takes one script, {@code mvn -Plong verify} all.
 */
@StartsPython
class ScriptAgainTest {
    private static final Path FILE = Path.of("/somewhere/script.py");
    private static final int PAST = 12;
    private static final int LAST = 20;
    private static final int REWINDS = Integer.getInteger("tapedeck.script.rewinds", 3);

    /** Begins with a sum in the order of a set, as micrograd sorts. */
    private static final String BY_HAND = """
            import torch
            class Node:
                def __init__(self, value):
                    self.value = value
            rate = 0.1
            w = torch.randn(3, requires_grad=True)
            nodes = {Node(torch.rand(1)) for _ in range(20)} | set('letters')
            start = sum(each.value if isinstance(each, Node) else 0.1 * ord(each) for each in nodes)
            for i in range(30):
                loss = ((w - start * torch.rand(3)) ** 2).sum()
                loss.backward()
                with torch.no_grad():
                    w -= rate * w.grad
                    w.grad = None
                print(i, loss.item())
            """;
    private static final String MODULE = """
            import random
            import numpy as np
            import torch
            from torch import nn
            from torch.utils.data import DataLoader, TensorDataset
            x = torch.from_numpy(np.random.rand(24, 2).astype('float32')) * random.random()
            rows = DataLoader(TensorDataset(x, x.sum(1, keepdim=True)), batch_size=4, shuffle=True)
            model = nn.Sequential(nn.Linear(2, 8), nn.ReLU(), nn.Dropout(0.5), nn.Linear(8, 1))
            optimizer = torch.optim.Adam(model.parameters(), lr=0.01)
            for epoch in range(5):
                for inputs, targets in rows:
                    optimizer.zero_grad()
                    loss = nn.functional.mse_loss(model(inputs), targets)
                    loss.backward()
                    optimizer.step()
                    print(loss.item())
            """;
    private static final String LBFGS = """
            import torch
            w = torch.tensor([-1.5, 1.0], requires_grad=True)
            optimizer = torch.optim.LBFGS([w], lr=0.1, max_iter=3)
            for step in range(30):
                def closure():
                    optimizer.zero_grad()
                    loss = (1 - w[0]) ** 2 + 100 * (w[1] - w[0] ** 2) ** 2
                    loss.backward()
                    return loss
                optimizer.step(closure)
            """;
    private static final String GAN = """
            import torch
            from torch import nn
            generator, critic = nn.Linear(2, 1), nn.Sequential(nn.Linear(1, 4), nn.Tanh(), nn.Linear(4, 1))
            of_g = torch.optim.Adam(generator.parameters(), lr=0.01)
            of_d = torch.optim.Adam(critic.parameters(), lr=0.01)
            judge = nn.BCEWithLogitsLoss()
            schedule = torch.optim.lr_scheduler.StepLR(of_g, step_size=3, gamma=0.5)
            for i in range(30):
                real, made = torch.randn(4, 1) + 3, generator(torch.randn(4, 2))
                of_d.zero_grad()
                d = judge(critic(real), torch.ones(4, 1)) + judge(critic(made.detach()), torch.zeros(4, 1))
                d.backward()
                of_d.step()
                of_g.zero_grad()
                g = judge(critic(made), torch.ones(4, 1))
                g.backward()
                of_g.step()
                schedule.step()
            """;
    private final PythonEngine engine;
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

    ScriptAgainTest(PythonEngine engine) {
        this.engine = engine;
    }

    private Deck ran(String source, int iterations) throws InterruptedException {
        ScriptProgram program = new ScriptProgram(FILE, source,
                new ScriptProgram.Surroundings(engine, printed, printed), ScriptProgram.Options.PLAIN);
        Deck deck = new Deck(program, program.defaults());
        deck.setTempo(Tempo.free());
        deck.goTo(iterations);
        assertThat(deck.await().position().failure()).isNull();
        return deck;
    }

    private static DeckState settle(Deck deck) throws InterruptedException {
        deck.await();
        await().until(() -> deck.state().playhead().replaying() == 0);
        return deck.await();
    }

    private static double shownLoss(DeckState state) {
        return ((TapeEvent.IterationEnded) Objects.requireNonNull(state.playhead().captured()).events().getLast())
                .loss();
    }

    static Stream<String> whatWasIsShownAndBranchesToTheLastBit() {
        return Scripts.sample(List.of(MODULE, BY_HAND, GAN, LBFGS), 4);
    }

    @ParameterizedTest
    @MethodSource
    void whatWasIsShownAndBranchesToTheLastBit(String source) throws InterruptedException {
        try (Deck deck = ran(source, LAST)) {
            int lines = deck.output().lines();
            deck.goTo(PAST);
            DeckState past = settle(deck);
            assertThat(past.stops().stop()).isNull();
            assertThat(Objects.requireNonNull(past.playhead().captured()).iteration()).isEqualTo(PAST);
            assertThat(shownLoss(past)).isEqualTo(deck.losses().last(PAST - 1));
            deck.stepBack(Granularity.ITERATION);
            assertThat(shownLoss(settle(deck))).isEqualTo(deck.losses().last(PAST - 2));
            assertThat(deck.output().lines()).as("nothing is printed twice").isEqualTo(lines);
            try (Deck branch = new Deck(deck.program(), deck.settings(), deck.origin(PAST))) {
                DeckState there = settle(branch);
                assertThat(there.position().iteration()).isEqualTo(PAST);
                assertThat(there.stops().stop()).isNull();
                branch.goTo(LAST);
                assertThat(settle(branch).stops().stop()).isNull();
                for (int i = 0; i < LAST - 1; i++) {
                    assertThat(branch.losses().last(i)).as("iteration %d", i + 1).isEqualTo(deck.losses().last(i));
                }
                assertThat(branch.output().lines()).as("its output is that of the whole run").isEqualTo(lines);
            }
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    static Stream<String> aRacerRunsAsTheScriptDoesWithItsRateWrittenIn() {
        return Scripts.sample(List.of(BY_HAND, MODULE), 2);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource
    void aRacerRunsAsTheScriptDoesWithItsRateWrittenIn(String source) throws InterruptedException {
        Deck written = ran(source.replace("lr=0.01", "lr=0.002").replace("rate = 0.1", "rate = 0.002"), LAST);
        Deck asked = ran(source, 1);
        try (written;
                asked;
                Race race = new Race(asked.program(),
                        asked.settings().with(asked.state().settings().wanted().fromTheStart()), List.of(0.002, 0.0),
                        LAST)) {
            await().until(() -> race.view().stream().allMatch(Racer::done));
            assertThat(race.view()).extracting(Racer::failure).containsOnlyNulls();
            for (int i = 0; i < LAST - 1; i++) {
                assertThat(race.view().getFirst().losses().last(i)).as("iteration %d", i + 1)
                        .isEqualTo(written.losses().last(i));
            }
            assertThat(race.view()).extracting(Racer::lastLoss).doesNotHaveDuplicates();
        }
        assertThat(printed.toString(StandardCharsets.UTF_8)).isEmpty();
    }

    @Tag("long")
    @Test
    void aScriptThatReadsTheTimeSaysThatItIsNotAsItWas() throws InterruptedException {
        try (Deck deck = ran("""
                import time
                import torch
                w = torch.ones(1, requires_grad=True, dtype=torch.float64)
                for i in range(30):
                    (w * time.perf_counter()).sum().backward()
                """, LAST)) {
            deck.goTo(PAST);
            assertThat(settle(deck).stops().stop()).isInstanceOfSatisfying(Stop.Problem.class,
                    problem -> assertThat(problem.why().key()).isEqualTo("deck.repeatsNot"));
            assertThat(Objects.requireNonNull(deck.state().playhead().captured()).iteration()).isEqualTo(PAST);
        }
    }

    @Tag("long")
    @Test
    void interpretersThatRanAgainAreClosed() throws InterruptedException {
        try (Deck deck = ran(BY_HAND, LAST)) {
            for (int i = 0; i < REWINDS; i++) {
                deck.seek(1 + i % (LAST - 1), 0);
                if (i % 3 > 0) { // the others are given up in the middle
                    assertThat(settle(deck).stops().stop()).as("it is as it was").isNull();
                }
                deck.memory().setHistoryLimit(0);
            }
            settle(deck);
            await().untilAsserted(() -> assertThat(engine.interpreters()).as("one runs, one is ready")
                    .isLessThanOrEqualTo(2));
        }
    }
}
