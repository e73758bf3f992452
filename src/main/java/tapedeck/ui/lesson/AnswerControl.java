package tapedeck.ui.lesson;

import java.util.LinkedHashMap;
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
    static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");
    static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final ObjectProperty<@Nullable Response> response = new SimpleObjectProperty<>(this, "response");
    /** What can be picked, by its key, in its order; none where something else is done. */
    private final Map<String, Option> options = new LinkedHashMap<>();
    private boolean isDirect;

    AnswerControl() {
        getStyleClass().add("lesson-answers");
    }

    /** Returns what would be answered now; null while that is nothing. */
    final ObjectProperty<@Nullable Response> responseProperty() {
        return response;
    }

    /** Returns whether who picks one has answered: else that is said with a button. */
    final boolean isDirect() {
        return isDirect;
    }

    /** Looks at the run anew. */
    void pulse() {
        // most have nothing to look at
    }

    /** What is asked for can be done at once. */
    void focus() {
        // most need no keys
    }

    /** These can be picked, each with its key as its user data; they are to be put up. */
    final void offer(List<Option> all) {
        all.forEach(each -> options.put((String) each.getUserData(), each));
    }

    /** The same, and the one that is picked is what would be answered. */
    final void oneOf(List<Option> all) {
        isDirect = true;
        offer(all);
        ToggleGroup group = new ToggleGroup();
        all.forEach(each -> each.setToggleGroup(group));
        group.selectedToggleProperty().subscribe(picked -> response
                .set(picked == null ? null : new Response.Chosen((String) picked.getUserData())));
    }

    /** Picks what is at a place, from 0; nothing if there is none, or it was wrong. */
    final void pick(int place) {
        options.values().stream().skip(place).limit(1).filter(each -> !each.isMouseTransparent())
                .forEach(ToggleButton::fire);
    }

    /** Returns how many things can be picked. */
    final int picks() {
        return options.size();
    }

    /** The answer of this key was wrong: it pales, and has the reason in it. Returns it; null if there is none of that key. */
    final @Nullable Region refuse(String key, List<? extends Node> reason) {
        Option wrong = options.get(key);
        if (wrong != null) {
            wrong.mark(WRONG, Feather.X, reason);
        }
        return wrong;
    }

    /** The question is answered, and these are right: what would have answered it before may be seen, and nothing is to be done any more. */
    void accept(List<Response> right) {
        for (Response each : right) {
            if (each instanceof Response.Chosen(String key)) {
                mark(key, true);
            }
        }
        options.values().forEach(Option::close);
    }

    /** What has this key is right, or wrong. */
    final void mark(String key, boolean isRight) {
        Option found = options.get(key);
        if (found != null) {
            found.mark(isRight ? RIGHT : WRONG, isRight ? Feather.CHECK : Feather.X, List.of());
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

        void mark(PseudoClass how, Feather sign, List<? extends Node> reason) {
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
