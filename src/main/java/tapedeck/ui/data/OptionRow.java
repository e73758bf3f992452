package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.ui.input.Choice;
import tapedeck.ui.input.NumberField;
import tapedeck.ui.theme.LiveTexts;

/**
 * A row of options, each with its name before it. What is chosen is handed over at once. On the FX thread only.
 *
 * @param <R> what comes of a choice
 */
final class OptionRow<R> extends FlowPane {
    private static final int COLUMNS_OF_TEXT = 7;
    /** In a line unless the window is too narrow. */
    private static final double WRAPPED = 1100;

    private final LiveTexts words;
    private final Consumer<R> then;
    private List<Control> controls = List.of();

    OptionRow(LiveTexts words, Consumer<R> then) {
        this.words = words;
        this.then = then;
        getStyleClass().add("option-row");
        setPrefWrapLength(WRAPPED);
    }

    /** Shows these; the focus stays where it was among them. */
    void show(List<TableOption<R>> options) {
        int focused = focused();
        controls = options.stream().map(this::control).toList();
        List<Node> cells = new ArrayList<>();
        for (int i = 0; i < controls.size(); i++) {
            Label name = new Label(words.of(options.get(i).name()));
            name.getStyleClass().add("option-name");
            name.setLabelFor(controls.get(i));
            name.setMinWidth(USE_PREF_SIZE);
            HBox cell = new HBox(name, controls.get(i));
            cell.getStyleClass().add("option-cell");
            cells.add(cell);
        }
        getChildren().setAll(cells);
        if (focused >= 0 && focused < controls.size()) {
            controls.get(focused).requestFocus();
        }
    }

    private int focused() {
        for (int i = 0; i < controls.size(); i++) {
            if (controls.get(i).isFocusWithin()) {
                return i;
            }
        }
        return -1;
    }

    private Control control(TableOption<R> option) {
        return switch (option) {
            case TableOption.OneOf<?, R> one -> choice(one);
            case TableOption.Figure<R> figure -> field(figure.name(), figure.limits().written(figure.now()),
                    text -> NumberInput.of(text, figure.limits()).give(number -> accept(figure.with().apply(number))));
            case TableOption.Typed<R> typed -> field(typed.name(), Message.verbatim(typed.now()),
                    text -> accept(typed.with().apply(text)));
            case TableOption.Columns<R> columns -> columns(columns);
        };
    }

    private Optional<Message> accept(R chosen) {
        then.accept(chosen);
        return Optional.empty();
    }

    private <T> Control choice(TableOption.OneOf<T, R> one) {
        Choice<T> choice = new Choice<>(words, one.name(), one.choices(), one.title());
        choice.show(one.now());
        choice.onChosen(value -> then.accept(one.with().apply(value)));
        choice.setMinWidth(USE_PREF_SIZE);
        return choice;
    }

    private Control field(Message name, Message now, Function<String, Optional<Message>> offer) {
        NumberField field = new NumberField(words, name, () -> words.of(now), offer, NumberField.Leaving.RESTORES);
        field.setPrefColumnCount(COLUMNS_OF_TEXT);
        return field;
    }

    private Control columns(TableOption.Columns<R> columns) {
        MenuButton button = new MenuButton(columns.now().isEmpty()
                ? words.of(columns.none())
                : words.of("preparing.columns.some", "some", columns.now().size(), "columns", columns.choices().size(),
                        "first", columns.now().getFirst()));
        button.setMnemonicParsing(false);
        button.getStyleClass().add("choice");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(words.of(columns.name()) + " " + button.getText());
        List<CheckBox> boxes = columns.choices().stream().map(name -> {
            CheckBox box = new CheckBox(name);
            box.setMnemonicParsing(false);
            box.setSelected(columns.now().contains(name));
            return box;
        }).toList();
        button.getItems().setAll(boxes.stream().<MenuItem>map(box -> new CustomMenuItem(box, false)).toList());
        button.showingProperty().subscribe((_, open) -> {
            List<String> named = boxes.stream().filter(CheckBox::isSelected).map(CheckBox::getText).toList();
            if (!open && !named.equals(columns.now())) {
                then.accept(columns.with().apply(named));
            }
        });
        return button;
    }
}
