package tapedeck.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.ui.FxTest;

/** The language of the window. */
class LiveTextsTest {
    private final LiveTexts words = new LiveTexts(Language.ENGLISH);
    private final List<Language> heard = new ArrayList<>();

    private void follow(Node node) {
        words.follow(node, () -> heard.add(words.textsProperty().get().language()));
    }

    @Test
    void whatIsInASceneFollowsTheLanguageAndWhatComesIntoOneCatchesUp() throws Exception {
        FxTest.call(() -> {
            Region node = new Region();
            StackPane root = new StackPane(node);
            Scene scene = new Scene(root);
            follow(node);
            assertThat(heard).isEmpty();
            words.speak(Language.GERMAN);
            assertThat(heard).containsExactly(Language.GERMAN);
            root.getChildren().clear();
            words.speak(Language.ENGLISH);
            assertThat(heard).containsExactly(Language.GERMAN);
            System.gc();
            root.getChildren().add(node);
            assertThat(heard).containsExactly(Language.GERMAN, Language.ENGLISH);
            return scene;
        });
    }

    @Tag("long")
    @Test
    void whatIsInNoSceneAnyMoreIsForgotten() throws Exception {
        WeakReference<Node> gone = FxTest.call(() -> {
            Region node = new Region();
            StackPane root = new StackPane(node);
            Scene scene = new Scene(root);
            follow(node);
            root.getChildren().clear();
            assertThat(scene.getRoot()).isSameAs(root);
            return new WeakReference<>(node);
        });
        for (int i = 0; i < 50 && gone.get() != null; i++) {
            System.gc();
        }
        assertThat(gone.get()).isNull();
    }
}
