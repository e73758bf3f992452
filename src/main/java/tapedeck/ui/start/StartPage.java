package tapedeck.ui.start;

import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Cursor;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
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

/** The page that the window opens on, over all else: begin, learn, try, open. Its sizes grow with the window. On the FX thread only. */
public final class StartPage extends StackPane {
    /** The space around notices. */
    private static final double GAP = 10;
    /** The window that it is drawn for, and its letters there; it scrolls where they would be less than the least. */
    private static final double WIDTH = 1280;
    private static final double HEIGHT = 720;
    private static final double LETTERS = 15;
    private static final double LEAST_LETTERS = 13;
    /** The upper part in heights of the page, at least: where the page is higher than the window it is drawn for, it has all that the rest leaves. */
    private static final double HERO = 0.47;
    /** The height of the rest, in em. */
    private static final double REST = (1 - HERO) * HEIGHT / LETTERS;

    private final StartModel model;
    private final Welcome welcome;
    private final DoubleBinding em = Bindings.createDoubleBinding(this::letters, widthProperty(), heightProperty());

    /**
     * @param model what it offers
     * @param actions what is done from it by name
     * @param appearance of its pictures
     * @param hero what lives beside the welcome
     * @param home what has the focus when it goes
     * @param notices what stands at its foot while it is visible: the page ends above
     */
    StartPage(StartModel model, Actions actions, Appearance appearance, Region hero, Region home, Region notices) {
        this.model = model;
        setId("start");
        getStyleClass().add("start-page");
        getStylesheets().add(String.valueOf(StartPage.class.getResource("/tapedeck/ui/start/start.css")));
        styleProperty().bind(em.map(size -> "-fx-font-size: " + size + "px;"));
        OwnKeys.leave(this, StartPage::wouldPlay);
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE && model.back()) {
                event.consume();
            }
        });
        Map<String, TilePicture> drawings = TilePicture.all();
        Picture mark = new Picture(appearance, Objects.requireNonNull(drawings.get("logo"))::paint);
        Picture arrow = new Picture(appearance, Objects.requireNonNull(drawings.get("drop"))::paint);
        welcome = new Welcome(model, actions.words());
        VBox page = new VBox(top(actions, mark, hero, notices), lower(actions, appearance, drawings, arrow));
        page.getStyleClass().add("start-all");
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        getChildren().add(scroll);
        paddingProperty().bind(Bindings.createObjectBinding(
                () -> notices.isVisible() ? new Insets(0, 0, notices.getHeight() + 2 * GAP, 0) : Insets.EMPTY,
                notices.visibleProperty(), notices.heightProperty()));
        visibleProperty().bind(model.shownProperty());
        cursorProperty().bind(model.openingProperty().map(_ -> Cursor.WAIT));
        model.shownProperty().subscribe((_, shown) -> {
            if (shown) {
                begin();
            } else {
                home.requestFocus();
            }
        });
    }

    /** Has the page made, as the lowest of what lies over the rest, when it is first to be seen; what it covers no key reaches. */
    public static void install(StackPane over, StartModel model, Actions actions, Appearance appearance, Region home,
            Region notices) {
        over.getChildren().getFirst().visibleProperty().bind(model.shownProperty().not());
        model.shownProperty().subscribe((_, shown) -> {
            if (shown && over.lookup("#start") == null) {
                Hero hero = new Hero(actions.words(), appearance, model.shownProperty(), model::open);
                hero.holdWhile(model.openingProperty().map(_ -> true).orElse(false));
                StartPage page = new StartPage(model, actions, appearance, hero, home, notices);
                over.getChildren().add(1, page);
                page.applyCss(); // or what is to have the focus is in no scene yet
                page.begin();
            }
        });
    }

    /** Has the focus where one key goes on: on the lesson to begin. */
    public void begin() {
        requestFocus(); // until there is a lesson
        welcome.focus();
    }

    private double letters() {
        double scale = Math.min(getWidth() / WIDTH, getHeight() / HEIGHT);
        return Math.max(LEAST_LETTERS, Math.floor(4 * LETTERS * scale) / 4);
    }

    private Region top(Actions actions, Picture mark, Region hero, Region notices) {
        mark.getStyleClass().add("start-logo");
        Label name = new Label();
        name.textProperty().bind(actions.words().text("shell.title"));
        name.getStyleClass().add("start-name");
        Region between = new Region();
        HBox.setHgrow(between, Priority.ALWAYS);
        HBox head = new HBox(mark, name, between);
        Buttons buttons = new Buttons(actions);
        Stream.of(Language.values()).map(Action::of).map(buttons::text).forEach(link -> {
            link.getStyleClass().add("start-link");
            head.getChildren().add(link);
        });
        head.getStyleClass().add("start-head");
        hero.getStyleClass().add("start-hero");
        HBox.setHgrow(hero, Priority.ALWAYS);
        HBox lives = new HBox(welcome, hero);
        lives.getStyleClass().add("start-lives");
        lives.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(lives, Priority.ALWAYS);
        VBox top = new VBox(head, lives);
        top.getStyleClass().add("start-top");
        top.prefHeightProperty()
                .bind(Bindings.max(heightProperty().multiply(HERO), heightProperty().subtract(em.multiply(REST))));
        top.minHeightProperty().bind(Bindings.when(notices.visibleProperty()).then(top.prefHeightProperty())
                .otherwise(Region.USE_COMPUTED_SIZE)); // a notice moves nothing: what has no room below is scrolled to
        return top;
    }

    private Region lower(Actions actions, Appearance appearance, Map<String, TilePicture> drawings, Picture arrow) {
        Label heading = new Label();
        heading.textProperty().bind(actions.words().text("start.try"));
        heading.getStyleClass().add("start-heading");
        Region apart = new Region();
        HBox.setHgrow(apart, Priority.ALWAYS);
        HBox line = new HBox(heading, apart, new RecentLinks(model, actions.words()));
        line.setAlignment(Pos.BASELINE_LEFT);
        VBox tries = new VBox(line, new ProgramTiles(model, actions.words(), appearance, em));
        tries.getStyleClass().add("start-part");
        HBox.setHgrow(tries, Priority.ALWAYS);
        OpenOptions own = new OpenOptions(model, actions, arrow);
        addEventHandler(DragEvent.DRAG_ENTERED, _ -> own.light(true));
        addEventHandler(DragEvent.DRAG_EXITED, _ -> own.light(false));
        HBox last = new HBox(tries, own);
        last.getStyleClass().add("start-last");
        Region between = new Region();
        VBox.setVgrow(between, Priority.ALWAYS);
        VBox rows = new VBox(new LessonTiles(model, actions.words(), appearance, drawings, em).pane(), between, last);
        rows.getStyleClass().add("start-rows");
        StackPane lower = new StackPane(rows);
        lower.getStyleClass().add("start-lower");
        VBox.setVgrow(lower, Priority.ALWAYS);
        return lower;
    }

    /** Keys mean what lies below, and that is not to play now. */
    private static boolean wouldPlay(KeyCode key) {
        return key.isNavigationKey() || key.isDigitKey() || key == KeyCode.SPACE || key == KeyCode.ENTER
                || key == KeyCode.ESCAPE;
    }
}
