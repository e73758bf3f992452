package tapedeck.ui.shell;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Separator;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.StringConverter;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.lesson.Lesson;
import tapedeck.lesson.Lessons;
import tapedeck.tape.Granularity;
import tapedeck.ui.text.Words;

/** The bar at the top: play, step, speed, which lesson, how it looks. */
final class TransportBar extends HBox {
    private static final Map<Granularity, String> STEPS = Map.of(Granularity.FUNCTION, "Function", Granularity.PHASE,
            "Phase",
            Granularity.ITERATION, "Iteration", Granularity.EPOCH, "Epoch");

    /** Pixels below which not everything finds room. */
    private static final double NARROW = 1240;

    private final Words words;
    private final DeckLink link;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final Button restart = button(Feather.SKIP_BACK, "Start over", "restart");
    private final Button play = new Button(null, playIcon);
    private final Button back = button(Feather.CHEVRON_LEFT, "Step back (←)", "back");
    private final Button step = button(Feather.CHEVRON_RIGHT, "Step (→)", "step");
    private final Button phase = button(Feather.CHEVRONS_RIGHT, "To the end of the phase (Shift+→)", "phase");
    private final ToggleGroup granularity = new ToggleGroup();
    private final Slider speed = new Slider(0, Speed.last(), Speed.stopOf(1));
    private final Label speedText = new Label();
    private final ChoiceBox<Lesson> lessons = new ChoiceBox<>();
    private final StringProperty reason = new SimpleStringProperty("");
    private boolean updating;

    TransportBar(DeckLink link, Words words, Panes panes, Runnable present, Runnable theme) {
        this.words = words;
        this.link = link;
        getStyleClass().add("transport");
        Label title = new Label("Tapedeck");
        title.getStyleClass().add("brand");
        title.setMinWidth(USE_PREF_SIZE);
        leavesRoom(title);
        speedText.setMinWidth(USE_PREF_SIZE);
        describe(play, "Play or pause (Space)", "play");
        restart.setOnAction(_ -> link.restart());
        play.setOnAction(_ -> link.togglePlay());
        step.setOnAction(_ -> link.commands().step(granularity()));
        back.setOnAction(_ -> link.commands().stepBack(granularity()));
        phase.setOnAction(_ -> link.commands().step(Granularity.PHASE));
        HBox buttons = new HBox(explained(restart), explained(back), explained(play), explained(step),
                explained(phase));
        buttons.getStyleClass().add("buttons");
        Button presentButton = button(Feather.MAXIMIZE_2, "Present: larger text (P)", "present");
        presentButton.setOnAction(_ -> present.run());
        Button themeButton = button(Feather.MOON, "Light or dark (D)", "theme");
        themeButton.setOnAction(_ -> theme.run());
        getChildren().addAll(title, buttons, segments(), new Separator(Orientation.VERTICAL), speedBox(), spacer(),
                lessonBox(), paneButtons(panes), presentButton, themeButton);
    }

