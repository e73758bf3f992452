package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/**
 * The line that says what the table is and how it was read, how far a change of it is, and the button that trains on it. On the FX thread
 * only.
 */
final class TableLine extends HBox {
    private final LiveTexts words;
    private final PreparationModel model;
    private final Label says = new Label();
    private final Label wrong = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final Button cancel = new Button();
    private final Button train = new Button();
    private final Button race = new Button();

    /** @param onRace has what is shown raced against what runs */
    TableLine(LiveTexts words, PreparationModel model, Runnable onRace) {
        this.words = words;
        this.model = model;
        getStyleClass().add("guess-line");
        Label data = new Label();
        data.getStyleClass().add("guess-mark");
        data.textProperty().bind(words.text("preparing.data"));
        data.setMinWidth(USE_PREF_SIZE);
        says.setId("table-says");
        says.setWrapText(true);
        says.setMinHeight(USE_PREF_SIZE);
        wrong.getStyleClass().add("guess-wrong");
        wrong.setId("table-wrong");
        Hyperlink change = new Hyperlink();
        change.setId("change-dialect");
        change.textProperty().bind(words.text("preparing.change"));
        change.setMinWidth(USE_PREF_SIZE);
        change.setOnAction(_ -> {
            change.setVisited(false);
            model.pickedProperty().set(model.pickedProperty().get() instanceof CardPlace.OfFile
                    ? null
                    : new CardPlace.OfFile());
        });
        Region space = new Region();
        setHgrow(space, Priority.ALWAYS);
        progress.getStyleClass().add("guess-progress");
        cancel.textProperty().bind(words.text("preparing.cancel"));
        cancel.getStyleClass().addAll("flat", "small");
        cancel.setMinWidth(USE_PREF_SIZE);
        cancel.setOnAction(_ -> model.cancel());
        train.setId("train-on-it");
        train.textProperty().bind(words.text("preparing.train"));
        train.getStyleClass().addAll("accent", "small");
        train.setMinWidth(USE_PREF_SIZE);
        train.disableProperty().bind(model.trainableProperty().not()); // while it is worked out
        train.visibleProperty().bind(model.trainableProperty().or(model.workingProperty()));
        train.managedProperty().bind(train.visibleProperty());
        train.setOnAction(_ -> model.train());
        Label learned = new Label();
        learned.setId("learned-already");
        learned.getStyleClass().add("muted");
        learned.textProperty().bind(words.text("preparing.in-use"));
        learned.setMinWidth(USE_PREF_SIZE);
        learned.visibleProperty().bind(model.learnedProperty().and(train.visibleProperty().not()));
        learned.managedProperty().bind(learned.visibleProperty());
        race.setId("race-change");
        race.textProperty().bind(words.text("duel.change"));
        race.getStyleClass().addAll("flat", "small");
        race.setMinWidth(USE_PREF_SIZE);
        race.setOnAction(_ -> onRace.run());
        race.managedProperty().bind(race.visibleProperty());
        for (Region each : new Region[]{progress, cancel}) {
            each.visibleProperty().bind(model.workingProperty());
            each.managedProperty().bind(each.visibleProperty());
        }
        wrong.managedProperty().bind(wrong.visibleProperty());
        getChildren().addAll(data, says, change, wrong, space, progress, cancel, race, train, learned);
        progress.progressProperty().bind(Bindings.createDoubleBinding(this::share, model.progressProperty(),
                model.workingProperty()));
        model.failureProperty().subscribe(this::fail);
        model.trainableProperty().subscribe(this::offerRace);
    }

    /** Where what runs learns the same table, prepared otherwise. */
    private void offerRace() {
        race.setVisible(model.trainableProperty().get() && model.running() != null);
    }

    /** Returns what is done of the work; endless only while there is some: an endless bar asks for frames also unseen. */
    private double share() {
        double share = model.progressProperty().get();
        return !model.workingProperty().get() ? 0 : share < 1 ? share : ProgressBar.INDETERMINATE_PROGRESS;
    }

    private void fail(Optional<Message> why) {
        wrong.setText(why.map(words::of).orElse(""));
        wrong.setVisible(why.isPresent());
    }

    void show(@Nullable PreparedTable now) {
        fail(model.failureProperty().get());
        offerRace();
        if (now == null) {
            says.setText("");
            return;
        }
        int train = now.prepared().places(false).length;
        int test = now.prepared().places(true).length;
        List<Message> all = new ArrayList<>(List.of(
                Message.of("preparing.sentence", "says", now.table().says()),
                now.prepared().isReady()
                        ? Message.of("preparing.reach", "rows", train + test, "train", train, "test", test)
                        : Message.of("preparing.not-ready", "why", now.prepared().troubles().getFirst())));
        int seen = PreparedTable.seen(now.raw().columns()).size();
        if (seen < now.raw().columns().size()) {
            all.add(Message.of("preparing.columns-seen", "columns", seen));
        }
        says.setText(words.of(Message.sentences(all)));
    }
}
