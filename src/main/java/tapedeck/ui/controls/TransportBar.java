package tapedeck.ui.controls;

import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.binding.BooleanExpression;
import javafx.beans.binding.DoubleBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.controlsfx.control.SegmentedButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.deck.Tempo;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.input.UpdateGuard;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.link.IterationRate;
import tapedeck.ui.theme.LiveTexts;

/** The bar at the top: play, step, speed, in which way the window is, how it looks. */
public final class TransportBar extends HBox {
    /** Widths of the font below which not everything finds room. */
    private static final double NARROW = 95;
    private static final double NARROWEST = 80;
    /** Above, icons stand beside words too. */
    private static final double WIDE = 104;

    private final DeckLink link;
    private final LiveTexts words;
    private final RunActions run;
    private final Buttons buttons;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final Slider speed = new Slider(0, TempoStops.last(), TempoStops.stopOf(Tempo.followed()));
    private final ObjectProperty<Tempo> tempo = new SimpleObjectProperty<>(this, "tempo", Tempo.followed());
    private final ObjectProperty<OptionalDouble> measured = new SimpleObjectProperty<>(OptionalDouble.empty());
    private IterationRate rate = new IterationRate(System::nanoTime);
    private final UpdateGuard quiet = new UpdateGuard();
    private final Label label = new Label();
    private final Region room = spacer();
    private final DoubleBinding ems;
    /** True if the table's way is offered. */
    private final ObservableValue<Boolean> tabled;

    /**
     * The bar of a window whose deck is told what {@code run} binds.
     *
     * @param presenting whether only what one presents with is to be seen
     * @param table whether what is learned is a table, which can be looked at
     */
    public TransportBar(DeckLink link, Actions actions, RunActions run, ObservableValue<Boolean> presenting,
            ObservableValue<Boolean> table) {
        this.link = link;
        this.run = run;
        words = actions.words();
        buttons = new Buttons(actions);
        getStyleClass().add("transport");
        ButtonBase play = buttons.icon(Action.PLAY);
        play.setGraphic(playIcon);
        ems = Bindings.createDoubleBinding(() -> getWidth() / label.getFont().getSize(), widthProperty(),
                label.fontProperty());
        BooleanBinding wide = ems.greaterThan(NARROWEST);
        BooleanBinding whole = BooleanExpression.booleanExpression(presenting).not();
        tabled = table;
        getChildren().addAll(
                group(only(explained(buttons.icon(Action.TO_START)), whole), explained(buttons.icon(Action.BACK)),
                        explained(play),
                        explained(buttons.icon(Action.STEP)),
                        only(explained(buttons.icon(Action.STEP_PHASE)), wide.and(whole))),
                sizes(),
                speedBox(presenting),
                room, ways(),
                group(buttons.icon(Action.PRESENT),
                        only(buttons.icon(Action.THEME), wide.and(whole))));
    }

    /** Puts something in the free room between the pace and the ways. */
    public void offer(Node... nodes) {
        getChildren().addAll(getChildren().indexOf(room), List.of(nodes));
    }

    private static HBox group(Node... nodes) {
        HBox group = new HBox(nodes);
        group.getStyleClass().add("buttons");
        return group;
    }

    /** Shows {@code node} only where there is room and need for it; it is in the menus too, or says little. */
    private static <T extends Node> T only(T node, ObservableValue<Boolean> when) {
        node.visibleProperty().bind(when);
        node.managedProperty().bind(node.visibleProperty());
        return node;
    }

    private static Region spacer() {
        Region region = new Region();
        HBox.setHgrow(region, Priority.ALWAYS);
        return region;
    }

    /** A disabled button hears no mouse; what is around it says why. */
    private StackPane explained(ButtonBase button) {
        StackPane around = new StackPane(button);
        Tooltip why = new Tooltip();
        why.textProperty().bind(run.whyNotProperty().flatMap(words::text));
        button.disabledProperty().subscribe(disabled -> {
            if (disabled) {
                Tooltip.install(around, why);
            } else {
                Tooltip.uninstall(around, why);
            }
        });
        return around;
    }

