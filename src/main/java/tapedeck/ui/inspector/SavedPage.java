package tapedeck.ui.inspector;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.SavedTensors;
import tapedeck.tape.FunctionState;
import tapedeck.text.Message;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;

/** The page of what the Functions keep for backward, of which tensor, how large, and when it goes. */
final class SavedPage extends InspectorPage {
    private final VBox functions = new VBox();

    SavedPage(LiveTexts words, InspectorModel model) {
        super(words, model, InspectorTab.SAVED);
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
                    functions.getChildren().add(InspectorTexts
                            .label(words.of("inspector.saved.keepers", "name", subject.name()), "heading"));
                }
                any = true;
                functions.getChildren().add(card(subject, user));
            }
        }
        if (!any) {
            functions.getChildren()
                    .add(InspectorTexts.label(words.of("inspector.saved.no-keepers", "name", subject.name()), "muted"));
        }
    }

    private VBox card(Subject subject, FunctionState function) {
        SavedTensors saved = SavedTensors.of(subject.snapshot(), function.index());
        VBox card = new VBox();
        card.getStyleClass().add("contribution");
        card.getChildren()
                .add(InspectorTexts.link(function.gradFn(), words.of("inspector.show", "name", function.gradFn()),
                        () -> model.selection().select(new Selection.FunctionSelected(function.index())), "row-title"));
        for (SavedTensors.Entry entry : saved.entries()) {
            Label size = InspectorTexts.label(words.of(text(entry)), "saved-entry");
            if (entry.freed()) {
                size.getStyleClass().add("freed");
            }
            card.getChildren().add(entry.tensor() < 0
                    ? size
                    : InspectorTexts.link(size.getText(),
                            words.of("inspector.saved.show-tensor", "entry", size.getText()),
                            () -> model.selection().select(new Selection.TensorSelected(entry.tensor())),
                            size.getStyleClass().toArray(String[]::new)));
        }
        if (saved.entries().size() > 1) {
            card.getChildren().add(InspectorTexts.label(
                    words.of("inspector.saved.together", "size", InspectorTexts.bytes(saved.bytes())), "muted"));
        }
        card.getChildren().add(InspectorTexts.label(words.of(saved.when()), "answer"));
        return card;
    }

    private static Message text(SavedTensors.Entry entry) {
        String shape = ElementPlace.shape(entry.shape());
        return entry.isShared()
                ? Message.of("inspector.saved.shared", "what", entry.what(), "shape", shape)
                : Message.of(entry.freed() ? "inspector.saved.freed" : "inspector.saved.entry", "what", entry.what(),
                        "shape", shape, "size", InspectorTexts.bytes(entry.bytes()));
    }
}
