package tapedeck.ui.graph;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.text.Message;
import tapedeck.ui.graph.model.GraphSearch;
import tapedeck.ui.graph.model.ShownGraph;
import tapedeck.ui.selection.Selection;
import tapedeck.ui.theme.LiveTexts;

/** A field in which one types what to find: Enter goes to the next, Shift+Enter to the one before, Esc closes. */
final class FindBar extends HBox {
    private final TextField field = new TextField();
    private final Label count = new Label();
    private final LiveTexts words;
    private final Supplier<@Nullable ShownGraph> shown;
    private final Consumer<Selection> onFound;
    private List<Selection> found = List.of();
    private int place = -1;

    FindBar(LiveTexts words, Supplier<@Nullable ShownGraph> shown, Consumer<Selection> onFound) {
        this.words = words;
        this.shown = shown;
        this.onFound = onFound;
        getStyleClass().add("find-bar");
        field.setId("find-field");
        field.promptTextProperty().bind(words.text("graph.find.prompt"));
        field.accessibleTextProperty().bind(words.text("graph.find.spoken"));
        count.getStyleClass().add("find-count");
        Button close = new Button("", new FontIcon(Feather.X));
        close.getStyleClass().add("flat");
        close.accessibleTextProperty().bind(words.text("graph.find.close"));
        close.setOnAction(_ -> close());
        getChildren().addAll(field, count, close);
        setVisible(false);
        field.textProperty().addListener((_, _, _) -> search());
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                close();
            } else if (event.getCode() == KeyCode.ENTER) {
                go(event.isShiftDown() ? -1 : 1);
            } else {
                return;
            }
            event.consume();
        });
    }

    void open() {
        setVisible(true);
        field.requestFocus();
        field.selectAll();
    }

    private void close() {
        setVisible(false);
        getParent().requestFocus();
    }

    private void search() {
        ShownGraph now = shown.get();
        found = now == null ? List.of() : GraphSearch.of(now.snapshot(), field.getText());
        place = -1;
        say();
    }

    private void go(int by) {
        if (found.isEmpty()) {
            search();
        }
        if (!found.isEmpty()) {
            place = place < 0 ? by > 0 ? 0 : found.size() - 1 : Math.floorMod(place + by, found.size());
            onFound.accept(found.get(place));
        }
        say();
    }

    private void say() {
        count.textProperty().bind(words.text(count()));
    }

    private Message count() {
        if (field.getText().isBlank()) {
            return Message.verbatim("");
        }
        return place < 0
                ? Message.of("graph.find.found", "n", found.size())
                : Message.of("graph.find.place", "place", place + 1, "n", found.size());
    }
}
