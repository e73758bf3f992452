package tapedeck.deck;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.optim.OptimizerKind;

/** A run that branches off from another shares its past to the last digit, and goes its own way from there. */
class OriginTest {
    private static List<Double> losses(Deck deck) {
        Series.View view = deck.losses();
        List<Double> losses = new ArrayList<>();
        for (int i = 0; i < view.size(); i++) {
            losses.add(view.last(i));
        }
        return losses;
    }

    private static Deck run(long iterations) throws InterruptedException {
        Deck deck = new Deck(Programs.regression(),
                Programs.SETTINGS.with(Programs.SETTINGS.hyperparameters().withOptimizer(OptimizerKind.ADAM)));
        deck.goTo(400);
        deck.await();
        deck.set(deck.state().inForce().withLearningRate(0.02));
        deck.goTo(700);
        deck.await();
        deck.set(deck.state().inForce().withBatchSize(2));
        deck.goTo(iterations);
        deck.await();
        return deck;
    }

    @Test
    void withTheSameSettingsItIsTheSameCurve() throws InterruptedException {
        for (long at : new long[]{1, 256, 650, 700, 900, 1_000}) {
            try (Deck first = run(1_200);
                    Deck second = new Deck(Programs.regression(), Programs.SETTINGS, first.origin(at))) {
                DeckState held = second.await();
                assertThat(held.iteration()).isEqualTo(at);
                assertThat(Objects.requireNonNull(held.captured()).iteration()).isEqualTo(at);
                for (Change change : first.state().changes()) {
                    if (change.iteration() > at) {
                        second.goTo(change.iteration() - 1);
                        second.await();
                        second.set(change.after());
                    }
                }
                second.goTo(1_200);
                second.await();
                assertThat(losses(second)).isEqualTo(losses(first));
                assertThat(second.state().changes()).isEqualTo(first.state().changes());
                assertThat(second.state().rateChanges()).isEqualTo(first.state().rateChanges());
                assertThat(second.state().epoch()).isEqualTo(first.state().epoch());
            }
        }
    }

    @Test
    void anotherRateHoldsFromTheNextIterationOnAndNotBefore() throws InterruptedException {
        try (Deck first = run(1_000);
                Deck second = new Deck(Programs.regression(), Programs.SETTINGS, first.origin(600))) {
            second.setLearningRate(0.5); // while the past is still being run again
            second.await();
            second.goTo(1_000);
            second.await();
            assertThat(second.state().rateChanges()).extracting(RateChange::iteration).containsExactly(401L, 601L);
            assertThat(losses(second).subList(0, 601)).isEqualTo(losses(first).subList(0, 601));
            assertThat(losses(second).get(602)).isNotEqualTo(losses(first).get(602));
            assertThat(losses(first)).as("the first run stays").hasSize(999); // it holds inside the last
        }
    }

    @Test
    void aBranchOfABranch() throws InterruptedException {
        try (Deck first = run(900);
                Deck second = new Deck(Programs.regression(), Programs.SETTINGS, first.origin(600))) {
            second.await();
            second.goTo(800);
            second.await();
            try (Deck third = new Deck(Programs.regression(), Programs.SETTINGS, second.origin(550))) {
                third.await();
                assertThat(losses(third)).isEqualTo(losses(first).subList(0, 549));
                third.goTo(700);
                third.await();
                assertThat(losses(third)).isEqualTo(losses(second).subList(0, 699));
                third.stepBack(Granularity.ITERATION);
                third.await();
            }
        }
    }

    @Test
    void aSeriesCutAndGoneOnIsTheSameSeries() {
        Series whole = new Series();
        Series first = new Series();
        for (int i = 0; i < 300_000; i++) {
            double value = Math.sin(i * 0.7) * i;
            whole.append(value);
            if (i < 262_144) {
                first.append(value);
            }
        }
        Series second = new Series(whole.view().until(262_144));
        for (int i = 262_144; i < 300_000; i++) {
            second.append(Math.sin(i * 0.7) * i);
        }
        assertThat(second.view().size()).isEqualTo(whole.view().size());
        assertThat(second.view().stride()).isEqualTo(whole.view().stride());
        for (int i = 0; i < whole.view().size(); i++) {
            assertThat(second.view().min(i)).isEqualTo(whole.view().min(i));
            assertThat(second.view().max(i)).isEqualTo(whole.view().max(i));
        }
    }
}
