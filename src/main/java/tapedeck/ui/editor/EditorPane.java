package tapedeck.ui.editor;

import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import tapedeck.action.Action;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.theme.LiveTexts;

/**
 * The pane around a script's text while it is edited: above, how it stands to its file and to what runs, with what is done about it;
 * below, what is wrong with it. Nothing where nothing is edited. On the FX thread only.
 */
public final class EditorPane extends BorderPane {
    private final HBox head = new HBox();
    private final Label state = new Label();
    private final Hyperlink mistake = new Hyperlink();
    private final ObservableValue<@Nullable Buffer> buffer;

    /**
     * @param text in which it is typed
     * @param buffer what is edited, or null
     * @param reveal goes to the mistake
     */
    public EditorPane(Node text, ObservableValue<@Nullable Buffer> buffer, Actions actions, Runnable reveal) {
        this.buffer = buffer;
        LiveTexts words = actions.words();
        getStyleClass().add("editor-pane");
        getStylesheets().add(Objects.requireNonNull(EditorPane.class.getResource("/tapedeck/ui/editor/editor.css"))
                .toExternalForm());
        Buttons buttons = new Buttons(actions);
        ButtonBase run = buttons.icon(Action.RUN_PROGRAM, changed());
        run.setId("run-program");
        ButtonBase save = buttons.icon(Action.SAVE);
        run.getStyleClass().add("flat");
        save.getStyleClass().add("flat");
        state.setId("editor-state");
        state.textProperty().bind(buffer.flatMap(EditorPane::state).orElse(Message.verbatim("")).flatMap(words::text));
        state.getStyleClass().add("muted");
        state.setMinWidth(0);
        HBox.setHgrow(state, Priority.ALWAYS);
        state.setMaxWidth(Double.MAX_VALUE);
        head.getStyleClass().add("editor-head");
        head.getChildren().addAll(state, save, run);
        ObservableValue<@Nullable MistakePlace> found = buffer.flatMap(Buffer::mistakeProperty);
        mistake.setId("editor-mistake");
        mistake.setWrapText(true);
        mistake.setMaxWidth(Double.MAX_VALUE);
        mistake.setMinHeight(Region.USE_PREF_SIZE);
        mistake.textProperty().bind(found.map(MistakePlace::told).orElse(Message.verbatim("")).flatMap(words::text));
        mistake.setOnAction(_ -> {
            mistake.setVisited(false);
            reveal.run();
        });
        setCenter(text);
        buffer.subscribe(now -> setTop(now == null ? null : head));
        found.subscribe(now -> setBottom(now == null || now.told() == null ? null : mistake));
    }

    private ObservableValue<Boolean> changed() {
        return buffer.flatMap(Buffer::changedProperty).orElse(false);
    }

    private static ObservableValue<Message> state(Buffer of) {
        return of.placeProperty().flatMap(place -> of.unsavedProperty().flatMap(unsaved -> of.savedProperty()
                .map(kept -> {
                    String name = String.valueOf(place.getFileName());
                    return !kept
                            ? Message.of("editor.state.new", "file", name)
                            : unsaved ? Message.of("editor.state.unsaved", "file", name) : Message.verbatim(name);
                })));
    }
}
