package tapedeck.ui.data;

import atlantafx.base.controls.ToggleSwitch;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.action.FocusPlace;
import tapedeck.text.Message;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.input.UpdateGuard;
import tapedeck.ui.theme.LiveTexts;

/** One card of the chain: a press, Enter or Space picks it; a step's has a switch. On the FX thread only. */
final class StepCard extends VBox {
    private static final PseudoClass PICKED = PseudoClass.getPseudoClass("picked");
    private static final PseudoClass LOSS = PseudoClass.getPseudoClass("loss");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass READY = PseudoClass.getPseudoClass("ready");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");

    private final LiveTexts words;
    private final PreparationModel model;
    private final Label title = label("step-title");
    private final Label effect = label("step-effect", "mono");
    private final Label detail = label("step-detail");
    private final WholeLines examples = new WholeLines();
    private final Hyperlink doIt = new Hyperlink();
    private final ToggleSwitch on = new ToggleSwitch();
    private final ShareBar bar = new ShareBar();
    private final UpdateGuard quiet = new UpdateGuard();
    private @Nullable StepText shown;

    StepCard(LiveTexts words, PreparationModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("step-card");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        HBox head = new HBox(title, space, on);
        head.getStyleClass().add("step-head");
        on.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        on.managedProperty().bind(on.visibleProperty());
        on.accessibleTextProperty().bind(words.text("preparing.switch"));
        on.selectedProperty().addListener((_, _, _) -> quiet.tell(this::toggle));
        detail.setWrapText(true);
        VBox.setVgrow(examples, Priority.ALWAYS);
        examples.managedProperty().bind(Bindings.isNotEmpty(examples.getChildren()));
        bar.managedProperty().bind(bar.visibleProperty());
        doIt.setId("do-it");
        doIt.managedProperty().bind(doIt.visibleProperty());
        doIt.textProperty().bind(words.text("preparing.do-it"));
        doIt.setOnAction(_ -> doIt());
        getChildren().addAll(head, effect, detail, doIt, examples, bar);
        setOnMousePressed(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                pick();
            }
        });
        onPress(this, this::pick);
        onPress(on, () -> on.setSelected(!on.isSelected())); // it hears the mouse alone
        model.pickedProperty().subscribe(_ -> mark());
    }

    private static Label label(String... classes) {
        Label label = new Label();
        label.getStyleClass().addAll(List.of(classes));
        return label;
    }

    /** As a button has them. */
    private static void onPress(Node node, Runnable then) {
        OwnKeys.isPlace(node, FocusPlace.BUTTON);
        node.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (node.equals(event.getTarget())
                    && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE)) {
                then.run();
                event.consume();
            }
        });
    }

    private void pick() {
        if (shown != null) {
            model.pickedProperty().set(shown.place().equals(model.pickedProperty().get()) ? null : shown.place());
        }
    }

    private void toggle() {
        if (shown != null && shown.place() instanceof CardPlace.OfStep(int index)) {
            new StepEdits(model).toggle(index);
        }
    }

    private void doIt() {
        if (shown != null && shown.instead() != null && shown.place() instanceof CardPlace.OfStep(int index)) {
            new StepEdits(model).replace(index, shown.instead());
        }
    }

    private void mark() {
        pseudoClassStateChanged(PICKED, shown != null && shown.place().equals(model.pickedProperty().get()));
    }

    void show(StepText text) {
        shown = text;
        title.setText(words.of(text.title()));
        effect.setText(words.of(text.effect()));
        detail.setText(words.of(text.detail()));
        examples.show(text.examples().stream().map(this::example).toList());
        bar.setVisible(!Double.isNaN(text.share()));
        bar.show(text.share());
        doIt.setVisible(text.instead() != null);
        quiet.show(() -> on.setSelected(text.isOn()));
        on.setVisible(text.place() instanceof CardPlace.OfStep);
        pseudoClassStateChanged(LOSS, text.tone() == StepText.Tone.LOSS);
        pseudoClassStateChanged(WRONG, text.tone() == StepText.Tone.WRONG);
        pseudoClassStateChanged(READY, text.tone() == StepText.Tone.READY);
        pseudoClassStateChanged(OFF, !text.isOn());
        mark();
        setAccessibleText(words.of(text.spoken()) + ", " + effect.getText() + ", " + detail.getText());
    }

    private Label example(Message line) {
        Label label = label("step-example", "mono");
        label.setText(words.of(line));
        return label;
    }

    /** Lines below each other: of more than two those for which there is room. */
    private static final class WholeLines extends Pane {
        private static final int LEAST = 2;

        void show(List<Label> lines) {
            getChildren().setAll(lines);
        }

        @Override
        protected double computePrefHeight(double width) {
            return getChildren().stream().limit(LEAST).mapToDouble(line -> line.prefHeight(-1)).sum();
        }

        @Override
        protected double computeMinHeight(double width) {
            return computePrefHeight(width);
        }

        @Override
        protected double computeMinWidth(double height) {
            return 0;
        }

        @Override
        protected void layoutChildren() {
            double top = 0;
            for (Node line : getChildren()) {
                double high = line.prefHeight(-1);
                line.setVisible(top + high <= getHeight() + 1);
                line.resizeRelocate(0, top, getWidth(), high);
                top += high;
            }
        }
    }
}
