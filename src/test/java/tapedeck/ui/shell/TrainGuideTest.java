package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckStates;
import tapedeck.deck.Tempo;
import tapedeck.program.Hyperparameters;

/** The introduction leads from Watch to Train, once, and never against what the user chose. */
class TrainGuideTest {
    private static final Tempo READ = new Tempo.Read(_ -> 3);

    private final Panes panes = new Panes();
    private final TrainGuide lead = new TrainGuide(panes);

    private WindowLayout after(Tempo tempo) {
        Hyperparameters inForce = Hyperparameters.of(0.1);
        lead.show(new DeckStates(DeckState.Status.PLAYING, inForce).tempo(tempo).state());
        return panes.wayProperty().get();
    }

    @Test
    void whereTheIntroductionEndsTrainingIsSeenAndThenOnlyTheUserSwitches() {
        assertThat(after(READ)).isEqualTo(WindowLayout.WATCH);
        assertThat(after(Tempo.followed())).as("a pace to follow is for watching").isEqualTo(WindowLayout.WATCH);
        assertThat(after(Tempo.free())).isEqualTo(WindowLayout.TRAIN);
        panes.wayProperty().set(WindowLayout.WATCH);
        assertThat(after(READ)).isEqualTo(WindowLayout.WATCH);
        assertThat(after(Tempo.free())).as("it has led there once").isEqualTo(WindowLayout.WATCH);
    }

    @Test
    void aSessionStandsAsItWasLeftUntilTheIntroductionInItIsOver() {
        lead.takeUp();
        assertThat(after(Tempo.free())).as("it runs again to where it was held").isEqualTo(WindowLayout.WATCH);
        assertThat(after(READ)).isEqualTo(WindowLayout.WATCH);
        assertThat(after(Tempo.free())).isEqualTo(WindowLayout.TRAIN);
    }

    @Test
    void whatALessonShowsIsNobodysChoiceAndTheNextIntroductionLeads() {
        lead.leave();
        panes.wayProperty().set(WindowLayout.DATA);
        assertThat(after(Tempo.free())).as("the lesson leads").isEqualTo(WindowLayout.DATA);
        panes.wayProperty().set(WindowLayout.WATCH);
        lead.comeBack();
        assertThat(after(Tempo.free())).as("it is the lesson's program that runs").isEqualTo(WindowLayout.WATCH);
        assertThat(after(READ)).isEqualTo(WindowLayout.WATCH);
        assertThat(after(Tempo.free())).isEqualTo(WindowLayout.TRAIN);
    }

    @Test
    void whomTheWindowTakesToAProgramItLeadsOn() {
        panes.wayProperty().set(WindowLayout.TRAIN);
        lead.watch();
        assertThat(after(READ)).isEqualTo(WindowLayout.WATCH);
        assertThat(after(Tempo.free())).isEqualTo(WindowLayout.TRAIN);
    }

    @Test
    void whoChoseAWayBeforeIsNotLedAway() {
        panes.wayProperty().set(WindowLayout.STEP);
        assertThat(after(Tempo.free())).isEqualTo(WindowLayout.STEP);
    }
}
