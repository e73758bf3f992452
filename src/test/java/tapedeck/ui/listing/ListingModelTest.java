package tapedeck.ui.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeReader;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.selection.SelectionModel;

class ListingModelTest {
    private final ListingModel model = new ListingModel(new SelectionModel());
    private final DeckState state;
    private final Captured captured;

    ListingModelTest() throws Exception {
        state = Decks.ended(Decks.fizzBuzz(), Hyperparameters.of(0.1), 2);
        captured = Objects.requireNonNull(state.captured());
    }

    private TapeSnapshot at(int playhead) {
        return new TapeReader(captured).at(playhead);
    }

    @Test
    void nothingIsListedUntilTheDeckHasSomething() {
        assertThat(model.iteration()).isZero();
        model.show(null, null);
        assertThat(model.listingProperty().get()).isEqualTo(Listing.EMPTY);
        model.show(state, at(3));
        assertThat(model.iteration()).isEqualTo(2);
        model.show(null, null);
        assertThat(model.iteration()).isZero();
        assertThat(model.listingProperty().get()).isEqualTo(Listing.EMPTY);
        assertThat(model.playheadProperty().get()).isZero();
    }

    @Test
    void thePlayheadIsThatOfWhatIsShownOfTheIteration() {
        model.show(state, at(3));
        assertThat(model.playheadProperty().get()).isEqualTo(3);
        TapeSnapshot three = at(3);
        TapeSnapshot another = new TapeSnapshot(1, 1, 3, three.tensors(), three.functions(), three.phase(),
                three.last(), 0, null);
        model.show(state, another);
        assertThat(model.playheadProperty().get()).isEqualTo(state.playhead());
        model.show(state, null);
        assertThat(model.playheadProperty().get()).isEqualTo(state.playhead());
    }

    @Test
    void linesAreMadeOnlyWhenThereAreNewEvents() {
        model.show(state, at(3));
        Listing listing = model.listingProperty().get();
        model.show(state, at(4));
        assertThat(model.listingProperty().get()).isSameAs(listing);
        captured.append(captured.events().getLast());
        model.show(state, at(4));
        assertThat(model.listingProperty().get()).isNotSameAs(listing);
    }
}
