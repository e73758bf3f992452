package tapedeck.ui;

import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;
import tapedeck.ui.theme.Fonts;
import tapedeck.ui.theme.Theme;

/** Runs code on the FX thread. The toolkit is TestFX's, so that robot tests can share the JVM. */
public final class FxTest {
    private FxTest() {}

    /** What {@code code} returns; what it throws is thrown. */
    public static <T> T call(Callable<T> code) throws Exception {
        FxToolkit.registerPrimaryStage();
        return WaitForAsyncUtils.waitFor(30, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(code));
    }

    /** {@code root} in a scene of its own, without a stage, dressed and laid out. On the FX thread. */
    public static Scene scene(Parent root, double width, double height) {
        Fonts.load();
        Scene scene = new Scene(root, width, height);
        Theme.LIGHT.apply(scene);
        root.applyCss();
        root.layout();
        return scene;
    }
}
