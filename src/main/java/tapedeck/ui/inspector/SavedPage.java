package tapedeck.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.SavedTensors;
import tapedeck.tape.FunctionState;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.text.Words;

/** What the Functions keep for backward, of which tensor, how large, and when it goes. */
final class SavedPage extends InspectorPage {
    private final Words words;
    private final VBox functions = new VBox();

    SavedPage(Words words, InspectorModel model) {
        super(model, "Saved");
        this.words = words;
        functions.getStyleClass().add("saved");
        add(functions);
    }

    @Override
    void show(@Nullable Subject subject) {
        functions.getChildren().clear();
        if (subject == null) {
            return;
        }
        if (subject.function() != null) {
            functions.getChildren().add(card(subject, subject.function()));
        }
        if (!(model.selection().selected() instanceof Selection.FunctionSelected)) {
            keepers(subject);
        }
    }

    /** Who keeps this tensor. */
    private void keepers(Subject subject) {
        boolean any = false;
        long id = subject.tensor().id();
        for (FunctionState user : subject.snapshot().functions()) {
            if (user.inputs().contains(id) && SavedTensors.of(subject.snapshot(), user.index()).entries().stream()
                    .anyMatch(entry -> entry.tensor() == id)) {
                if (!any) {
                    functions.getChildren().add(InspectorTexts.label("Kept by the Functions that use " + subject.name(),
                            "heading"));
                }
                any = true;
                functions.getChildren().add(card(subject, user));
            }
        }
        if (!any) {
            functions.getChildren()
                    .add(InspectorTexts.label("No Function that uses " + subject.name() + " keeps it.", "muted"));
        }
    }

    private VBox card(Subject subject, FunctionState function) {
        SavedTensors saved = SavedTensors.of(subject.snapshot(), function.index());
        VBox card = new VBox();
        card.getStyleClass().add("contribution");
        card.getChildren().add(InspectorTexts.link(function.gradFn(), "Show " + function.gradFn() + " in the graph",
                () -> model.selection().select(new Selection.FunctionSelected(function.index())), "row-title"));
        for (SavedTensors.Entry entry : saved.entries()) {
            String text = words.of(entry.what()) + " " + Subject.shape(entry.shape()) + "  "
                    + InspectorTexts.bytes(entry.bytes());
            Label size = InspectorTexts.label(entry.freed() ? text + ", freed" : text, "saved-entry");
            if (entry.freed()) {
                size.getStyleClass().add("freed");
            }
            card.getChildren().add(entry.tensor() < 0
                    ? size
                    : InspectorTexts.link(size.getText(), "Show the tensor in the graph: " + size.getText(),
                            () -> model.selection().select(new Selection.TensorSelected(entry.tensor())),
                            size.getStyleClass().toArray(String[]::new)));
        }
        if (saved.entries().size() > 1) {
            card.getChildren().add(InspectorTexts.label("together " + InspectorTexts.bytes(saved.bytes()), "muted"));
        }
        card.getChildren().add(InspectorTexts.label(words.of(saved.when()), "answer"));
        return card;
    }
}
