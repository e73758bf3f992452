package tapedeck.ui.controls;

import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.action.Action;
import tapedeck.deck.DeckState;
import tapedeck.deck.DeckState.Status;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;

/** The controls that run the program: how far and how fast, back, play, step. On the FX thread only. */
public final class TransportBar extends HBox {
    private final LiveTexts words;
    private final RunActions run;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final PaceButton pace;

    /** A bar of a window whose deck is told what {@code run} binds. */
    public TransportBar(DeckLink link, Actions actions, RunActions run) {
        this.run = run;
        words = actions.words();
        getStyleClass().add("transport");
        pace = new PaceButton(link.commands(), actions, run);
        Buttons buttons = new Buttons(actions);
        ButtonBase play = buttons.icon(Action.PLAY);
        play.setGraphic(playIcon);
        ButtonBase step = buttons.icon(Action.STEP);
        step.setContextMenu(new ContextMenu(pace.sizes().toArray(MenuItem[]::new)));
        getChildren().addAll(pace, explained(buttons.icon(Action.BACK)), explained(play), explained(step));
    }

    /** Puts something before these. */
    public void offer(Node node) {
        getChildren().addFirst(node);
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

    /** Shows where the deck is. */
    public void show(@Nullable DeckState state) {
        boolean playing = state != null && state.position().status() == Status.PLAYING;
        Feather icon = playing ? Feather.PAUSE : Feather.PLAY;
        if (playIcon.getIconCode() != icon) {
            playIcon.setIconCode(icon);
        }
        pace.show(state);
    }
}
