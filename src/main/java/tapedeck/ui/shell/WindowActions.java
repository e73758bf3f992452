package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.stage.WindowEvent;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import tapedeck.action.Action;
import tapedeck.text.Language;
import tapedeck.ui.action.ActionFinder;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.KeyHelp;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.input.FieldMenu;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Theme;

/** Binds how the window looks, and what it says about itself. */
final class WindowActions {
    private WindowActions() {}

    /**
     * @param home the program's folder
     * @param close closes what was opened last; whether there was anything
     */
    static void bind(Actions actions, MainView view, Panes panes, Appearance appearance, Path home,
            BooleanSupplier close) {
        actions.choose(Action.DATA_WAY, Feather.DATABASE, panes.wayProperty(), WindowLayout.DATA);
        actions.choose(Action.WATCH, Feather.MONITOR, panes.wayProperty(), WindowLayout.WATCH);
        actions.choose(Action.STEP_WAY, Feather.CORNER_DOWN_RIGHT, panes.wayProperty(), WindowLayout.STEP);
        actions.choose(Action.TRAIN, Feather.TRENDING_DOWN, panes.wayProperty(), WindowLayout.TRAIN);
        actions.toggle(Action.LISTING_PANE, Feather.LIST, panes.listingProperty());
        actions.toggle(Action.BENCH_PANE, Feather.BAR_CHART_2, panes.benchProperty());
        actions.toggle(Action.INSPECTOR_PANE, Feather.EYE, panes.inspectorProperty());
        actions.toggle(Action.THEME, Feather.MOON, appearance.themeProperty().map(Theme.DARK::equals),
                appearance::toggle);
        actions.toggle(Action.PRESENT, Feather.MAXIMIZE_2, panes.presentProperty());
        actions.toggle(Action.CHARACTER_KEYS, Feather.TYPE, actions.charactersProperty());
        actions.bind(Action.FULL_SCREEN, Feather.MAXIMIZE,
                () -> onStage(view, stage -> stage.setFullScreen(!stage.isFullScreen())));
        view.sceneProperty().flatMap(Scene::windowProperty).subscribe(WindowActions::fullScreen);
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE
                    && !(event.getTarget() instanceof Node node && OwnKeys.isTyped(node)) && !close.getAsBoolean()) {
                if (view.getScene().getWindow() instanceof Stage stage && stage.isFullScreen()) {
                    stage.setFullScreen(false); // nothing else was there to be ended
                } else {
                    view.learning().offerToLeave();
                }
            }
        });
        actions.bind(Action.QUIT, null, () -> onStage(view,
                stage -> stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST))));
        FieldMenu.install(view, actions.words());
        ObjectProperty<Language> language = language(actions.words());
        for (Language each : Language.values()) {
            actions.choose(Action.of(each), language, each);
        }
        actions.bind(Action.KEYS, Feather.COMMAND, () -> new KeyHelp(actions).show(view.getScene().getWindow()));
        actions.bind(Action.ABOUT, Feather.INFO,
                () -> AboutDialog.show(view.getScene().getWindow(), home, actions.words().textsProperty().get()));
    }

    /** Whoever asked for the full screen knows: JavaFX's own hint would lie over the graph, and its Esc goes before all others. */
    private static void fullScreen(@Nullable Window window) {
        if (window instanceof Stage stage) {
            stage.setFullScreenExitHint("");
            stage.setFullScreenExitKeyCombination(KeyCombination.NO_MATCH);
        }
    }

    private static ObjectProperty<Language> language(LiveTexts words) {
        ObjectProperty<Language> language = new SimpleObjectProperty<>(words.textsProperty().get().language());
        language.addListener((_, _, chosen) -> words.speak(chosen));
        words.textsProperty().addListener((_, _, texts) -> language.set(texts.language()));
        return language;
    }

    private static void onStage(MainView view, Consumer<Stage> what) {
        Window window = view.getScene().getWindow();
        if (window instanceof Stage stage) {
            what.accept(stage);
        }
    }
}
