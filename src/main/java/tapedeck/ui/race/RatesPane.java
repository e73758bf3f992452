package tapedeck.ui.race;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import org.controlsfx.control.SegmentedButton;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/**
 * The pane that answers which learning rate: several race, or one rises in a range test; what is clicked on begins a new take, or is set. Made
 * for 52em by 13em at least. On the FX thread only; {@link #pulse} is to be called at every pulse.
 */
public final class RatesPane extends BorderPane implements AutoCloseable {
    private final List<RunPane<?>> panes;
    private final ToggleGroup group = new ToggleGroup();
    private Runnable leave = () -> {};

    /** A pane that has tried nothing yet. */
    public RatesPane(LiveTexts words, Appearance appearance, Races races, RateChoice choice) {
        this(words, appearance, races, new RateMenu(words, choice));
    }

    RatesPane(LiveTexts words, Appearance appearance, Races races, RatePick pick) {
        RunPane<RaceForm> race = new RacePane(words, appearance, races, pick);
        RunPane<RangeForm> range = new RangePane(words, appearance, races, pick);
        panes = List.of(race, range);
        getStyleClass().add("rates-pane");
        getStylesheets().add(Objects.requireNonNull(RatesPane.class.getResource("race.css"), "race.css")
                .toExternalForm());
        SegmentedButton forms = new SegmentedButton(form(words, "rates-race", "race.tab", race),
                form(words, "rates-range", "race.range-title", range));
        forms.setToggleGroup(group);
        forms.setMinWidth(USE_PREF_SIZE);
        StackPane heads = new StackPane(race.head(), range.head());
        HBox top = new HBox(forms, heads);
        HBox.setHgrow(heads, Priority.ALWAYS);
        heads.setAlignment(Pos.CENTER_LEFT);
        top.getStyleClass().add("rates-head");
        setTop(top);
        setCenter(new StackPane(race, range));
        group.selectedToggleProperty().subscribe(this::show);
        group.selectToggle(group.getToggles().getFirst());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                if (panes.stream().noneMatch(pane -> pane.isVisible() && pane.stop())) {
                    leave.run();
                }
                event.consume();
            }
        });
    }

    private ToggleButton form(LiveTexts words, String id, String key, RunPane<?> pane) {
        ToggleButton button = new ToggleButton();
        button.textProperty().bind(words.text(key));
        button.setId(id);
        button.setUserData(pane);
        button.setToggleGroup(group);
        return button;
    }

    private void show(Toggle before, Toggle now) {
        if (now == null) {
            group.selectToggle(before); // one of them is always shown
            return;
        }
        for (RunPane<?> pane : panes) {
            boolean shown = pane == now.getUserData();
            pane.setVisible(shown);
            pane.head().setVisible(shown);
        }
    }

    /** Gives it the focus. */
    public void focus() {
        ((Node) group.getSelectedToggle()).requestFocus();
    }

    /** Has {@code then} run at Esc where that has nothing to cancel, to close it and give the focus back. */
    public void setOnLeave(Runnable then) {
        leave = then;
    }

    /** Takes what is new. Once a pulse. */
    public void pulse() {
        panes.forEach(pane -> pane.pulse());
    }

    /** Ends and forgets all: another program is open, to which its rates say nothing. */
    public void clear() {
        panes.forEach(pane -> pane.clear());
    }

    /** Ends what runs. */
    @Override
    public void close() {
        panes.forEach(pane -> pane.close());
    }
}
