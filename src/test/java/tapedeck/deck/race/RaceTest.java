package tapedeck.deck.race;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.Patience;
import tapedeck.array.EngineException;
import tapedeck.array.Generator;
import tapedeck.autograd.Tensor;
import tapedeck.deck.Deck;
import tapedeck.deck.Programs;
import tapedeck.optim.ParameterGroup;
import tapedeck.program.Metrics;
import tapedeck.program.Program;
import tapedeck.program.ProgramCapabilities;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.program.Run;
import tapedeck.program.Settings;
import tapedeck.text.Message;

class RaceTest {
    private static final List<Double> RATES = List.of(0.0, 1e-4, 0.01, 0.1, 10.0);

    private static void awaitClosed(Race race) {
        await(race.view().toString()).until(race::isClosed);
    }

    /** The losses of {@code n} iterations of a deck by itself, or up to the first that is not finite. */
    private static List<Double> alone(Program program, double rate, int n) throws InterruptedException {
        List<Double> losses = new ArrayList<>();
        try (Deck deck = new Deck(program, program.defaults().withLearningRate(rate), null, (_, loss) -> {
            if (losses.size() < n && (losses.isEmpty() || Double.isFinite(losses.getLast()))) {
                losses.add(loss);
            }
        })) {
            deck.setStopsWhenNotFinite(false);
            deck.goTo(n + 1);
            deck.await();
            Programs.awaitClosed(deck);
        }
        return losses;
    }

    private static List<Double> losses(Racer racer) {
        List<Double> all = new ArrayList<>();
        for (int i = 0; i < racer.losses().points(); i++) {
            all.add(racer.losses().last(i));
        }
        return all;
    }

    /** Weights, batches and the noise on the inputs are drawn; the loss overflows at large rates. */
    private static Program drawing() {
        return Programs.of("drawing", run -> {
            Generator generator = Generator.manualSeed(run.settings().seed());
            Tensor w = Tensor.randn(generator, 3, 1).requiresGrad(true).named("w");
            run.training(List.of(new ParameterGroup("all", List.of(w), 0.1)), null, generator);
            run.measures(() -> new Metrics.Scores(w.data().toArray()[0], 0, 0, 0));
            while (run.iteration(step -> {
                Tensor loss = Tensor.randn(generator, 4, 3).matmul(w).sub(Tensor.randn(generator, 4, 1)).pow(2).mean();
                loss.backward();
                step.optimizer().step();
                step.optimizer().zeroGrad();
                return loss.item();
            })) {
                // goes on until the deck closes
            }
        });
    }

    /** Falls at its rate, keeps what it likes, and counts how many of it run at once. */
    private static Program fromTheStart(AtomicInteger running, AtomicInteger most, AtomicInteger loud) {
        Program mute = Programs.of("mute",
                new ProgramCapabilities(ProgramCapabilities.Repetition.FROM_START, true, false), run -> {
                    most.accumulateAndGet(running.incrementAndGet(), Math::max);
                    double loss = 1;
                    try {
                        while (run.begin() != null && run.end(loss)) {
                            loss *= 1 - run.settings().hyperparameters().learningRate();
                        }
                    } finally {
                        running.decrementAndGet();
                    }
                });
        return new Program() {
            @Override
            public String id() {
                return mute.id();
            }

            @Override
            public Message title() {
                return mute.title();
            }

            @Override
            public Settings defaults() {
                return mute.defaults();
            }

            @Override
            public Provenance provenance() {
                return mute.provenance();
            }

            @Override
            public ProgramCapabilities capabilities() {
                return mute.capabilities();
            }

            @Override
            public Program silenced() {
                return mute;
            }

            @Override
            public void run(Run run) {
                loud.incrementAndGet();
            }
        };
    }

    @Test
    void oneThatIsRepeatedFromTheStartRunsMuteToItsEndAndNoMoreAtOnceThanThereAreCores() throws InterruptedException {
        AtomicInteger most = new AtomicInteger();
        AtomicInteger loud = new AtomicInteger();
        Program program = fromTheStart(new AtomicInteger(), most, loud);
        try (Race race = new Race(program, program.defaults(), List.of(0.0, 0.1, 0.2, 0.3, 0.4, 0.5), 50, 2)) {
            awaitClosed(race);
            assertThat(race.view()).extracting(Racer::iteration).containsOnly(50L);
            assertThat(losses(race.view().get(1))).startsWith(1.0, 0.9);
        }
        assertThat(most.get()).isBetween(1, 2);
        assertThat(loud.get()).isZero();
        assertThat(Race.seeds(program)).isEqualTo(1);
    }

