package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Test;
import tapedeck.deck.Deck;
import tapedeck.deck.Moment;
import tapedeck.deck.Program;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.Lessons;
import tapedeck.ui.FxTest;
import tapedeck.ui.theme.Theme;

class StoryBarTest {
    @Test
    void whyItStoppedIsSaidInFull() throws Exception {
        Lesson lesson = Lessons.all().stream().filter(each -> each.id().equals("sine")).findFirst().orElseThrow();
        Program program = lesson.load(Path.of(""));
        try (Deck deck = new Deck(program, program.defaults().withLearningRate(10))) {
            deck.setSpeed(Double.POSITIVE_INFINITY);
            deck.runTo(new Moment.Iteration(10_000));
            assertThat(deck.await().debugging().stop()).isNotNull();
            FxTest.call(() -> {
                DeckLink link = new DeckLink(Path.of(""));
                for (int width : new int[]{1280, 1440}) {
                    Scene scene = Desktop.scene(link, Theme.LIGHT, width, 720);
                    link.show(lesson, deck);
                    MainView view = (MainView) scene.getRoot();
                    view.applyCss();
                    view.layout();
                    Label narration = (Label) Objects.requireNonNull(view.lookup("#narration"));
                    assertThat(narration.getText()).contains("not finite");
                    assertThat(((Text) narration.lookup(".text")).getText()).as("%s", width)
                            .isEqualTo(narration.getText());
                    assertThat(narration.getTooltip().getText()).isEqualTo(narration.getText());
                    view.graph().dispose();
                }
                return link;
            });
        }
    }
}
