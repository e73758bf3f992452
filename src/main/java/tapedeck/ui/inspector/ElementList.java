package tapedeck.ui.inspector;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.explain.ElementText;
import tapedeck.explain.GradientNames;
import tapedeck.text.Numbers;
import tapedeck.ui.action.OwnKeys;
import tapedeck.ui.table.RowPick;
import tapedeck.ui.theme.LiveTexts;

/** Every element with its number in {@code .data} and its gradient, to four digits as everywhere; only what is seen is made. */
final class ElementList extends ListView<Integer> {
    private static final int DIGITS = 4;
    /** The shares of the width, in percent: the place, the number, its gradient. */
    private static final List<Double> SHARES = List.of(28.0, 36.0, 36.0);

    private final LiveTexts words;
    private final InspectorModel model;
    private final List<Row> rows = new ArrayList<>();
    private @Nullable Subject subject;
    private final RowPick pick;

    ElementList(LiveTexts words, InspectorModel model) {
        this.words = words;
        this.model = model;
        getStyleClass().add("element-list");
        accessibleTextProperty().bind(words.text("inspector.elements.spoken"));
        setPlaceholder(InspectorTexts.label(words, "inspector.elements.none", "muted"));
        setItems(new Elements(0));
        OwnKeys.leave(this, key -> key.isArrowKey() && isFocusVisible());
        setCellFactory(_ -> new Row());
        pick = RowPick.of(this, model.elementProperty()::set);
        model.elementProperty().subscribe(() -> follow(true));
    }

    void show(@Nullable Subject next) {
        boolean same = subject != null && next != null && subject.tensor().id() == next.tensor().id();
        subject = next;
        int count = next == null ? 0 : next.tensor().data().numel();
        if (count != getItems().size()) {
            pick.fill(() -> setItems(new Elements(count)));
        }
        // not refresh(): the flow would measure every element anew
        rows.forEach(Row::fill);
        follow(!same);
    }

    /** Returns the number of an element, row-major, with all its digits. */
    static String exact(Subject of, int element) {
        NdArray numbers = of.tensor().data();
        return ElementText.exact(numbers.get(ElementPlace.unravel(element, numbers.shape())), of.tensor().type());
    }

    /** Returns the gradient of an element, row-major, with all its digits. */
    static String exactGradient(Subject of, int element) {
        NdArray gradient = of.tensor().grad();
        return gradient == null ? "None" : Numbers.exact(gradient.get(ElementPlace.unravel(element, gradient.shape())));
    }

    private void follow(boolean scroll) {
        int element = model.elementProperty().get();
        if (element < getItems().size() && scroll) {
            pick.reveal(element, 1);
        } else if (element < getItems().size()) {
            pick.pick(element);
        }
    }

    private final class Row extends ListCell<Integer> {
        private final Label index = new Label();
        private final Label data = new Label();
        private final Label grad = new Label();
        private final GridPane grid = new GridPane();

        Row() {
            setPrefWidth(0); // as wide as the list: else a long number would have it scroll sideways, and cut the others
            grid.getStyleClass().add("element-row");
            index.getStyleClass().add("element-index");
            data.getStyleClass().add("data-number");
            grad.getStyleClass().add("grad-number");
            index.setMinWidth(USE_PREF_SIZE);
            for (double share : SHARES) { // or each row would have columns of its own
                ColumnConstraints column = new ColumnConstraints();
                column.setPercentWidth(share);
                grid.getColumnConstraints().add(column);
            }
            grid.addRow(0, index, data, grad);
            List.of(data, grad).forEach(each -> {
                each.setMaxWidth(Double.MAX_VALUE);
                each.setAlignment(Pos.CENTER_RIGHT);
            });
            rows.add(this);
        }

        @Override
        protected void updateItem(@Nullable Integer item, boolean empty) {
            super.updateItem(item, empty);
            fill();
        }

        private void fill() {
            Integer item = getItem();
            Subject now = subject;
            if (isEmpty() || item == null || now == null || item >= now.tensor().data().numel()) {
                setGraphic(null);
                return;
            }
            NdArray numbers = now.tensor().data();
            int[] at = ElementPlace.unravel(item, numbers.shape());
            NdArray gradient = now.tensor().grad();
            index.setText(numbers.dim() == 0 ? "·" : new ElementPlace(0, item).index(now.tensor()));
            data.setText(ElementText.of(numbers.get(at), now.tensor().type(), DIGITS));
            grad.setText(gradient == null ? "None" : Numbers.of(gradient.get(at), DIGITS));
            setGraphic(grid);
            setAccessibleText(
                    words.of("inspector.elements.row", "index", index.getText(), "data", exact(now, item), "name",
                            GradientNames.label(now.tensor()), "grad", exactGradient(now, item)));
        }
    }
}
