package tapedeck.ui.breakpoints;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Breakpoints.Hits;
import tapedeck.ui.text.Words;

/** The list of breakpoints, each with its count, and a form for another one. On the FX thread only. */
public final class BreakpointsPane extends VBox {
    private final BreakpointList list;
    private final ListView<Hits> view = new ListView<>();
    private Map<Integer, Integer> hits = Map.of();

    /** Shows and changes {@code list}. */
    public BreakpointsPane(Words words, BreakpointList list) {
        this.list = list;
        getStyleClass().add("breakpoints-pane");
        getStylesheets().add(Objects.requireNonNull(
                BreakpointsPane.class.getResource("/tapedeck/ui/breakpoints/breakpoints.css")).toExternalForm());
        view.setId("breakpoint-list");
        view.setAccessibleText("Breakpoints");
        Label hint = new Label("Nothing holds the deck. Add a condition below, or click beside a line of the listing.");
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        view.setPlaceholder(hint);
        view.setCellFactory(_ -> new BreakpointCell(words, list));
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::press);
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(view, new ConditionForm(list));
        list.breakpointsProperty().subscribe(this::fill);
    }

    /** Shows how often each was hit; what is enabled, and what there is, is the list's to say. */
    public void show(List<Hits> counted) {
        Map<Integer, Integer> next = new HashMap<>();
        counted.forEach(each -> next.put(each.breakpoint().id(), each.hits()));
        if (!next.equals(hits)) {
            hits = next;
            fill();
        }
    }

    private void fill() {
        List<Breakpoint> all = list.breakpointsProperty().get();
        int kept = Math.min(all.size(), view.getItems().size());
        for (int i = 0; i < all.size(); i++) {
            Hits line = new Hits(all.get(i), hits.getOrDefault(all.get(i).id(), 0));
            if (i >= kept) {
                view.getItems().add(line);
            } else if (!line.equals(view.getItems().get(i))) {
                view.getItems().set(i, line);
            }
        }
        view.getItems().remove(all.size(), view.getItems().size());
    }

    private void press(KeyEvent event) {
        Hits focused = view.getSelectionModel().getSelectedItem();
        if (focused == null) {
            return;
        }
        Breakpoint point = focused.breakpoint();
        if (event.getCode() == KeyCode.DELETE || event.getCode() == KeyCode.BACK_SPACE) {
            list.remove(point.id());
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER) {
            list.setEnabled(point.id(), !point.enabled());
            event.consume();
        }
    }
}
