package tapedeck.ui.inspector;

import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** A page of the inspector: what is looked at, and below it what this page says of it. */
abstract class InspectorPage extends ScrollPane {
    /** The share of the width that a name has at most before it wraps. */
    private static final double MOST_NAME = 0.5;

    final LiveTexts words;
    final InspectorModel model;
    private final InspectorTab tab;
    private final Label name = InspectorTexts.label("", "subject-name");
    private final Label detail = InspectorTexts.label("", "subject-detail");
    private final Label hint = InspectorTexts.label("", "hint");
    private final VBox body = new VBox();

    InspectorPage(LiveTexts words, InspectorModel model, InspectorTab tab) {
        this.words = words;
        this.model = model;
        this.tab = tab;
        getStyleClass().add("inspector-page");
        setFitToWidth(true);
        setHbarPolicy(ScrollBarPolicy.NEVER);
        accessibleTextProperty().bind(words.text(tab.title()));
        HBox head = new HBox(name, detail);
        head.getStyleClass().add("subject");
        name.minWidthProperty().bind(Bindings.createDoubleBinding(
                () -> Math.min(name.prefWidth(-1), getWidth() * MOST_NAME), name.textProperty(), name.fontProperty(),
                widthProperty())); // a short name does not wrap beside a long grad_fn
        body.getStyleClass().add("page-body");
        VBox content = new VBox(head, hint, body);
        content.getStyleClass().add("page");
        setContent(content);
        head.managedProperty().bind(head.visibleProperty());
        head.visibleProperty().bind(hint.visibleProperty().not());
        hint.managedProperty().bind(hint.visibleProperty());
        body.visibleProperty().bind(head.visibleProperty());
        body.managedProperty().bind(head.visibleProperty());
    }

    /** Returns which it is. */
    final InspectorTab tab() {
        return tab;
    }

    /** Adds to the page. */
    void add(Node... nodes) {
        body.getChildren().addAll(nodes);
    }

    /** Brings the page to what the model holds. */
    final void refresh() {
        Subject subject = model.subjectProperty().get();
        Message next = model.hint();
        hint.setText(next == null ? "" : words.of(next));
        hint.setVisible(subject == null);
        name.setText(subject == null ? "" : subject.name());
        detail.setText(
                subject == null ? "" : words.of(subject.origin()) + " " + ElementPlace.shape(subject.tensor()));
        show(subject);
    }

    /** Shows {@code subject}, or nothing. */
    abstract void show(@Nullable Subject subject);

    /** Forgets what it keeps in words: the language has changed. */
    void forgetWords() {}

    /** Ends what still runs for this page. */
    void dispose() {}
}
