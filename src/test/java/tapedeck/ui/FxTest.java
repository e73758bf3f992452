package tapedeck.ui;

import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.Patience;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.KeyDispatcher;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Runs code on the FX thread. The toolkit is TestFX's, so that robot tests can share the JVM. */
public final class FxTest {
    private FxTest() {}

    /** What {@code code} returns; what it throws is thrown. */
    public static <T> T call(Callable<T> code) throws Exception {
        FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.waitFor(Patience.SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(code));
    }

    /** Whether it and all that it stands in are visible. */
    public static boolean isSeen(Node node) {
        return Stream.iterate(node, Objects::nonNull, Node::getParent).allMatch(Node::isVisible);
    }

    /** Actions that nothing is bound to yet, in the language of the system. */
    public static Actions actions() {
        return new Actions(LiveTexts.ofSystem());
    }

    /** {@code root} in a scene of its own, without a stage, dressed and laid out. On the FX thread. */
    public static Scene scene(Parent root, double width, double height) {
        return scene(root, actions(), width, height);
    }

    /** The same, with the keys of {@code actions}. */
    public static Scene scene(Parent root, Actions actions, double width, double height) {
        Fonts.load();
        Scene scene = new Scene(root, width, height);
        Theme.LIGHT.apply(scene);
        new KeyDispatcher(actions).install(scene);
        root.applyCss();
        root.layout();
        return scene;
    }
}
