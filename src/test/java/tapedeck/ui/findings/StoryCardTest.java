package tapedeck.ui.findings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import org.junit.jupiter.api.Test;
import tapedeck.finding.Remedy;
import tapedeck.finding.postmortem.CauseVerdict;
import tapedeck.finding.postmortem.CauseVerdict.Certainty;
import tapedeck.finding.postmortem.DivergenceEvent;
import tapedeck.finding.postmortem.RunStory;
import tapedeck.finding.postmortem.StoryLine;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.findings.PostMortemModel.Telling;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** What is told of a run, as it stands on the screen. */
class StoryCardTest {
    private static final StoryLine OF_ALL = new StoryLine(7, -1, 0, "", Message.verbatim("a_b_c"));
    private static final StoryLine ON_A_LINE = new StoryLine(9, 3, 14, "loss", Message.verbatim("inf"));

    private final ReadOnlyObjectWrapper<Telling> telling = new ReadOnlyObjectWrapper<>(new Telling.Nothing());
    private final LiveTexts words = LiveTexts.ofSystem();
    private final List<Object> done = new ArrayList<>();

    private StoryCard card() {
        StoryCard card = new StoryCard(words, new Appearance(Theme.LIGHT), telling.getReadOnlyProperty(),
                () -> done.add("told"),
                done::add, done::add);
        FxTest.scene(card, 600, 400);
        return card;
    }

    private static RunStory story(Certainty certainty) {
        boolean shown = certainty == Certainty.SHOWN;
        Series.View losses = Series.View.of(1, 3, 3, 3, 3, 2, 2, 2, 1, 1, 1);
        return new RunStory(new DivergenceEvent(DivergenceEvent.Kind.LOST, 9, ""), List.of(OF_ALL, ON_A_LINE),
                new CauseVerdict(certainty, 2, Message.verbatim("why"), shown ? losses : losses.until(0),
                        shown ? new Remedy.StartOver(0.1) : null),
                losses);
    }

    private static Node node(Node in, String id) {
        return Objects.requireNonNull(in.lookup(id), id);
    }

    @Test
    void eachLineLeadsToItsPlace_andWhatIsShownCanBeTried() throws Exception {
        FxTest.call(() -> {
            telling.set(new Telling.Explained(story(Certainty.SHOWN)));
            StoryCard card = card();
            assertThat(card.isVisible()).isTrue();
            List<Button> lines = card.lookupAll(".story-line").stream().map(Button.class::cast).toList();
            assertThat(lines).extracting(Button::getText).containsExactly("a_b_c",
                    words.of("findings.story.at", "sentence", "inf", "line", "14"));
            assertThat(lines).as("names are no mnemonics").noneMatch(Button::isMnemonicParsing);
            assertThat(lines).extracting(each -> ((Label) each.getGraphic()).getText()).containsExactly("7", "9");
            lines.forEach(Button::fire);
            assertThat(done).containsExactly(OF_ALL, ON_A_LINE);
            assertThat(node(card, ".findings-certainty").getPseudoClassStates())
                    .contains(PseudoClass.getPseudoClass("shown"));
            ((Button) node(card, "#findings-story-try")).fire();
            assertThat(done).last().isEqualTo(new Remedy.StartOver(0.1));
            assertThat(card.lookup(".findings-plot")).isNotNull();
            return true;
        });
    }

    @Test
    void aSuspicionLooksLikeNoProof() throws Exception {
        FxTest.call(() -> {
            telling.set(new Telling.Explained(story(Certainty.SUSPECTED)));
            StoryCard card = card();
            Label certainty = (Label) node(card, ".findings-certainty");
            assertThat(certainty.getText()).isEqualTo(words.of("findings.story.suspected"));
            assertThat(certainty.getPseudoClassStates()).doesNotContain(PseudoClass.getPseudoClass("shown"));
            assertThat(card.lookup("#findings-story-try")).isNull();
            assertThat(card.lookup(".findings-plot")).isNull();
            return true;
        });
    }

    @Test
    void whereAllIsWellItIsNotThere_andAScriptIsAskedFor() throws Exception {
        FxTest.call(() -> {
            StoryCard card = card();
            assertThat(card.isVisible()).isFalse();
            assertThat(card.isManaged()).isFalse();
            telling.set(new Telling.Offered());
            assertThat(card.isVisible()).isTrue();
            ((Button) node(card, "#findings-tell")).fire();
            assertThat(done).containsExactly("told");
            return true;
        });
    }
}
