package tapedeck.ui.controls;

import java.util.List;
import java.util.OptionalDouble;
import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.Tempo;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.MenuItems;
import tapedeck.ui.link.DeckCommands;
import tapedeck.ui.link.IterationRate;

/** A button that says how far a step goes, or how fast it plays while it does, and offers what else there is. On the FX thread only. */
final class PaceButton extends MenuButton {
    private static final List<Action> SIZES = List.of(Action.SIZE_LINE, Action.SIZE_FUNCTION, Action.SIZE_PHASE,
            Action.SIZE_ITERATION, Action.SIZE_EPOCH);

    private final DeckCommands deck;
    private final Actions actions;
    private final RunActions run;
    private final ObjectProperty<Tempo> tempo = new SimpleObjectProperty<>(this, "tempo", Tempo.followed());
    private final ObjectProperty<OptionalDouble> measured = new SimpleObjectProperty<>(OptionalDouble.empty());
    private final BooleanProperty playing = new SimpleBooleanProperty(this, "playing");
    private IterationRate rate = new IterationRate(System::nanoTime);

    PaceButton(DeckCommands deck, Actions actions, RunActions run) {
        this.deck = deck;
        this.actions = actions;
        this.run = run;
        setId("pace");
        getStyleClass().add("quiet");
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        ObservableStringValue size = Bindings.createStringBinding(
                () -> actions.words().of(Action.valueOf("SIZE_" + run.sizeProperty().get()).text()),
                run.sizeProperty(), actions.words().textsProperty());
        ObservableStringValue pace = Bindings.createStringBinding(
                () -> actions.words().of(TempoStops.text(tempo.get(), measured.get())), tempo, measured,
                actions.words().textsProperty());
        textProperty().bind(Bindings.when(playing).then(pace).otherwise(size));
        accessibleTextProperty()
                .bind(Bindings.concat(actions.words().text("shell.bar.pace.spoken"), " ", size, ", ", pace));
        getItems().addAll(sizes());
        getItems().add(new SeparatorMenuItem());
        for (int stop = 0; stop <= TempoStops.last(); stop++) {
            getItems().add(pace(stop));
        }
    }

    private CheckMenuItem pace(int stop) {
        Tempo offered = TempoStops.at(stop);
        CheckMenuItem item = new CheckMenuItem();
        item.setId("pace-" + stop);
        item.textProperty().bind(actions.words().text(TempoStops.text(offered, OptionalDouble.empty())));
        tempo.subscribe(
                now -> item.setSelected(!(now instanceof Tempo.Read) && stop == TempoStops.stopOf(now)));
        item.setOnAction(_ -> {
            rate = new IterationRate(System::nanoTime);
            tempo.set(offered);
            item.setSelected(true); // the click took it off where it was chosen already
            deck.setTempo(offered);
        });
        return item;
    }

    /** Lines of a menu, one for each size that a step may have. */
    List<MenuItem> sizes() {
        MenuItems items = new MenuItems(actions);
        return SIZES.stream().map(each -> {
            MenuItem item = items.item(each);
            if (each == Action.SIZE_LINE) {
                item.visibleProperty().bind(run.linesProperty());
            }
            return item;
        }).toList();
    }

    /** Shows the pace of a deck, and how fast it really is; may be called at every pulse. */
    void show(@Nullable DeckState state) {
        if (state != null) {
            tempo.set(state.settings().tempo());
        }
        measured.set(rateOf(state));
        playing.set(state != null && state.position().status() == DeckState.Status.PLAYING);
    }

    private OptionalDouble rateOf(@Nullable DeckState state) {
        if (state == null || !state.isFreeRun()) {
            rate = new IterationRate(System::nanoTime);
            return OptionalDouble.empty();
        }
        rate.at(state.position().iteration());
        return rate.perSecond() == 0 ? OptionalDouble.empty() : OptionalDouble.of(rate.perSecond());
    }
}