    @Tag("long")
    @Test
    void everyRunIsThatOfADeckAlone() throws InterruptedException {
        for (Program program : List.of(Programs.regression(), drawing())) {
            for (int cores : new int[]{1, 2, 8}) {
                try (Race race = new Race(program, program.defaults(), RATES, 1200, cores)) {
                    awaitClosed(race);
                    for (int i = 0; i < RATES.size(); i++) {
                        Racer racer = race.view().get(i);
                        assertThat(losses(racer)).as("%s at %s", program.id(), racer.rate()).isNotEmpty()
                                .isEqualTo(alone(program, RATES.get(i), 1200));
                    }
                }
            }
        }
    }

    @Test
    void whoeverDivergesIsStoppedEarly() throws InterruptedException {
        try (Race race = new Race(drawing(), Programs.SETTINGS, List.of(0.01, 10.0), 3000)) {
            awaitClosed(race);
            Racer good = race.view().get(0);
            Racer bad = race.view().get(1);
            assertThat(good.diverged()).isFalse();
            assertThat(good.done()).isTrue();
            assertThat(good.iteration()).isEqualTo(3000);
            assertThat(good.lastLoss()).isFinite();
            assertThat(bad.diverged()).isTrue();
            assertThat(bad.done()).isTrue();
            assertThat(bad.iteration()).isBetween(2L, 1000L);
            assertThat(bad.losses().last(bad.losses().points() - 1)).isNotFinite();
            assertThat(bad.losses().last(bad.losses().points() - 2)).isFinite();
        }
    }

    @Test
    void theEndIsMeasured() throws InterruptedException {
        Program program = Programs.small();
        try (Race race = new Race(program, program.defaults(), List.of(0.05), 100)) {
            awaitClosed(race);
            Racer racer = race.view().getFirst();
            try (Deck deck = new Deck(program, program.defaults().withLearningRate(0.05))) {
                deck.goTo(100);
                Metrics measured = java.util.Objects.requireNonNull(deck.await().measured().metrics());
                assertThat(measured.iteration()).isEqualTo(100);
                assertThat(racer.lastLoss()).isEqualTo(measured.scores().trainLoss());
            }
            assertThat(racer.lastLoss()).as("w falls from 1").isLessThan(1);
        }
    }

    @Test
    void noThreadIsLeftWhenItIsClosedInTheMiddle() throws InterruptedException {
        Race race = new Race(Programs.regression(), Programs.SETTINGS, RATES, Long.MAX_VALUE, 1);
        await().until(() -> race.view().stream() // on one core, all go on in turn
                .allMatch(racer -> racer.diverged() || racer.iteration() >= 2000));
        race.close();
        awaitClosed(race);
        assertThat(race.view()).allSatisfy(racer -> assertThat(racer.done()).isTrue());
    }

    @Test
    void aProgramThatFailsSaysSoAndKeepsNobodyBack() throws InterruptedException {
        AtomicInteger begun = new AtomicInteger();
        Program program = Programs.of("failing", run -> {
            if (begun.getAndIncrement() == 0) {
                throw new ProgramException(Message.verbatim("line 3: no number"));
            }
            Programs.regression().run(run);
        });
        try (Race race = new Race(program, Programs.SETTINGS, List.of(0.01, 0.02, 0.03), 500, 1)) {
            await().until(() -> race.view().stream().allMatch(Racer::done));
            assertThat(race.view()).extracting(Racer::failure)
                    .containsExactlyInAnyOrder(Message.verbatim("line 3: no number"), null, null);
            assertThat(race.view().stream().mapToLong(Racer::iteration).sum()).isEqualTo(1000);
        }
    }

    @Test
    void aRateThatIsRefusedStartsNothing() {
        assertThatThrownBy(() -> new Race(Programs.small(), Programs.SETTINGS, List.of(0.1, -1.0), 5))
                .isInstanceOf(EngineException.class).hasMessage("Invalid learning rate: -1.0");
    }
}
