package tapedeck.ui.session;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.text.Message;
import tapedeck.ui.input.BarButtons;
import tapedeck.ui.input.ClickGuard;
import tapedeck.ui.theme.LiveTexts;

/** One line with what is offered of a session, and its buttons; not there while there is nothing. On the FX thread only. */
public final class SessionBar extends HBox {
    private final LiveTexts words;
    private final SessionModel model;
    private final Label says = new Label();
    private final HBox buttons = new HBox();

    /** A view of this model. */
    public SessionBar(LiveTexts words, SessionModel model) {
        this.words = words;
        this.model = model;
        setId("session");
        getStyleClass().addAll("toast", "session-bar");
        getStylesheets().add(Objects.requireNonNull(SessionBar.class.getResource("session.css")).toExternalForm());
        says.setWrapText(true);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        buttons.getStyleClass().add("session-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        managedProperty().bind(visibleProperty());
        ClickGuard.sparesPresses(this);
        getChildren().addAll(new FontIcon(Feather.CLOCK), says, buttons);
        model.offers().nowProperty().subscribe(this::show);
        words.follow(this, () -> show(model.offers().nowProperty().get()));
    }

    /** To go on with what was left is offered on the start page: here it would lie over what is looked at. */
    private void show(Optional<Offer> offered) {
        Optional<Offer> now = offered.filter(Offer::isOfOpen);
        setVisible(now.isPresent());
        says.setText(now.map(SessionBar::sentence).map(words::of).orElse(""));
        buttons.getChildren().setAll(now.map(this::buttons).orElse(List.of()));
    }

    private static Message sentence(Offer offer) {
        return switch (offer) {
            case Offer.GoOn _ -> Message.verbatim("");
            case Offer.Run run -> Message.of(run.isLeft() ? "saving.run.left" : "saving.run", "session", run.name(),
                    "programs", run.programs());
            case Offer.Salvaged(var file) ->
                Message.of("saving.salvaged", "file", String.valueOf(file.getFileName()));
            case Offer.Copy(var file) -> Message.of("saving.copy", "file", String.valueOf(file.getFileName()));
        };
    }

    private List<Node> buttons(Offer offer) {
        BarButtons made = new BarButtons(words);
        return switch (offer) {
            case Offer.GoOn _ -> List.of();
            case Offer.Run _ ->
                List.of(made.action("session-run", Message.of("saving.run.run"), model.offers()::accept),
                        close("saving.run.not"));
            case Offer.Salvaged _,Offer.Copy _ -> List.of(close("saving.copy.close"));
        };
    }

    private Button close(String says) {
        return new BarButtons(words).close("session-close", Message.of(says), model.offers()::decline);
    }
}
