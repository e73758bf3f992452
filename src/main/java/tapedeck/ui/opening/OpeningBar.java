package tapedeck.ui.opening;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.data.table.TableReader;
import tapedeck.text.Message;
import tapedeck.ui.input.BarButtons;
import tapedeck.ui.input.ClickGuard;
import tapedeck.ui.opening.OpeningModel.Offer;
import tapedeck.ui.theme.LiveTexts;

/** One line with what there is to say of a table that is opened, and its buttons; not there while there is nothing. On the FX thread only. */
public final class OpeningBar extends HBox {
    private final LiveTexts words;
    private final OpeningModel model;
    private final Label says = new Label();
    private final ProgressBar progress = new ProgressBar(0);
    private final HBox buttons = new HBox();
    private Optional<Offer> shown = Optional.empty();

    /** A view of this model. */
    public OpeningBar(LiveTexts words, OpeningModel model) {
        this.words = words;
        this.model = model;
        setId("opening");
        getStyleClass().addAll("toast", "opening-bar");
        getStylesheets().add(Objects.requireNonNull(OpeningBar.class.getResource("opening.css")).toExternalForm());
        says.setWrapText(true);
        says.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(says, Priority.ALWAYS);
        buttons.getStyleClass().add("opening-buttons");
        buttons.setMinWidth(USE_PREF_SIZE);
        progress.managedProperty().bind(progress.visibleProperty());
        managedProperty().bind(visibleProperty());
        ClickGuard.sparesPresses(this);
        getChildren().addAll(new FontIcon(Feather.FILE_TEXT), says, progress, buttons);
        model.offerProperty().subscribe(this::show);
        words.follow(this, () -> {
            shown = Optional.empty();
            show(model.offerProperty().get());
        });
    }

    private void show(Optional<Offer> now) {
        setVisible(now.isPresent());
        progress.setVisible(now.orElse(null) instanceof Offer.Reading);
        if (now.orElse(null) instanceof Offer.Reading(Message _, double share)) {
            progress.setProgress(share < 1 ? share : ProgressBar.INDETERMINATE_PROGRESS);
        } else {
            progress.setProgress(0); // an endless bar asks for frames also unseen
        }
        Optional<Message> sentence = now.map(OpeningBar::sentence);
        if (!sentence.equals(shown.map(OpeningBar::sentence))) {
            says.setText(sentence.map(words::of).orElse(""));
            buttons.getChildren().setAll(now.map(this::buttons).orElse(List.of()));
        }
        shown = now;
    }

    private static Message sentence(Offer offer) {
        return switch (offer) {
            case Offer.Reading(Message title, double share) ->
                Message.of(share < 1 ? "opening.reading" : "opening.preparing", "table", title);
            case Offer.TooLarge(Message why, var _) -> Message.of("opening.too-large", "why", why);
            case Offer.Changed(String name) -> Message.of("opening.changed", "file", name);
        };
    }

    private List<Node> buttons(Offer offer) {
        return switch (offer) {
            case Offer.Reading _ -> List.of(button("opening-cancel", Message.of("opening.cancel"), model::cancel));
            case Offer.TooLarge _ -> List.of(
                    button("opening-first", Message.of("opening.first", "rows", TableReader.MOST_ROWS), model::first),
                    button("opening-sample", Message.of("opening.sample", "rows", TableReader.MOST_ROWS),
                            model::sample),
                    close());
            case Offer.Changed _ -> List.of(button("opening-reload", Message.of("opening.reload"), model::reload),
                    close());
        };
    }

    private Button button(String id, Message title, Runnable then) {
        return new BarButtons(words).action(id, title, then);
    }

    private Button close() {
        return new BarButtons(words).close("opening-close", Message.of("opening.close"), model::dismiss);
    }
}
