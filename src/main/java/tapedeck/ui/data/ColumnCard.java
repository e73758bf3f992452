package tapedeck.ui.data;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import tapedeck.data.profile.ColumnProfile;
import tapedeck.text.Message;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The head of a column: what it is, what is in it, what becomes of it. */
final class ColumnCard extends VBox {
    private static final String FIGURE = "column-figure";
    private static final String FOOT = "column-foot";
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");
    private static final PseudoClass UNUSED = PseudoClass.getPseudoClass("unused");
    private static final PseudoClass MISSING = PseudoClass.getPseudoClass("missing");

    ColumnCard(LiveTexts words, Appearance appearance, ColumnProfile column, boolean target, boolean unused) {
        getStyleClass().add("column-card");
        ColumnText text = ColumnText.of(column, target, unused);
        Label name = label(column.name(), "column-name");
        Label kind = label(words.of(text.kind()), "column-kind");
        getChildren().addAll(name, kind, new ColumnPicture(appearance, column, target, unused));
        for (List<Message> figures : text.figures()) {
            List<Label> labels = new ArrayList<>();
            for (Message figure : figures) {
                String says = words.of(figure);
                if (!says.isEmpty()) {
                    labels.add(label(says, figure.equals(text.foot()) ? FOOT : FIGURE));
                }
            }
            getChildren().add(line(labels));
        }
        pseudoClassStateChanged(TARGET, target);
        pseudoClassStateChanged(UNUSED, unused);
        pseudoClassStateChanged(MISSING, column.missing() > 0 && !target && !unused);
        Tooltip all = new Tooltip(
                column.name() + "\n" + String.join("\n", text.facts().stream().map(words::of).toList()));
        Tooltip.install(this, all);
        setAccessibleText(all.getText());
    }

    /** Labels over the width of the card, the first at its left, the last at its right. */
    private static HBox line(List<Label> labels) {
        HBox line = new HBox();
        line.getStyleClass().add("column-line");
        for (Label label : labels) {
            if (!line.getChildren().isEmpty()) {
                Region space = new Region();
                HBox.setHgrow(space, Priority.ALWAYS);
                line.getChildren().add(space);
            }
            line.getChildren().add(label);
        }
        return line;
    }

    private static Label label(String text, String styleClass) {
        Label label = new Label(text);
        label.getStyleClass().add(styleClass);
        label.setMinWidth(0);
        return label;
    }
}
