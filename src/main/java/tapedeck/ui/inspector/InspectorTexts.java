package tapedeck.ui.inspector;

import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import tapedeck.array.DType;
import tapedeck.explain.ElementText;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;

/** The inspector's small pieces of text. */
final class InspectorTexts {
    private static final int DIGITS = 4;
    private static final int MOST_DIGITS = 12;

    private InspectorTexts() {}

    static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(styles);
        return label;
    }

    /** Returns what stands there in the language that is chosen. */
    static Label label(LiveTexts words, String key, String... styles) {
        Label label = label("", styles);
        label.textProperty().bind(words.text(key));
        return label;
    }

    /** A text that may be clicked, and is reached by Tab. */
    static Hyperlink link(String text, String spoken, Runnable action, String... styles) {
        Hyperlink link = new Hyperlink(text);
        link.getStyleClass().addAll(styles);
        link.setWrapText(true);
        link.setAccessibleText(spoken);
        link.setOnAction(_ -> {
            link.setVisited(false);
            action.run();
        });
        return link;
    }

    static String number(double value) {
        return Numbers.of(value, DIGITS);
    }

    /** A number of a tensor of {@code type}. */
    static String number(double value, DType type) {
        return ElementText.of(value, type, DIGITS);
    }

    /** With as many digits as it takes to see a difference of {@code step}: {@code −12.3560} beside 0.0019. */
    static String nearby(double value, double step) {
        if (value == 0 || step == 0 || !Double.isFinite(value) || !Double.isFinite(step)) {
            return number(value);
        }
        int more = (int) Math.ceil(Math.log10(Math.abs(value / step))) + 2;
        return Numbers.of(value, Math.clamp(more, DIGITS, MOST_DIGITS));
    }

    static String signed(double value) {
        return value > 0 ? "+" + number(value) : number(value);
    }

    static String bytes(long bytes) {
        if (bytes < 1000) {
            return bytes + " B";
        }
        return bytes < 1_000_000 ? Numbers.of(bytes / 1e3, 3) + " kB" : Numbers.of(bytes / 1e6, 3) + " MB";
    }
}
