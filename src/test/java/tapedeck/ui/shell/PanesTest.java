package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.prefs.BackingStoreException;
import java.util.prefs.Preferences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Moment;
import tapedeck.ui.session.WindowPreferences;

class PanesTest {
    private final Preferences root = Preferences.userRoot().node("tapedeck-test/" + UUID.randomUUID());
    private final Panes panes = new Panes();

    @AfterEach
    void forget() throws BackingStoreException {
        root.removeNode();
    }

    private Panes nextTime() {
        Panes next = new Panes();
        next.remember(new WindowPreferences(root));
        return next;
    }

    @Test
    void oneBeginsWatchingWithTheGraphAlone() {
        assertThat(panes.wayProperty().get()).isEqualTo(WindowLayout.WATCH);
        assertThat(panes.listingProperty().get()).isFalse();
        assertThat(panes.inspectorProperty().get()).isFalse();
        assertThat(panes.benchProperty().get()).as("no curve comes in between").isFalse();
    }

    @Test
    void whatIsFoldedBelongsToTheWay() {
        panes.wayProperty().set(WindowLayout.STEP);
        assertThat(panes.listingProperty().get()).isTrue();
        panes.listingProperty().set(false);
        panes.inspectorProperty().set(true);
        panes.wayProperty().set(WindowLayout.TRAIN);
        assertThat(panes.inspectorProperty().get()).isFalse();
        panes.wayProperty().set(WindowLayout.STEP);
        assertThat(panes.listingProperty().get()).isFalse();
        assertThat(panes.inspectorProperty().get()).isTrue();
    }

    @Test
    void foldsAndDividersOfEachWayAreAsTheyWereTheNextTime() {
        panes.remember(new WindowPreferences(root));
        panes.wayProperty().set(WindowLayout.STEP);
        panes.listingProperty().set(false);
        panes.nowProperty().get().benchShareProperty().set(0.4);
        panes.nowProperty().get().predictedShareProperty().set(0.3);
        Panes next = nextTime();
        assertThat(next.wayProperty().get()).isEqualTo(WindowLayout.WATCH);
        assertThat(next.nowProperty().get().benchShareProperty().get()).isNotEqualTo(0.4);
        next.wayProperty().set(WindowLayout.STEP);
        assertThat(next.listingProperty().get()).isFalse();
        assertThat(next.nowProperty().get().benchShareProperty().get()).isEqualTo(0.4);
        assertThat(next.nowProperty().get().predictedShareProperty().get()).isEqualTo(0.3);
    }

    @Test
    void theInspectorIsOpenWhereThereIsWidthUntilItIsSetByHand() {
        panes.remember(new WindowPreferences(root));
        panes.wayProperty().set(WindowLayout.STEP);
        panes.suit(1440);
        assertThat(panes.inspectorProperty().get()).isTrue();
        panes.suit(1439);
        assertThat(panes.inspectorProperty().get()).isFalse();
        Panes next = nextTime();
        next.wayProperty().set(WindowLayout.STEP);
        next.suit(1440);
        assertThat(next.inspectorProperty().get()).as("a narrow window is no choice").isTrue();
        next.inspectorProperty().set(false);
        next.suit(1920);
        assertThat(next.inspectorProperty().get()).as("closed by hand").isFalse();
        Panes last = nextTime();
        last.wayProperty().set(WindowLayout.STEP);
        last.suit(1920);
        assertThat(last.inspectorProperty().get()).as("remembered").isFalse();
        last.wayProperty().set(WindowLayout.WATCH);
        assertThat(last.inspectorProperty().get()).isFalse();
    }

    @Test
    void whereOneDoesNotInspectTheInspectorIsClosedTheNextTime() {
        panes.remember(new WindowPreferences(root));
        panes.wayProperty().set(WindowLayout.TRAIN);
        panes.inspectorProperty().set(true);
        Panes next = nextTime();
        next.wayProperty().set(WindowLayout.TRAIN);
        assertThat(next.inspectorProperty().get()).as("it would be empty").isFalse();
    }

