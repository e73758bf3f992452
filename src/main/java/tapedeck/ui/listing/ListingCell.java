package tapedeck.ui.listing;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Breakpoint;
import tapedeck.deck.breakpoints.Condition;
import tapedeck.text.Message;
import tapedeck.ui.breakpoints.BreakpointList;
import tapedeck.ui.text.Words;

/** A line: gutter with its breakpoints, number, text, and whether backward has passed. */
final class ListingCell extends ListCell<Line> {
    private static final PseudoClass HOVERED = PseudoClass.getPseudoClass("hovered");
    private static final PseudoClass SET = PseudoClass.getPseudoClass("set");
    private static final PseudoClass OFF = PseudoClass.getPseudoClass("off");
    private static final PseudoClass POSSIBLE = PseudoClass.getPseudoClass("possible");

    private final Words words;
    private final ListingModel model;
    private final Region dot = new Region();
    private final Region backwardDot = new Region();
    private final StackPane gutter = new StackPane(dot, backwardDot);
    private final Label number = new Label();
    private final Label text = new Label();
    private final Label passed = new Label("✓");
    private final Tooltip whole = new Tooltip();
    private final HBox row = new HBox(gutter, number, text, passed);

    ListingCell(Words words, ListingModel model, ListingActions actions) {
        this.words = words;
        this.model = model;
        getStyleClass().add("listing-cell");
        row.getStyleClass().add("listing-row");
        gutter.getStyleClass().add("gutter");
        dot.getStyleClass().add("dot");
        backwardDot.getStyleClass().addAll("dot", "backward-dot");
        StackPane.setAlignment(dot, Pos.CENTER_LEFT);
        StackPane.setAlignment(backwardDot, Pos.CENTER_RIGHT);
        number.getStyleClass().add("number");
        text.getStyleClass().add("code");
        text.setMinWidth(0);
        text.setMaxWidth(Double.MAX_VALUE);
        passed.getStyleClass().add("check");
        for (Region fixed : new Region[]{gutter, passed}) {
            fixed.setMinWidth(USE_PREF_SIZE);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        setPrefWidth(0); // as wide as the list: a text that is too long gives way
        gutter.addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY && getItem() != null) {
                Condition condition = event.isShiftDown() ? getItem().backward() : getItem().condition();
                if (condition != null) {
                    actions.toggle(condition);
                }
                event.consume();
            }
        });
        setOnMouseEntered(_ -> model.selection().hover(getItem() == null ? null : getItem().subject()));
        setOnMouseExited(_ -> model.selection().hover(null));
    }

    @Override
    protected void updateItem(@Nullable Line line, boolean empty) {
        super.updateItem(line, empty);
        setGraphic(line == null || empty ? null : row);
        if (line != null && !empty) {
            text.setText(line.text());
            whole.setText(line.text().strip());
        }
        mark();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        boolean cut = getItem() != null && text.getWidth() < text.prefWidth(-1) - 1;
        setTooltip(cut ? whole : null);
    }

    /** Shows how the line stands to the playhead, breakpoints and the pointer. */
    void mark() {
        Line line = isEmpty() ? null : getItem();
        int index = getIndex();
        Mark mark = line == null || index >= model.listingProperty().get().lines().size()
                ? null
                : model.listingProperty().get().mark(index, model.playheadProperty().get());
        for (Mark each : Mark.values()) {
            pseudoClassStateChanged(each.pseudoClass(), each == mark);
        }
        var hovered = model.selection().hovered();
        pseudoClassStateChanged(HOVERED, line != null && hovered != null && hovered.equals(line.subject()));
        if (line == null || mark == null) {
            setAccessibleText(null);
            return;
        }
        String digits = Integer.toString(line.number());
        int most = Integer.toString(model.listingProperty().get().lines().size()).length();
        number.setText(" ".repeat(Math.max(0, most - digits.length())) + digits); // as wide as the last one
        passed.setVisible(line.isPassed(model.playheadProperty().get()) && mark != Mark.BACKWARD);
        List<Breakpoint> all = model.breakpointsProperty().get();
        Breakpoint forward = BreakpointList.find(all, line.condition());
        Breakpoint backward = BreakpointList.find(all, line.backward());
        show(dot, forward);
        show(backwardDot, backward);
        gutter.pseudoClassStateChanged(POSSIBLE, line.condition() != null && forward == null && backward == null);
        setAccessibleText(words.of(spoken(line, mark, forward, backward)));
    }

    static Message spoken(Line line, Mark mark, @Nullable Breakpoint forward, @Nullable Breakpoint backward) {
        List<Message> items = new ArrayList<>();
        items.add(Message.of("listing.line", "number", Integer.toString(line.number())));
        items.add(Message.verbatim(line.text().strip()));
        String key = mark.spoken();
        if (key != null) {
            items.add(Message.of(key));
        }
        if (forward != null) {
            items.add(forward.enabled() ? Message.of("listing.breakpoint") : Message.of("listing.breakpoint.off"));
        }
        if (backward != null) {
            items.add(Message.of("listing.breakpoint.backward"));
        }
        return Message.list(items);
    }

    private static void show(Region dot, @Nullable Breakpoint point) {
        dot.pseudoClassStateChanged(SET, point != null);
        dot.pseudoClassStateChanged(OFF, point != null && !point.enabled());
    }
}
