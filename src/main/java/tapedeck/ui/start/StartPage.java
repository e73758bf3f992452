package tapedeck.ui.start;

import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import tapedeck.action.Action;
import tapedeck.text.Language;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The page that the window opens on, over all else: learn, try, open, go on. On the FX thread only. */
public final class StartPage extends StackPane {
    /** Around notices. */
    private static final double GAP = 10;

    private final StartModel model;
    private final LiveTexts words;
    private final Welcome welcome;

    /**
     * @param model what it offers
     * @param actions what is done from it by name
     * @param appearance the colours of what is painted
     * @param home what has the focus when it goes
     * @param notices what stands at its foot while it is visible: the page ends above
     */
    public StartPage(StartModel model, Actions actions, Appearance appearance, Region home, Region notices) {
        this.model = model;
        words = actions.words();
        setId("start");
        getStyleClass().add("start-page");
        getStylesheets().add(String.valueOf(StartPage.class.getResource("/tapedeck/ui/start/start.css")));
        OwnKeys.leave(this, StartPage::wouldPlay);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                model.back();
            }
        });
        welcome = new Welcome(model, words);
        VBox left = column(welcome, new LessonTiles(model, words));
        VBox right = column(new ProgramTiles(model, words), new OpenOptions(model, actions));
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("start-columns");
        Hero hero = new Hero(words, appearance, model.shownProperty(), model::open);
        hero.getStyleClass().add("start-hero");
        VBox all = new VBox(head(new Buttons(actions)), hero, columns);
        all.getStyleClass().add("start-all");
        all.setMaxWidth(Region.USE_PREF_SIZE);
        StackPane middle = new StackPane(all);
        StackPane.setAlignment(all, Pos.TOP_CENTER);
        ScrollPane scroll = new ScrollPane(middle);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        paddingProperty().bind(Bindings.createObjectBinding(
                () -> notices.isVisible() ? new Insets(0, 0, notices.getHeight() + 2 * GAP, 0) : Insets.EMPTY,
                notices.visibleProperty(), notices.heightProperty()));
        visibleProperty().bind(model.shownProperty());
        model.shownProperty().subscribe((_, shown) -> {
            if (shown) {
                begin();
            } else {
                home.requestFocus();
            }
        });
    }

    /** Has the page made, as the lowest of what lies over the rest, when it is first to be seen. */
    public static void install(StackPane over, StartModel model, Actions actions, Appearance appearance, Region home,
            Region notices) {
        model.shownProperty().subscribe((_, shown) -> {
            if (shown && over.lookup("#start") == null) {
                StartPage page = new StartPage(model, actions, appearance, home, notices);
                over.getChildren().add(1, page);
                page.begin();
            }
        });
    }

    /** Has the focus where one key goes on: on the lesson to begin. */
    public void begin() {
        welcome.focus();
    }

    /** Returns what it is, and what one may want to be otherwise: in sight on the smallest window, however long the lists below are. */
    private Node head(Buttons buttons) {
        CheckBox again = new CheckBox();
        again.setId("start-again");
        again.textProperty().bind(words.text("start.again"));
        again.selectedProperty().bindBidirectional(model.atStartProperty());
        VBox name = new VBox(label("shell.title", "start-name"), label("start.says", "start-says"));
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox head = new HBox(name, again);
        Stream.of(Language.values()).map(Action::of).map(buttons::text).forEach(head.getChildren()::add);
        head.getStyleClass().add("start-head");
        return head;
    }

    private Label label(String key, String style) {
        Label label = new Label();
        label.textProperty().bind(words.text(key));
        label.getStyleClass().add(style);
        return label;
    }

    /** Keys mean what lies below, and that is not to play now. */
    private static boolean wouldPlay(KeyCode key) {
        return key.isNavigationKey() || key.isDigitKey() || key == KeyCode.SPACE || key == KeyCode.ENTER
                || key == KeyCode.ESCAPE;
    }

    private static VBox column(Node... parts) {
        VBox column = new VBox(parts);
        column.getStyleClass().add("start-column");
        HBox.setHgrow(column, Priority.ALWAYS);
        return column;
    }

    /** A grid of so many columns, all of them as wide. */
    static GridPane grid(int columns) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("start-grid");
        for (int i = 0; i < columns; i++) {
            ColumnConstraints each = new ColumnConstraints();
            each.setPercentWidth(100.0 / columns);
            grid.getColumnConstraints().add(each);
        }
        return grid;
    }
}