    @Test
    void presentingTouchesNothingThatIsRemembered() {
        panes.remember(new WindowPreferences(root));
        panes.wayProperty().set(WindowLayout.STEP);
        panes.presentProperty().set(true);
        assertThat(panes.listingProperty().get()).as("one steps through the program").isTrue();
        assertThat(panes.benchProperty().get()).as("no strip that nobody reads").isFalse();
        panes.wayProperty().set(WindowLayout.WATCH);
        assertThat(panes.listingProperty().get()).as("the graph has the room").isFalse();
        panes.wayProperty().set(WindowLayout.STEP);
        panes.inspectorProperty().set(true);
        panes.benchProperty().set(true);
        assertThat(panes.nowProperty().get().benchShareProperty().get()).as("a third").isBetween(0.33, 0.4);
        panes.nowProperty().get().benchShareProperty().set(0.4);
        panes.presentProperty().set(false);
        assertThat(panes.listingProperty().get()).isTrue();
        assertThat(panes.inspectorProperty().get()).isFalse();
        assertThat(panes.benchProperty().get()).as("folded, as it was").isFalse();
        panes.presentProperty().set(true);
        assertThat(panes.benchProperty().get()).as("each presentation begins anew").isFalse();
        Panes next = nextTime();
        next.wayProperty().set(WindowLayout.STEP);
        assertThat(next.inspectorProperty().get()).isFalse();
        assertThat(next.nowProperty().get().benchShareProperty().get()).isNotEqualTo(0.4);
    }

    @Test
    void oneStepsWithCurveAndRateFoldedUntilTheyAreOpened() {
        panes.remember(new WindowPreferences(root));
        panes.wayProperty().set(WindowLayout.STEP);
        assertThat(panes.benchProperty().get()).as("the graph has the room").isFalse();
        panes.benchProperty().set(true);
        panes.wayProperty().set(WindowLayout.WATCH);
        Panes next = nextTime();
        next.wayProperty().set(WindowLayout.STEP);
        assertThat(next.benchProperty().get()).isTrue();
    }

    @Test
    void theValleyOpensBelowTheGraphAndWhereThatHasNoPlaceElsewhere() {
        List<String> elsewhere = new ArrayList<>();
        panes.wayProperty().set(WindowLayout.STEP);
        panes.showValley(() -> elsewhere.add("train"));
        assertThat(panes.benchProperty().get()).isTrue();
        assertThat(panes.valleyProperty().get()).isTrue();
        panes.showValley(() -> elsewhere.add("train"));
        assertThat(panes.valleyProperty().get()).as("the curve is back").isFalse();
        assertThat(panes.benchProperty().get()).isTrue();
        panes.presentProperty().set(true);
        panes.showValley(() -> elsewhere.add("presented"));
        panes.presentProperty().set(false);
        panes.wayProperty().set(WindowLayout.TRAIN);
        panes.showValley(() -> elsewhere.add("trained"));
        assertThat(elsewhere).containsExactly("presented", "trained");
        assertThat(panes.valleyProperty().get()).isFalse();
    }

    @Test
    void aShareThatMakesNoSenseIsNotTakenOver() {
        root.node("tapedeck/window").put("watch.bench-share", "7");
        assertThat(nextTime().nowProperty().get().benchShareProperty().get()).isBetween(0.1, 0.4);
    }

    @Test
    void aMomentIsSeenInTheWayThatSuitsIt() {
        assertThat(WindowLayout.of(new Moment.Start())).isEqualTo(WindowLayout.WATCH);
        assertThat(WindowLayout.of(new Moment.Backward(4))).isEqualTo(WindowLayout.STEP);
        assertThat(WindowLayout.of(new Moment.Iteration(20))).isEqualTo(WindowLayout.TRAIN);
    }
}
