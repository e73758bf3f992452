package tapedeck.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.deck.takes.Take;
import tapedeck.finding.Remedy;
import tapedeck.finding.postmortem.CauseVerdict.Certainty;
import tapedeck.finding.postmortem.DivergenceEvent;
import tapedeck.finding.postmortem.RunStory;
import tapedeck.finding.postmortem.StoryLine;
import tapedeck.programs.Catalogue;
import tapedeck.ui.findings.PostMortemModel.Telling;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.Selection.TensorSelected;
import tapedeck.ui.selection.SelectionModel;

/** A run that the window shows is spoilt, and is told of; without a stage. */
class PostMortemModelTest {
    private final DeckLink link = new DeckLink(Path.of(""));
    private final PostMortemModel model = new PostMortemModel(link);
    private long now;

    @AfterEach
    void close() {
        model.close();
        link.close();
    }

    private DeckState pulsed() {
        now += 500_000_000;
        link.pulse(now);
        model.pulse();
        return Objects.requireNonNull(link.frame().state());
    }

    private void open() {
        link.workbench().open(new Catalogue().find("plane").orElseThrow());
        await().until(() -> {
            now += 500_000_000;
            link.pulse(now);
            return link.frame().snapshot() != null;
        });
        link.commands().setTempo(Tempo.free());
    }

    /** Trains a lesson well, then at a rate that spoils it, until it is told how. */
    private RunStory spoilt() {
        open();
        await().until(() -> pulsed().position().iteration() > 300);
        assertThat(model.tellingProperty().get()).as("all is well").isInstanceOf(Telling.Nothing.class);
        link.commands().change(_ -> pulsed().settings().wanted().withLearningRate(9));
        await().until(() -> {
            pulsed();
            return model.tellingProperty().get() instanceof Telling.Explained;
        });
        return ((Telling.Explained) model.tellingProperty().get()).story();
    }

    @Test
    void itIsToldByItself_andEachLineLeadsToItsPlace() {
        RunStory story = spoilt();
        assertThat(story.verdict().certainty()).isEqualTo(Certainty.SHOWN);
        assertThat(story.lines().getFirst().iteration())
                .isEqualTo(pulsed().settings().changes().rates().getLast().iteration());
        SelectionModel selection = new SelectionModel();
        FindingNavigator pointing = new FindingNavigator(link, selection, _ -> {});
        StoryLine leap = story.lines().get(1);
        pointing.goTo(leap);
        await().until(() -> {
            pulsed();
            pointing.pulse();
            return selection.selected() != null;
        });
        assertThat(Objects.requireNonNull(pulsed().playhead().captured()).iteration()).isEqualTo(leap.iteration());
        assertThat(Objects.requireNonNull(link.frame().snapshot())
                .tensor(((TensorSelected) Objects.requireNonNull(selection.selected())).id()).name())
                .isEqualTo(leap.tensor());
        assertThat(model.tellingProperty().get()).as("it stays while one looks back")
                .isEqualTo(new Telling.Explained(story));
    }

    @Tag("long")
    @Test
    void theRunInWhichAllIsWellGoesOnBesideIt_andIsNotToldOf() {
        RunStory story = spoilt();
        long changed = story.verdict().from();
        Remedy.OfRun remedy = Objects.requireNonNull(story.verdict().remedy());
        assertThat(remedy).isEqualTo(new Remedy.NewTake(changed - 1, 0.1));
        link.tryOut(remedy);
        await().until(() -> pulsed().position().iteration() > changed + 50);
        assertThat(model.tellingProperty().get()).isInstanceOf(Telling.Nothing.class);
        List<Take> takes = link.frame().takes().all();
        assertThat(takes).hasSize(2).allMatch(Take::visible);
        assertThat(takes.getFirst().colour()).isNotEqualTo(takes.getLast().colour());
        assertThat(DivergenceEvent.of(takes.getFirst().losses())).as("its curve stays as it is").isNotNull();
        assertThat(DivergenceEvent.of(takes.getLast().losses())).isNull();
    }
}
