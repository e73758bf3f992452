package tapedeck.deck.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.array.NdArray;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Programs;
import tapedeck.deck.training.DeclaredParameters;
import tapedeck.deck.training.WeightLoad;
import tapedeck.program.Program;
import tapedeck.tape.TensorState;

/** Weights that are put in are in force from the next iteration on, and part of the run: looked back at, branched, put by. */
class LoadedWeightsTest {
    private final Program program = Programs.regression();
    private final Takes takes = new Takes();
    private final Takes again = new Takes();

    @AfterEach
    void close() {
        takes.close();
        again.close();
    }

    private Deck begin() {
        Deck deck = new Deck(program, Programs.SETTINGS);
        takes.add(deck, Programs.SETTINGS);
        return deck;
    }

    private List<NdArray> weights(double value) throws Exception {
        return DeclaredParameters.of(program, Programs.SETTINGS).stream()
                .map(each -> NdArray.full(each.shape(), value)).toList();
    }

    /** What the parameters are before the first event of an iteration. */
    private static List<Double> at(Deck deck, long iteration) throws InterruptedException {
        deck.goTo(iteration);
        DeckState state = Programs.settle(deck);
        assertThat(state.stops().stop()).as("what is played again is as it was").isNull();
        List<Double> all = new ArrayList<>();
        for (TensorState each : Objects.requireNonNull(state.playhead().captured()).parameters()) {
            for (double value : each.data().toArray()) {
                all.add(value);
            }
        }
        return all;
    }

    private static List<Double> losses(Deck deck) {
        return IntStream.range(0, deck.losses().points()).mapToObj(deck.losses()::last).toList();
    }

    @Test
    void aRunBeginsWithThem() throws Exception {
        Deck deck = begin();
        deck.load(weights(7));
        assertThat(at(deck, 1)).containsOnly(7.0);
        assertThat(deck.state().settings().loads()).extracting(WeightLoad::after).containsExactly(0L);
    }

    @Test
    void aRunGoesOnWithThemAndIsLookedBackAtAsItWas() throws Exception {
        Deck deck = begin();
        List<Double> fifth = at(deck, 5);
        at(deck, 300);
        deck.load(weights(7));
        at(deck, 700);
        assertThat(deck.state().settings().loads()).extracting(WeightLoad::after).containsExactly(300L);
        for (long iteration : List.of(301L, 5L, 301L)) {
            List<Double> seen = at(deck, iteration);
            if (iteration == 5) {
                assertThat(seen).isEqualTo(fifth);
            } else {
                assertThat(seen).containsOnly(7.0);
            }
        }
        assertThat(at(deck, 600)).doesNotContain(7.0);
    }

    @Test
    void aBranchSharesThemAndPutByTheyComeAgain() throws Exception {
        Deck deck = begin();
        at(deck, 300);
        deck.load(weights(7));
        at(deck, 400);
        takes.branch(1, 350);
        at(Objects.requireNonNull(takes.deck()), 420);
        takes.branch(1, 200);
        again.begin(takes.states(), _ -> program, 1);
        for (Takes each : List.of(takes, again)) {
            for (int id : List.of(1, 2, 3)) {
                each.select(id);
                at(Objects.requireNonNull(each.deck()), 500);
            }
        }
        List<List<Double>> all = new ArrayList<>();
        for (Takes each : List.of(takes, again)) {
            for (int id : List.of(1, 2, 3)) {
                each.select(id);
                all.add(losses(Objects.requireNonNull(each.deck())));
            }
        }
        assertThat(all.subList(0, 3)).isEqualTo(all.subList(3, 6));
        assertThat(all.get(1)).as("it shares what was put in").isEqualTo(all.get(0));
        assertThat(all.get(2)).as("it left before").isNotEqualTo(all.get(0));
    }

    @Test
    void whatHasNotBegunBeginsWithThemAgain() throws Exception {
        begin().load(weights(7));
        Objects.requireNonNull(takes.deck()).await();
        again.begin(takes.states(), _ -> program, 1);
        assertThat(at(Objects.requireNonNull(again.deck()), 1)).containsOnly(7.0);
    }

    /** As all that is set: what was put in and not used yet goes along. */
    @Test
    void aBranchOfWhereTheyWerePutInBeginsWithThem() throws Exception {
        Deck deck = begin();
        at(deck, 50);
        deck.load(weights(7));
        deck.await();
        takes.branch(1, 50);
        assertThat(at(Objects.requireNonNull(takes.deck()), 51)).containsOnly(7.0);
    }
}
