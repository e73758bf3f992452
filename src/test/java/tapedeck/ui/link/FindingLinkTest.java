package tapedeck.ui.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.deck.takes.Take;
import tapedeck.finding.Finding;
import tapedeck.finding.Remedy;
import tapedeck.program.NetworkRemedy;
import tapedeck.program.Provenance;
import tapedeck.programs.Catalogue;

/** What is found in a run that the window shows, and what is done against it. */
class FindingLinkTest {
    private static final double TOO_MUCH = 8.94;

    private final DeckLink link = new DeckLink(Path.of(""));
    private long now;

    @AfterEach
    void close() {
        link.close();
    }

    private DeckState pulsed() {
        now += 500_000_000;
        link.pulse(now);
        return Objects.requireNonNull(link.frame().state());
    }

    /** Trains a lesson well, then at a rate that spoils it, until that is found. */
    private Finding spoilt(String lesson) {
        link.workbench().open(new Catalogue().find(lesson).orElseThrow());
        await().until(() -> {
            now += 500_000_000;
            link.pulse(now);
            return link.frame().snapshot() != null;
        });
        link.commands().setTempo(Tempo.free());
        await().until(() -> pulsed().position().iteration() > 500);
        assertThat(link.frame().finding()).isNull();
        link.commands().change(_ -> pulsed().settings().wanted().withLearningRate(TOO_MUCH));
        await().until(() -> {
            pulsed();
            return link.frame().finding() != null;
        });
        return Objects.requireNonNull(link.frame().finding());
    }

    private long changed() {
        return pulsed().settings().changes().rates().getLast().iteration();
    }

    @Test
    void aDeadRunGoesOnAsANewTakeWithTheRateThatIsOffered() {
        Finding found = spoilt("fizzbuzz");
        assertThat(found.kind().id()).isEqualTo("saturated-units");
        long changed = changed();
        assertThat(found.remedies()).isEqualTo(
                List.of(new Remedy.GoBack(changed - 1), new Remedy.NewTake(changed - 1, 0.1)));
        link.tryOut(new Remedy.NewTake(changed - 1, 0.07));
        await().until(() -> pulsed().position().iteration() > changed);
        assertThat(pulsed().settings().inForce().learningRate()).isEqualTo(0.07);
        Take take = Objects.requireNonNull(link.frame().takes().running());
        assertThat(take.branch()).isEqualTo(new Take.Branch(1, changed - 1));
        assertThat(link.frame().finding()).isNull();
    }

    @Tag("long")
    @Test
    void aRunThatDivergedIsShownBeforeWhatWasSet() {
        Finding found = spoilt("plane");
        assertThat(found.kind().id()).isEqualTo("loss-not-finite");
        long changed = changed();
        assertThat(found.remedies().getFirst()).isEqualTo(new Remedy.GoBack(changed - 1));
        link.tryOut(found.remedies(Remedy.OfRun.class).getFirst());
        await().until(() -> Objects.requireNonNull(pulsed().playhead().captured()).iteration() == changed - 1);
        assertThat(link.frame().finding()).isNull();
    }

    @Tag("long")
    @Test
    void anotherNetworkIsTrainedBesideTheOneThereIs() {
        link.workbench().open(new Catalogue().find("circles").orElseThrow());
        await().until(() -> {
            now += 500_000_000;
            link.pulse(now);
            return link.frame().snapshot() != null;
        });
        link.commands().setTempo(Tempo.free());
        await().until(() -> pulsed().position().iteration() > 20);
        link.commands().togglePlay();
        Provenance.Blueprint other = Objects
                .requireNonNull(Objects.requireNonNull(link.workbench().program()).provenance().blueprint())
                .cured(NetworkRemedy.USUAL_WEIGHTS).orElseThrow();
        link.tryOut(new Remedy.Rebuild(NetworkRemedy.USUAL_WEIGHTS, other));
        await().until(() -> pulsed().position().iteration() > 20);
        assertThat(Objects.requireNonNull(link.workbench().program()).provenance().blueprint()).isEqualTo(other);
        List<Take> takes = link.frame().takes().all();
        assertThat(takes).hasSize(2).allMatch(Take::visible);
        assertThat(new HashSet<>(link.frame().takes().lessons().values())).as("on one scale").hasSize(1);
        link.edits().undo();
        assertThat(link.workbench().currentTake()).isEqualTo(takes.getFirst().id());
    }

    @Tag("long")
    @Test
    void startingOverIsATakeOfItsOwn() {
        spoilt("plane");
        link.tryOut(new Remedy.StartOver(0.05));
        await().until(() -> pulsed().position().iteration() > 1);
        assertThat(pulsed().settings().inForce().learningRate()).isEqualTo(0.05);
        assertThat(link.frame().takes().all()).hasSize(2);
        assertThat(link.frame().finding()).isNull();
    }
}
