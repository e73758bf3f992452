package tapedeck.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.MenuItem;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.action.Action;
import tapedeck.edit.Edit;
import tapedeck.programs.Catalogue;
import tapedeck.session.Session;
import tapedeck.session.SessionFile;
import tapedeck.session.WindowArrangement;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Notices over the window. */
class ToastsTest {
    private static final List<String> CONTROLS = List.of("#graph", ".story", "#tape", "#play", "#strip-line");

    @TempDir
    private Path folder;

    private final DeckLink link = new DeckLink(Path.of(""));
    private boolean deleted;

    private Scene scene(double width, double height) {
        Scene scene = Desktop.scene(link, new Catalogue(), new LiveTexts(Language.ENGLISH), Theme.LIGHT, width, height);
        layout(scene);
        return scene;
    }

    private static void layout(Scene scene) {
        scene.getRoot().applyCss();
        scene.getRoot().layout();
    }

    private static Bounds bounds(Scene scene, String selector) {
        Node node = scene.lookup(selector);
        return node.localToScene(node.getLayoutBounds());
    }

    private Edit delete() {
        return Edit.ofValue("take", Message.verbatim("delete take 2"), now -> deleted = now, false, true);
    }

    @Test
    void nothingMovesWhenSomethingIsSaidAndItStandsWithinTheWindow() throws Exception {
        FxTest.call(() -> {
            Scene scene = scene(1280, 720);
            List<Bounds> before = CONTROLS.stream().map(each -> bounds(scene, each)).toList();
            ((MainView) scene.getRoot()).actions().of(Action.BREAKPOINT).run();
            link.notices().fail(Message.verbatim("wrong"));
            layout(scene);
            assertThat(CONTROLS.stream().map(each -> bounds(scene, each))).containsExactlyElementsOf(before);
            Bounds toasts = bounds(scene, "#notices");
            assertThat(toasts.getHeight()).isPositive();
            assertThat(bounds(scene, ".story").contains(toasts)).as("and covers nothing of the graph").isTrue();
            return null;
        });
    }

    @Tag("long")
    @Test
    void aSessionThatCameToNoEndIsOfferedOnTheStartPageAndLiesOverNothing() throws Exception {
        Path left = Files.createDirectories(folder.resolve("autosave")).resolve("left.tapedeck");
        SessionFile.write(new Session(List.of(), List.of(), 0, List.of(), WindowArrangement.NONE), left);
        FxTest.call(() -> {
            Scene scene = scene(1280, 720);
            List<Bounds> before = CONTROLS.stream().map(each -> bounds(scene, each)).toList();
            ((MainView) scene.getRoot()).keepSession(Path.of(""), folder);
            await().pollInSameThread().until(() -> {
                link.pulse(0);
                return ((MainView) scene.getRoot()).learning().start().leftProperty().get() != null;
            });
            layout(scene);
            assertThat(CONTROLS.stream().map(each -> bounds(scene, each))).containsExactlyElementsOf(before);
            assertThat(scene.lookup("#notices").isVisible()).as("nothing lies over the window").isFalse();
            ((MainView) scene.getRoot()).dispose();
            return null;
        });
    }

    @Test
    void noneLiesOverWhatWasFound() throws Exception {
        FxTest.call(() -> {
            Scene scene = scene(1280, 720);
            scene.lookup("#alert").setVisible(true);
            layout(scene);
            link.notices().fail(Message.verbatim("wrong"));
            layout(scene);
            assertThat(bounds(scene, "#alert").getHeight()).isPositive();
            assertThat(bounds(scene, "#notices").intersects(bounds(scene, "#alert"))).isFalse();
            assertThat(bounds(scene, ".story").contains(bounds(scene, "#notices"))).isTrue();
            return null;
        });
    }

    @Tag("long")
    @Test
    void noneLiesOverTheStartPageWhichEndsAbove() throws Exception {
        FxTest.call(() -> {
            Scene scene = scene(1280, 720);
            ((MainView) scene.getRoot()).actions().of(Action.START_PAGE).run();
            link.notices().fail(Message.verbatim("wrong"));
            layout(scene);
            layout(scene);
            Bounds notices = bounds(scene, "#notices");
            Bounds page = bounds(scene, "#start > .scroll-pane");
            assertThat(notices.getHeight()).isPositive();
            assertThat(notices.getMinY()).isGreaterThanOrEqualTo(page.getMaxY());
            assertThat(notices.getMaxY()).isLessThanOrEqualTo(720);
            ((Button) scene.lookup(".toast-close")).fire();
            layout(scene);
            assertThat(bounds(scene, "#start > .scroll-pane").getMaxY()).isEqualTo(720);
            return null;
        });
    }

    @Tag("long")
    @Test
    void eachCanBeClosedAndTheKeyboardComesToTheNewest() throws Exception {
        FxTest.call(() -> {
            Scene scene = scene(1280, 720);
            link.notices().fail(Message.verbatim("wrong"));
            link.notices().perform(delete(), Message.verbatim("gone"));
            layout(scene);
            ((MainView) scene.getRoot()).actions().of(Action.TO_NOTICE).run();
            Button undo = (Button) Objects.requireNonNull(scene.getFocusOwner());
            assertThat(undo.getAccessibleText()).contains("gone");
            undo.fire();
            assertThat(deleted).isFalse();
            assertThat(link.notices().seen()).hasSize(1);
            ((Button) scene.lookup(".toast-close")).fire();
            assertThat(link.notices().seen()).isEmpty();
            assertThat(scene.lookup("#notices").isVisible()).isFalse();
            return null;
        });
    }

    @Tag("long")
    @Test
    void theEditMenuSaysWhatItWouldUndo() throws Exception {
        FxTest.call(() -> {
            Scene scene = scene(1280, 720);
            MainView view = (MainView) scene.getRoot();
            MenuItem undo = item(scene, "menu-undo");
            assertThat(undo.isDisable()).isTrue();
            link.notices().perform(delete(), Message.verbatim("gone"));
            assertThat(undo.isDisable()).isFalse();
            assertThat(undo.getText()).isEqualTo("Undo: delete take 2");
            view.actions().of(Action.UNDO).run();
            assertThat(deleted).isFalse();
            assertThat(item(scene, "menu-redo").getText()).isEqualTo("Redo: delete take 2");
            view.actions().of(Action.REDO).run();
            assertThat(deleted).isTrue();
            return null;
        });
    }

    private static MenuItem item(Scene scene, String id) {
        return ((MainView) scene.getRoot()).menus().stream().flatMap(each -> each.getItems().stream())
                .flatMap(Stream::ofNullable).filter(each -> id.equals(each.getId())).findFirst().orElseThrow();
    }
}
