package tapedeck.ui.export;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import tapedeck.export.Format;
import tapedeck.export.picture.VectorPicture;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** Asks how the graph is to be drawn: a line a question, and only those that its format has. On the FX thread only. */
final class PicturePane extends GridPane {
    private final LiveTexts words;
    private final Function<PictureChoice, VectorPicture> drawn;
    private final Label size = new Label();
    private PictureChoice choice;

    /**
     * Nothing is asked yet but what was chosen before.
     *
     * @param drawn what would be written
     */
    PicturePane(LiveTexts words, Format format, PictureChoice before, Function<PictureChoice, VectorPicture> drawn) {
        this.words = words;
        this.drawn = drawn;
        choice = before;
        getStyleClass().add("picture-choice");
        ask("export.picture.part", List.of(false, true),
                whole -> Message.of(whole ? "export.picture.whole" : "export.picture.screen"), before.whole(),
                whole -> new PictureChoice(whole, choice.scale(), choice.transparent()));
        if (PictureChoice.hasPixels(format)) {
            ask("export.picture.scale", PictureChoice.SCALES,
                    scale -> Message.of("export.picture.times", "scale", scale), before.scale(),
                    scale -> new PictureChoice(choice.whole(), scale, choice.transparent()));
            size.getStyleClass().add("muted");
            add(size, 1, getRowCount());
        }
        CheckBox transparent = new CheckBox(words.of("export.picture.transparent"));
        transparent.setId("picture-transparent");
        transparent.setSelected(before.transparent());
        transparent.setOnAction(
                _ -> choose(new PictureChoice(choice.whole(), choice.scale(), transparent.isSelected())));
        add(transparent, 1, getRowCount());
        choose(before);
    }

    private <T> void ask(String question, List<T> answers, Function<T, Message> says, T before,
            Function<T, PictureChoice> chosen) {
        ToggleGroup group = new ToggleGroup();
        List<Node> buttons = new ArrayList<>();
        for (T answer : answers) {
            RadioButton button = new RadioButton(words.of(says.apply(answer)));
            button.setId("picture-" + answer);
            button.setToggleGroup(group);
            button.setSelected(answer.equals(before));
            button.setOnAction(_ -> choose(chosen.apply(answer)));
            buttons.add(button);
        }
        HBox line = new HBox(buttons.toArray(Node[]::new));
        line.getStyleClass().add("answers");
        Label title = new Label(words.of(question));
        title.setMinWidth(USE_PREF_SIZE);
        addRow(getRowCount(), title, line);
    }

    private void choose(PictureChoice next) {
        choice = next;
        if (size.getParent() != null) {
            VectorPicture plate = drawn.apply(next);
            size.setText(words.of(Message.of("export.picture.pixels", "width", pixels(plate.width()), "height",
                    pixels(plate.height()))));
        }
    }

    private long pixels(double length) {
        return (long) Math.ceil(length * choice.scale());
    }

    /** Returns what is chosen now. */
    PictureChoice choice() {
        return choice;
    }
}