    private static HBox paneButtons(Panes panes) {
        HBox buttons = new HBox(toggle(Feather.LIST, "Listing and breakpoints (1)", "toggle-listing",
                panes.listingProperty()),
                toggle(Feather.BAR_CHART_2, "Training bench (2)", "toggle-bench", panes.benchProperty()),
                toggle(Feather.EYE, "Inspector (3)", "toggle-inspector", panes.inspectorProperty()));
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private static ToggleButton toggle(Feather icon, String text, String id, BooleanProperty open) {
        ToggleButton button = new ToggleButton(null, new FontIcon(icon));
        describe(button, text, id);
        button.selectedProperty().bindBidirectional(open);
        return button;
    }

    /** Hides what says least while the bar is narrow. */
    private void leavesRoom(Label label) {
        label.visibleProperty().bind(widthProperty().greaterThan(NARROW));
        label.managedProperty().bind(label.visibleProperty());
    }

    private static Region spacer() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    private static Button button(Feather icon, String text, String id) {
        Button button = new Button(null, new FontIcon(icon));
        describe(button, text, id);
        return button;
    }

    private static void describe(ButtonBase button, String text, String id) {
        button.setId(id);
        button.setAccessibleText(text);
        button.setTooltip(new Tooltip(text));
        button.setFocusTraversable(true);
    }

    /** A disabled button hears no mouse; what is around it says why. */
    private StackPane explained(Button button) {
        StackPane around = new StackPane(button);
        Tooltip why = new Tooltip();
        why.textProperty().bind(reason);
        button.disabledProperty().addListener((_, _, disabled) -> {
            if (disabled) {
                Tooltip.install(around, why);
            } else {
                Tooltip.uninstall(around, why);
            }
        });
        return around;
    }

    /** Why the program cannot go on; empty if it can. */
    static String whyNot(@Nullable DeckState state) {
        if (state == null) {
            return "There is no program yet: choose a lesson.";
        }
        return switch (state.status()) {
            case FINISHED -> "The program came to its end: look back, or start over.";
            case FAILED -> "The program failed: look back to see where, or start over.";
            default -> "";
        };
    }

    private SegmentedButton segments() {
        SegmentedButton segments = new SegmentedButton();
        for (Granularity value : Granularity.values()) {
            ToggleButton button = new ToggleButton(STEPS.get(value));
            button.setUserData(value);
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(
                    new Tooltip("One step is one " + String.valueOf(STEPS.get(value)).toLowerCase(Locale.ROOT)));
            segments.getButtons().add(button);
        }
        segments.setToggleGroup(granularity);
        segments.getButtons().forEach(button -> button.setToggleGroup(granularity));
        granularity.selectToggle(segments.getButtons().getFirst());
        granularity.selectedToggleProperty().addListener((_, before, after) -> {
            if (after == null) {
                granularity.selectToggle(before); // one is always chosen
            }
        });
        return segments;
    }

    /** How far a step goes. */
    private Granularity granularity() {
        return (Granularity) Objects.requireNonNull(granularity.getSelectedToggle()).getUserData();
    }

    private HBox speedBox() {
        speed.setId("speed");
        speed.setMajorTickUnit(1);
        speed.setMinorTickCount(0);
        speed.setSnapToTicks(true);
        speed.setBlockIncrement(1);
        speed.setAccessibleText("Speed");
        speed.valueProperty().addListener((_, _, _) -> {
            double chosen = Speed.at((int) Math.round(speed.getValue()));
            speedText.setText(Speed.text(chosen));
            if (!updating) {
                link.commands().setSpeed(chosen);
            }
        });
        speedText.setText(Speed.text(1));
        speedText.getStyleClass().addAll("mono", "speed-text");
        Label label = new Label("speed");
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        leavesRoom(label);
        HBox box = new HBox(label, speed, speedText);
        box.getStyleClass().add("speed");
        return box;
    }

    /** Not a ComboBox: its arrow keys would open lesson after lesson. */
    private ChoiceBox<Lesson> lessonBox() {
        lessons.setId("lessons");
        lessons.setAccessibleText("Lesson");
        lessons.getItems().setAll(Lessons.all());
        lessons.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable Lesson lesson) {
                return lesson == null ? "" : words.of(lesson.title());
            }

            @Override
            public @Nullable Lesson fromString(String text) {
                return null;
            }
        });
        lessons.setOnAction(_ -> {
            Lesson chosen = lessons.getValue();
            if (!updating && chosen != null) {
                link.open(chosen);
            }
        });
        return lessons;
    }

    /** Shows where the deck is. */
    void show(@Nullable DeckState state, @Nullable Lesson lesson) {
        updating = true;
        boolean playing = state != null && state.status() == Status.PLAYING;
        boolean alive = state != null && state.isAlive();
        Feather icon = playing ? Feather.PAUSE : Feather.PLAY;
        if (playIcon.getIconCode() != icon) {
            playIcon.setIconCode(icon);
        }
        boolean past = state != null && !state.debugging().live();
        boolean shows = state != null && state.captured() != null;
        reason.set(alive ? "Nothing was recorded yet." : whyNot(state));
        play.setDisable(!alive);
        step.setDisable(!alive && !past);
        phase.setDisable(!alive && !past);
        back.setDisable(!shows);
        restart.setDisable(lesson == null);
        if (state != null && !speed.isValueChanging()) {
            speed.setValue(Speed.stopOf(state.speed()));
        }
        if (lesson != null && !lesson.equals(lessons.getValue())) {
            lessons.setValue(lesson);
        }
        updating = false;
    }
}
