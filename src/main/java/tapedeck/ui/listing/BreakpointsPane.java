package tapedeck.ui.listing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.action.Action;
import tapedeck.action.ActionContext;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Breakpoints.Hits;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.text.Message;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.KeyDispatcher;
import tapedeck.ui.theme.LiveTexts;

/** The list of breakpoints, each with its count, and a form for another one. On the FX thread only. */
public final class BreakpointsPane extends VBox {
    private final BreakpointList list;
    private final ListView<Hits> view = new ListView<>();
    private Map<Integer, Integer> hits = Map.of();

    /**
     * Shows and changes {@code list}.
     *
     * @param told how a condition is told to people
     */
    public BreakpointsPane(Actions actions, BreakpointList list, Function<Condition, Message> told) {
        LiveTexts words = actions.words();
        this.list = list;
        getStyleClass().add("breakpoints-pane");
        getStylesheets().add(Objects.requireNonNull(
                BreakpointsPane.class.getResource("/tapedeck/ui/listing/breakpoints.css")).toExternalForm());
        view.setId("breakpoint-list");
        view.accessibleTextProperty().bind(words.text("breakpoints.list"));
        Label hint = new Label();
        hint.textProperty().bind(words.text("breakpoints.none"));
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        view.setPlaceholder(hint);
        view.setCellFactory(_ -> new BreakpointCell(words, list, told));
        KeyDispatcher.enter(view, ActionContext.BREAKPOINTS);
        ObservableValue<Boolean> picked = view.getSelectionModel().selectedItemProperty().isNotNull();
        actions.bind(Action.ENABLE_BREAKPOINT, null, picked,
                () -> list.setEnabled(picked().id(), !picked().enabled()));
        actions.bind(Action.REMOVE_BREAKPOINT, null, picked, () -> list.remove(picked().id()));
        VBox.setVgrow(view, Priority.ALWAYS);
        getChildren().addAll(view, new ConditionForm(words, list));
        list.breakpointsProperty().subscribe(this::fill);
        words.follow(this, view::refresh);
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

    /** Tells all conditions anew: they are on other lines. */
    public void retell() {
        view.refresh();
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

    private Breakpoint picked() {
        return view.getSelectionModel().getSelectedItem().breakpoint();
    }
}
