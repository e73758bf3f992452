package tapedeck.ui.lesson;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.lessons.play.Response;

/** The control in which a question is answered: holds what would be answered now. On the FX thread only. */
abstract sealed class AnswerControl extends VBox
        permits ChoiceControl, CurveControl, NumberControl, PointControl, OrderControl {
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ObjectProperty<@Nullable Response> response = new SimpleObjectProperty<>(this, "response");
    /** What can be picked, by its key; none where something else is done. */
    private final Map<String, Option> options = new HashMap<>();

    AnswerControl() {
        getStyleClass().add("lesson-answers");
    }

    /** Returns what would be answered now; null while that is nothing. */
    final ObjectProperty<@Nullable Response> responseProperty() {
        return response;
    }

    /** Returns whether who picks one has answered: else that is said with a button. */
    final boolean isDirect() {
        return !options.isEmpty();
    }

    /** Looks at the run anew. */
    void pulse() {
        // most have nothing to look at
    }

    /** The question is answered: what would have answered it before may be seen. */
    void reveal() {
        // most keep nothing back
    }

    /** What is asked for can be done at once. */
    void focus() {
        // most need no keys
    }

    /** Of these, each with its key as its user data, the one that is picked is what would be answered; they are to be put up. */
    final void oneOf(List<Option> all) {
        ToggleGroup group = new ToggleGroup();
        all.forEach(each -> {
            each.setToggleGroup(group);
            options.put((String) each.getUserData(), each);
        });
        group.selectedToggleProperty().subscribe(picked -> response
                .set(picked == null ? null : new Response.Chosen((String) picked.getUserData())));
    }

    /** The answer of this key was wrong: it pales, and has the reason in it. Returns it; null if there is none of that key. */
    final @Nullable Region refuse(String key, List<? extends Node> reason) {
        Option wrong = options.get(key);
        if (wrong != null) {
            wrong.mark(WRONG, Feather.X, reason);
        }
        return wrong;
    }

    /** These are right. */
    final void accept(List<Response> right) {
        for (Response each : right) {
            Option found = each instanceof Response.Chosen(String key) ? options.get(key) : null;
            if (found != null) {
                found.mark(RIGHT, Feather.CHECK, List.of());
            }
        }
        if (!right.isEmpty()) {
            options.values().forEach(Option::close);
        }
    }

    /** A choice, as wide as the panel: its letter, the answer, and once that is known a cross with a reason or a tick. JavaFX's asks only for one line. */
    static final class Option extends ToggleButton {
        private final HBox row;
        private final VBox inside;

        Option(String key, String spoken, Node... answer) {
            setId("lesson-answer-" + key);
            setUserData(key);
            getStyleClass().add("lesson-option");
            setMaxWidth(Double.MAX_VALUE);
            setMinHeight(Region.USE_PREF_SIZE);
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            setAccessibleText(spoken);
            VBox words = new VBox(answer);
            words.getStyleClass().add("lesson-answer");
            HBox.setHgrow(words, Priority.ALWAYS);
            row = new HBox(words);
            row.getStyleClass().add("lesson-row");
            inside = new VBox(row);
            inside.getStyleClass().add("lesson-inside");
            inside.setMouseTransparent(true);
            setGraphic(inside);
            widthProperty().subscribe(width -> inside.setPrefWidth(width.doubleValue() - edges()));
        }

        /** Has something stand before the answer. */
        void lead(Node mark) {
            row.getChildren().addFirst(mark);
        }

        private void mark(PseudoClass how, Feather sign, List<? extends Node> reason) {
            if (getPseudoClassStates().contains(how)) {
                return;
            }
            pseudoClassStateChanged(how, true);
            row.getChildren().add(new FontIcon(sign));
            if (!reason.isEmpty()) {
                VBox why = new VBox();
                why.getStyleClass().add("lesson-reason");
                why.getChildren().setAll(reason);
                inside.getChildren().add(why);
            }
            close();
        }

        private void close() {
            setMouseTransparent(true);
            setFocusTraversable(false);
        }

        private double edges() {
            return snappedLeftInset() + snappedRightInset();
        }

        @Override
        public Orientation getContentBias() { return Orientation.HORIZONTAL; }

        @Override
        protected double computePrefHeight(double width) {
            return width > 0
                    ? snappedTopInset() + inside.prefHeight(width - edges()) + snappedBottomInset()
                    : super.computePrefHeight(width);
        }
    }
}
