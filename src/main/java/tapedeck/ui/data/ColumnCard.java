package tapedeck.ui.data;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import tapedeck.data.look.ColumnProfile;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Appearance;

/** The head of a column: what it is, what is in it, what becomes of it. */
final class ColumnCard extends VBox {
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    ColumnCard(Words words, Appearance appearance, ColumnProfile column, boolean target, boolean unused) {
        getStyleClass().add("column-card");
        ColumnText text = ColumnText.of(column, target, unused);
        Label name = label(column.name(), "column-name");
        Label kind = label(words.of(text.kind()), "column-kind");
        Label foot = label(words.of(text.foot()), "column-foot");
        getChildren().addAll(name, kind, new ColumnPicture(appearance, column, target, unused), foot);
        pseudoClassStateChanged(TARGET, target);
        pseudoClassStateChanged(UNUSED, unused);
        pseudoClassStateChanged(MISSING, column.missing() > 0 && !target && !unused);
        Tooltip all = new Tooltip(
                column.name() + "\n" + String.join("\n", text.facts().stream().map(words::of).toList()));
        Tooltip.install(this, all);
        setAccessibleText(all.getText());
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
