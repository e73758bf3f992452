package tapedeck.ui.takes;

import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.deck.takes.Take;
import tapedeck.ui.takes.TakeRow.Fold;
import tapedeck.ui.theme.LiveTexts;

/** A take's group; that of the first has a button that folds the others away. */
final class GroupCell extends TypedCell {
    private final LiveTexts words;
    private final Button button = new Button();
    private final Region indent = new Region();
    private @Nullable Fold fold;

    GroupCell(TakesModel model, LiveTexts words, Function<Take, String> whole) {
        super(words, "takes.group-field", whole);
        this.words = words;
        button.getStyleClass().add("fold");
        indent.getStyleClass().add("fold-indent");
        button.setFocusTraversable(false); // arrow keys on its row do the same
        button.setOnAction(_ -> {
            if (fold != null) {
                model.fold(fold.group(), !fold.folded());
            }
        });
        tableRowProperty().flatMap(row -> row.itemProperty()).flatMap(TakeRow::foldProperty)
                .when(sceneProperty().isNotNull()) // one that the table let go is not held
                .subscribe(now -> {
                    fold = now;
                    if (!isEditing()) {
                        dress();
                    }
                });
    }

    @Override
    void dress() {
        Fold now = fold;
        if (now == null || now.takes() < 2) {
            setGraphic(null);
        } else if (now.first()) {
            button.setGraphic(new FontIcon(now.folded() ? Feather.CHEVRON_RIGHT : Feather.CHEVRON_DOWN));
            button.setText(now.folded() ? "+" + (now.takes() - 1) : "");
            button.setAccessibleText(words.of(now.folded() ? "takes.unfold" : "takes.fold", "group", now.group()));
            setGraphic(button);
        } else {
            setGraphic(indent);
        }
    }
}
