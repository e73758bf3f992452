package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.data.prepare.Preparation;
import tapedeck.text.Message;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** Two preparations raced: how long, how far, both curves, what came out, and a button that takes either. On the FX thread only. */
public final class PreparationRacePane extends VBox {
    private final LiveTexts words;
    private final PreparationRaceModel model;
    private final Supplier<@Nullable Preparation> present;
    private final ComparisonChart chart;
    private final Label title = new Label();
    private final Label same = label("duel-same");
    private final Label result = label("duel-result");
    private final ProgressBar progress = new ProgressBar(0);
    private final Button start = new Button();
    private final NumberField epochs;
    private final List<Button> takes = new ArrayList<>();
    private final Label length = new Label();
    private Runnable leave = () -> {};
    private boolean old;

    /**
     * A view of this model.
     *
     * @param present the chain as it is now: what was raced of another is of before
     * @param take is given which of the two is to be the chain from now on, 0 or 1
     */
    public PreparationRacePane(LiveTexts words, Appearance appearance, PreparationRaceModel model,
            Supplier<@Nullable Preparation> present,
            IntConsumer take) {
        this.words = words;
        this.model = model;
        this.present = present;
        setId("duel");
        getStyleClass().addAll("data-card", "duel");
        chart = new ComparisonChart(words, appearance, model);
        VBox.setVgrow(chart, Priority.ALWAYS);
        epochs = new NumberField(words, Message.of("duel.epochs"),
                () -> model.epochs() == 0 ? "" : String.valueOf(model.epochs()), this::askEpochs,
                NumberField.Leaving.KEEPS);
        epochs.setId("duel-epochs");
        epochs.setPrefColumnCount(4);
        length.textProperty().bind(words.text("duel.epochs"));
        length.getStyleClass().add("option-name");
        length.setLabelFor(epochs);
        start.setId("duel-start");
        start.getStyleClass().add("small");
        start.setMinWidth(USE_PREF_SIZE);
        start.setOnAction(_ -> startOrCancel());
        progress.managedProperty().bind(progress.visibleProperty());
        progress.getStyleClass().add("guess-progress");
        progress.accessibleTextProperty().bind(words.text("duel.progress"));
        HBox form = new HBox(length, epochs, start, progress);
        form.getStyleClass().add("duel-form");
        FlowPane choice = new FlowPane();
        choice.getStyleClass().add("duel-takes");
        for (int i = 0; i < 2; i++) {
            int which = i;
            Button button = new Button();
            button.setId("duel-take-" + (i + 1));
            button.getStyleClass().addAll("small", "duel-take");
            button.setOnAction(_ -> take.accept(which));
            takes.add(button);
        }
        choice.getChildren().addAll(takes);
        getChildren().addAll(head(), form, same, chart, result, choice);
        visibleProperty().bind(model.askedProperty().isNotNull());
        managedProperty().bind(visibleProperty());
        OwnKeys.leave(this, key -> key == KeyCode.ESCAPE);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                if (!model.cancel()) {
                    close();
                }
                show();
                event.consume();
            }
        });
        model.askedProperty().subscribe(this::show);
        words.follow(this, this::show);
    }

    private HBox head() {
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("duel-close");
        close.getStyleClass().addAll("flat", "small");
        close.accessibleTextProperty().bind(words.text("duel.close"));
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words.text("duel.close"));
        close.setTooltip(tip);
        close.setMinWidth(USE_PREF_SIZE);
        close.setOnAction(_ -> close());
        title.getStyleClass().add("data-heading");
        HBox head = new HBox(title, space, close);
        head.getStyleClass().add("data-card-head");
        return head;
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        return label;
    }

    private Optional<Message> askEpochs(String text) {
        return text.isEmpty() ? Optional.empty() : model.askEpochs(text);
    }

    private void startOrCancel() {
        if (model.isBusy()) {
            model.cancel();
        } else if (epochs.offer()) {
            model.again();
        }
        show();
    }

    private void close() {
        model.forget();
        leave.run();
    }

    /** Gives it the focus. */
    public void focus() {
        start.requestFocus();
    }

    /** Has {@code then} run when it is closed, to give the focus back. */
    public void setOnLeave(Runnable then) {
        leave = then;
    }

    /** Shows how it goes. Once a pulse. */
    public void pulse() {
        if (model.pulse() || isOld() != old) {
            show();
        }
    }

    private boolean isOld() {
        ComparisonDialog ask = model.askedProperty().get();
        return ask != null && ask.preparations().stream().noneMatch(each -> Objects.equals(each, present.get()));
    }

    private void show() {
        ComparisonDialog ask = model.askedProperty().get();
        old = isOld();
        if (ask == null) {
            return;
        }
        ComparisonText text = ComparisonText.of(model);
        title.setText(words.of(ask.title()));
        start.setText(words.of(model.isBusy() ? "duel.cancel" : "duel.again"));
        start.setDisable(!model.isBusy() && model.pair() == null);
        epochs.setDisable(model.pair() == null);
        if (!epochs.isFocused()) {
            epochs.refresh();
        }
        progress.setVisible(model.isBusy());
        progress.setProgress(model.progress());
        same.setText(text == null ? "" : words.of(text.same()));
        result.setText(words.of(says(text)));
        for (int i = 0; i < takes.size(); i++) {
            takes.get(i).setText(words.of("duel.take", "name", ask.names().get(i)));
            takes.get(i).setDisable(old || text == null);
        }
        chart.setAccessibleText(words.of("duel.spoken", "state", result.getText()));
        chart.repaint();
    }

    private Message says(@Nullable ComparisonText text) {
        if (text == null) {
            return model.failure().orElse(Message.of(model.isCancelled() ? "duel.cancelled" : "duel.preparing"));
        }
        Message failed = text.sides().stream().map(side -> side.failure()).filter(Objects::nonNull).findFirst()
                .orElse(null);
        if (failed != null) {
            return Message.of("duel.failed", "why", failed);
        }
        List<Message> all = new ArrayList<>();
        if (old) {
            all.add(Message.of("duel.of-before"));
        }
        if (model.isCancelled()) {
            all.add(Message.of("duel.cancelled"));
        }
        all.add(text.result());
        return Message.sentences(all);
    }
}
