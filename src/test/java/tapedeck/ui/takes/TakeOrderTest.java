package tapedeck.ui.takes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.program.Hyperparameters;
import tapedeck.tape.Changes;
import tapedeck.ui.link.TakesFrame;

/** How takes stand below each other, and which columns tell them apart. */
class TakeOrderTest {
    private static final Comparator<TakeRow> BY_RATE = Comparator
            .comparingDouble(row -> row.take().inForce().learningRate());

    private final TakesModel model = new TakesModel(TakesModelTest.recording(new ArrayList<>()));

    private static Take take(int id, double rate, boolean pinned, String group) {
        return TakesModelTest.take(id, null, rate, 5).with(new TakeNotes("", pinned, group));
    }

    private void show(Take... takes) {
        model.show(new TakesFrame(List.of(takes), 1, Map.of(), Map.of()));
    }

    @BeforeEach
    void six() {
        show(take(1, 6, false, ""), take(2, 5, false, "a"), take(3, 1, true, ""), take(4, 2, false, "a"),
                take(5, 4, true, "a"), take(6, 3, false, ""));
    }

    private List<Integer> ids() {
        return model.rows().stream().map(TakeRow::id).toList();
    }

    @Test
    void whatIsPinnedStandsOnTopAndAGroupTogether() {
        assertThat(ids()).containsExactly(3, 5, 1, 2, 4, 6);
        model.sort(BY_RATE);
        assertThat(ids()).containsExactly(3, 5, 4, 2, 6, 1);
        model.sort(BY_RATE.reversed());
        assertThat(ids()).containsExactly(5, 3, 1, 2, 4, 6);
        model.sort(null);
        assertThat(ids()).containsExactly(3, 5, 1, 2, 4, 6);
    }

    @Test
    void ofAFoldedGroupTheFirstStays() {
        model.sort(BY_RATE);
        model.fold("a", true);
        assertThat(ids()).containsExactly(3, 5, 4, 6, 1);
        TakeRow best = model.rows().get(2);
        assertThat(best.foldProperty().get()).isEqualTo(new TakeRow.Fold("a", true, true, 2));
        model.sort(BY_RATE.reversed());
        assertThat(ids()).containsExactly(5, 3, 1, 2, 6);
        model.fold("a", false);
        assertThat(ids()).containsExactly(5, 3, 1, 2, 4, 6);
        assertThat(best.foldProperty().get()).isEqualTo(new TakeRow.Fold("a", false, false, 2));
    }

    @Test
    void whatWasFoldedIsToldAndFoldedAgain() {
        model.fold("a", true);
        List<String> kept = model.folded();
        model.fold("a", false);
        assertThat(model.folded()).isEmpty();
        model.fold(kept);
        assertThat(ids()).containsExactly(3, 5, 1, 2, 6);
    }

    @Test
    void aGroupOfOneDoesNotFold() {
        show(take(1, 6, false, "a"), take(2, 5, false, ""));
        model.fold("a", true);
        assertThat(ids()).containsExactly(1, 2);
    }

    @Test
    void rowsKeepTheirPlacesWhileOneIsEditedButNewOnesCome() {
        model.sort(BY_RATE);
        model.hold(true);
        show(take(1, 1, false, ""), take(2, 5, false, "a"), take(3, 9, true, ""), take(4, 2, false, "a"),
                take(5, 4, true, "a"), take(6, 3, false, ""));
        assertThat(ids()).containsExactly(3, 5, 4, 2, 6, 1);
        show(take(1, 1, false, ""), take(7, 1, false, ""));
        assertThat(ids()).containsExactly(1, 7);
    }

    @Test
    void settingsAreTableColumnsWhereTakesDiffer() {
        Take plain = take(1, 0.1, false, "").with(TakeNotes.BLANK);
        Take same = new Take(2, plain.name(), 1, true, plain.program(), plain.settings(), null, plain.losses(),
                List.of(), Changes.NONE, plain.inForce(), 960, 5, 1, TakeNotes.BLANK);
        Hyperparameters other = plain.inForce().withBatchSize(8).withMomentum(0.9).withMultipliers(List.of(1.0, 1.0));
        Take differs = new Take(3, plain.name(), 1, true, plain.program(), plain.settings(), null, plain.losses(),
                List.of(), Changes.NONE, other, 960, 5, 1, new TakeNotes("why", false, "g"));
        show(plain);
        assertThat(settings()).containsExactly(TakeField.RATE);
        show(plain, same);
        assertThat(settings()).isEmpty();
        assertThat(model.filledColumns()).doesNotContain(TakeField.GROUP, TakeField.NOTES, TakeField.LESSON,
                TakeField.ORIGIN);
        show(plain, same, differs);
        assertThat(settings()).containsExactly(TakeField.BATCH, TakeField.MOMENTUM);
        assertThat(model.filledColumns()).contains(TakeField.GROUP, TakeField.NOTES, TakeField.TEST_LOSS);
    }

    private List<TakeField> settings() {
        return model.filledColumns().stream().filter(TakeField::isSetting).toList();
    }
}
