package tapedeck.ui.takes;

import java.util.function.Function;
import javafx.css.PseudoClass;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.deck.takes.Take;
import tapedeck.ui.theme.LiveTexts;

/** A take's name, with a mark if it is pinned. */
final class NameCell extends TypedCell {
    private static final PseudoClass PINNED = PseudoClass.getPseudoClass("pinned");

    private final FontIcon mark = new FontIcon(Feather.BOOKMARK);

    NameCell(LiveTexts words, Function<Take, String> whole) {
        super(words, "takes.name-field", whole);
        mark.getStyleClass().add("pin");
        tableRowProperty().flatMap(row -> row.itemProperty()).flatMap(TakeRow::takeProperty)
                .map(take -> take.page().pinned()).orElse(false)
                .when(sceneProperty().isNotNull()) // one that the table let go is not held
                .subscribe(this::pin);
    }

    private void pin(boolean on) {
        pseudoClassStateChanged(PINNED, on);
        if (!isEditing()) {
            dress();
        }
    }

    @Override
    void dress() {
        setGraphic(getPseudoClassStates().contains(PINNED) ? mark : null);
    }
}