    /** One of several is on: how far a step goes, in which way the window is. */
    private SegmentedButton segments(Action... choices) {
        SegmentedButton segments = new SegmentedButton();
        segments.setToggleGroup(null); // which one is on is the action's to say
        List.of(choices)
                .forEach(each -> segments.getButtons().add((ToggleButton) buttons.text(each, ems.greaterThan(WIDE))));
        return segments;
    }

    private SegmentedButton sizes() {
        return withFirst((ToggleButton) buttons.text(Action.SIZE_LINE), run.linesProperty(),
                segments(Action.SIZE_FUNCTION, Action.SIZE_PHASE, Action.SIZE_ITERATION, Action.SIZE_EPOCH));
    }

    private SegmentedButton ways() {
        return withFirst((ToggleButton) buttons.text(Action.DATA_WAY, ems.greaterThan(WIDE)), tabled,
                segments(Action.WATCH, Action.STEP_WAY, Action.TRAIN));
    }

    private static SegmentedButton withFirst(ToggleButton first, ObservableValue<Boolean> when,
            SegmentedButton others) {
        when.subscribe(has -> {
            if (has) {
                others.getButtons().addFirst(first);
            } else {
                others.getButtons().remove(first);
            }
        });
        return others;
    }

    private HBox speedBox(ObservableValue<Boolean> presenting) {
        speed.setId("speed");
        speed.setMajorTickUnit(1);
        speed.setMinorTickCount(0);
        speed.setSnapToTicks(true);
        speed.setBlockIncrement(1);
        speed.accessibleTextProperty().bind(words.text("shell.pace"));
        speed.valueProperty().addListener((_, _, _) -> {
            rate = new IterationRate(System::nanoTime);
            quiet.tell(() -> {
                tempo.set(TempoStops.at((int) Math.round(speed.getValue())));
                link.commands().setTempo(tempo.get());
            });
        });
        Label pace = new Label();
        pace.setId("pace");
        pace.textProperty().bind(Bindings.createStringBinding(
                () -> words.of(TempoStops.text(tempo.get(), measured.get())), tempo, measured, words.textsProperty()));
        pace.getStyleClass().add("pace");
        label.textProperty().bind(words.text("shell.pace.label"));
        label.getStyleClass().add("muted");
        label.setMinWidth(USE_PREF_SIZE);
        only(label, ems.greaterThan(NARROW));
        HBox box = new HBox();
        box.getStyleClass().add("speed");
        BooleanBinding crowded = run.linesProperty().and(ems.lessThan(NARROWEST));
        BooleanBinding oneLine = BooleanExpression.booleanExpression(presenting).and(crowded.not());
        oneLine.subscribe(on -> box.getChildren().setAll( // then a bar of one line leaves more to the graph
                on ? List.of(label, speed, pace) : List.of(label, new VBox(speed, pace))));
        return box;
    }

    private OptionalDouble rateOf(@Nullable DeckState state) {
        if (state == null || !state.isFreeRun()) {
            rate = new IterationRate(System::nanoTime);
            return OptionalDouble.empty();
        }
        rate.at(state.position().iteration());
        return rate.perSecond() == 0 ? OptionalDouble.empty() : OptionalDouble.of(rate.perSecond());
    }

    /** Shows where the deck is. */
    public void show(@Nullable DeckState state) {
        boolean playing = state != null && state.position().status() == Status.PLAYING;
        Feather icon = playing ? Feather.PAUSE : Feather.PLAY;
        if (playIcon.getIconCode() != icon) {
            playIcon.setIconCode(icon);
        }
        if (state != null && !speed.isValueChanging()) {
            tempo.set(state.settings().tempo());
            quiet.show(() -> speed.setValue(TempoStops.stopOf(state.settings().tempo())));
        }
        measured.set(rateOf(state));
    }
}
