package tapedeck.ui.takes;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.text.Message;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.LiveTexts;

/** Asks from how many seeds the picked take is to be run again, shows how far that is, and says what came of it. */
final class SeedsBar extends HBox {
    private final SeedsModel model;
    private final LiveTexts words;
    private final ObservableValue<TakeRow> picked;
    private final NumberField seeds;
    private final Button start = new Button();
    private final ProgressBar bar = new ProgressBar(0);
    private final Label sentence = new Label();

    SeedsBar(SeedsModel model, LiveTexts words, ObservableValue<TakeRow> picked) {
        this.model = model;
        this.words = words;
        this.picked = picked;
        getStyleClass().add("tools");
        Label with = new Label();
        with.textProperty().bind(words.text("takes.repeat"));
        with.setMinWidth(USE_PREF_SIZE);
        Label of = new Label();
        of.textProperty().bind(words.text("takes.seeds"));
        of.setMinWidth(USE_PREF_SIZE);
        seeds = new NumberField(words, Message.of("takes.seeds"), () -> Integer.toString(model.seeds()), model::seeds,
                NumberField.Leaving.RESTORES);
        seeds.setId("take-seeds");
        seeds.setPrefColumnCount(2);
        seeds.setMinWidth(USE_PREF_SIZE);
        with.setLabelFor(seeds);
        Tooltip help = new Tooltip();
        help.textProperty().bind(words.text("takes.repeat-help"));
        help.setWrapText(true);
        help.getStyleClass().add("wide");
        start.setId("take-repeat");
        start.setTooltip(help);
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(_ -> press());
        bar.accessibleTextProperty().bind(words.text("race.progress"));
        bar.managedProperty().bind(bar.visibleProperty());
        bar.setMinWidth(USE_PREF_SIZE);
        sentence.setId("take-repeated");
        sentence.setWrapText(true);
        sentence.visibleProperty().bind(sentence.textProperty().isNotEmpty());
        sentence.managedProperty().bind(sentence.visibleProperty());
        Tooltip whole = new Tooltip();
        whole.textProperty().bind(sentence.textProperty());
        sentence.setTooltip(whole);
        getChildren().addAll(with, seeds, of, start, bar, sentence);
        picked.flatMap(TakeRow::takeProperty).subscribe(_ -> show());
        words.follow(this, this::show);
    }

    private @Nullable Take take() {
        return picked.getValue() == null ? null : picked.getValue().take();
    }

    private void press() {
        Take take = take();
        if (model.isRunning()) {
            model.close();
        } else if (take != null && seeds.offer()) {
            model.start(take);
        }
        show();
    }

    /** Shows how it stands. */
    void show() {
        boolean running = model.isRunning();
        start.setText(words.of(running ? "race.cancel" : "race.start"));
        start.setDisable(!running && model.refused(take()).isPresent());
        seeds.setDisable(running);
        bar.setVisible(running);
        bar.setProgress(model.progress());
        sentence.setText(words.of(model.sentence(take())));
    }

    /** Returns whether something is said of seeds. */
    ObservableValue<Boolean> speaks() {
        return sentence.visibleProperty();
    }
}
