package tapedeck.ui.input;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.css.PseudoClass;
import javafx.css.Styleable;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.PopupControl;
import javafx.scene.control.Skin;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Screen;
import org.jspecify.annotations.Nullable;

/**
 * The list of a {@link Choice}. It opens at what is in force; its arrow keys, and the first letter of a name, go from
 * there; Enter and a click choose, Esc and a click elsewhere leave all as it was. On the FX thread only.
 */
final class ChoiceList<T> extends PopupControl {
    private static final PseudoClass IN_FORCE = PseudoClass.getPseudoClass("in-force");
    private static final int MOST_ROWS = 14;
    private static final double FRAME = 4;
    /** Beside the widest name, in widths of the font. */
    private static final double BESIDE = 3;

    private final Choice<T> owner;
    private final Function<T, String> title;
    private final ListView<T> rows = new ListView<>();

    /** @param chosen is told of what is chosen, after the list is gone */
    ChoiceList(Choice<T> owner, Function<T, String> title, Consumer<T> chosen) {
        this.owner = owner;
        this.title = title;
        rows.getStyleClass().add("choice-list");
        rows.setCellFactory(_ -> new Row(chosen));
        rows.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case ENTER -> choose(rows.getFocusModel().getFocusedItem(), chosen);
                case ESCAPE, TAB -> hide();
                default -> {
                    return;
                }
            }
            event.consume();
        });
        getScene().addEventHandler(KeyEvent.KEY_PRESSED, Event::consume); // or it would mean something in the window too
        rows.addEventFilter(KeyEvent.KEY_TYPED, event -> seek(event.getCharacter()));
        setAutoHide(true);
        setSkin(new Skin<ChoiceList<T>>() {
            @Override
            public ChoiceList<T> getSkinnable() { return ChoiceList.this; }

            @Override
            public Node getNode() { return rows; }

            @Override
            public void dispose() {
                // it goes with its list
            }
        });
    }

    /** The colours and letters of where the choice is. */
    @Override
    public Styleable getStyleableParent() { return owner; }

    /** Opens below the choice, or above where there is no room. */
    void open(List<T> all, @Nullable T inForce) {
        Bounds at = owner.localToScreen(owner.getLayoutBounds());
        if (at == null || all.isEmpty()) {
            return;
        }
        rows.getItems().setAll(all);
        show(owner, at.getMinX(), at.getMaxY());
        rows.applyCss();
        fit(at);
        int now = Math.max(0, all.indexOf(inForce));
        rows.getSelectionModel().select(now);
        rows.scrollTo(Math.max(0, now - MOST_ROWS / 2));
        rows.requestFocus();
    }

    private void fit(Bounds at) {
        double row = rows.getFixedCellSize();
        double widest = rows.getItems().stream().mapToDouble(this::width).max().orElse(0);
        Rectangle2D screen = Screen.getScreensForRectangle(at.getMinX(), at.getMinY(), 1, 1).stream().findFirst()
                .orElse(Screen.getPrimary()).getVisualBounds();
        double below = screen.getMaxY() - at.getMaxY();
        double above = at.getMinY() - screen.getMinY();
        double wanted = Math.min(MOST_ROWS, rows.getItems().size()) * row + FRAME;
        double height = Math.min(wanted, Math.max(below, above));
        rows.setPrefSize(Math.max(owner.getWidth(), widest + BESIDE * owner.getFont().getSize()), height);
        rows.setMinHeight(0);
        setX(at.getMaxX() > screen.getMaxX() - rows.getPrefWidth() ? at.getMaxX() - rows.getPrefWidth() : at.getMinX());
        setY(height <= below ? at.getMaxY() : at.getMinY() - height);
    }

    private double width(T value) {
        Text text = new Text(title.apply(value));
        text.setFont(owner.getFont());
        return text.getLayoutBounds().getWidth();
    }

    private void choose(@Nullable T value, Consumer<T> chosen) {
        hide();
        if (value != null) {
            chosen.accept(value);
        }
    }

    /** Goes to the next name that begins with the letter, and round. */
    private void seek(String typed) {
        String letter = typed.toLowerCase(Locale.ROOT);
        int count = rows.getItems().size();
        for (int i = 1; i <= count && !letter.isBlank(); i++) {
            int at = (rows.getFocusModel().getFocusedIndex() + i) % count;
            if (title.apply(rows.getItems().get(at)).toLowerCase(Locale.ROOT).startsWith(letter)) {
                rows.getSelectionModel().select(at);
                rows.scrollTo(Math.max(0, at - MOST_ROWS / 2));
                return;
            }
        }
    }

    /** One that can be chosen. */
    private final class Row extends ListCell<T> {
        Row(Consumer<T> chosen) {
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && !isEmpty()) {
                    choose(getItem(), chosen);
                }
            });
        }

        @Override
        protected void updateItem(@Nullable T item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? null : title.apply(item));
            pseudoClassStateChanged(IN_FORCE, !empty && item != null && item.equals(owner.getValue()));
        }
    }
}
