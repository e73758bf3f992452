package tapedeck.ui.graph;

import javafx.scene.control.Label;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.surface.Nudge;
import tapedeck.tape.TapeSnapshot;
import tapedeck.tape.TensorState;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;

/** The sentence below the graph while a number is dragged: what it is, what the loss then does, and what the gradient promised. */
final class NudgeNote extends Label {
    private static final int DIGITS = 3;

    private final LiveTexts words;

    NudgeNote(LiveTexts words) {
        this.words = words;
        getStyleClass().add("nudge-note");
        setId("nudge-note");
        setWrapText(true);
        setMouseTransparent(true);
        setVisible(false);
    }

    /** @param shown of which {@code nudge} is; null hides it */
    void show(@Nullable Nudge nudge, @Nullable TapeSnapshot shown) {
        textProperty().unbind();
        setVisible(nudge != null && shown != null);
        if (nudge != null && shown != null) {
            textProperty().bind(words.text(message(nudge, shown)));
        }
    }

    /** The sentence in words. */
    static Message message(Nudge nudge, TapeSnapshot shown) {
        TensorState leaf = shown.tensor(nudge.leaf());
        String place = new ElementPlace(nudge.leaf(), nudge.element()).text(shown);
        String by = signed(nudge.by());
        double before = shown.lossValue();
        NdArray after = shown.loss() == null ? null : nudge.numbers().get(shown.loss());
        if (Double.isNaN(before)) {
            return Message.of("graph.nudge.alone", "place", place, "by", by);
        }
        String came = signed(after == null ? 0 : after.item() - before);
        NdArray gradient = leaf.grad();
        return gradient == null || Double.isNaN(nudge.promised())
                ? Message.of("graph.nudge.loss", "place", place, "by", by, "came", came)
                : Message.of("graph.nudge.promised", "place", place, "by", by, "came", came, "gradient",
                        Numbers.of(gradient.toArray()[nudge.element()], DIGITS), "step", Numbers.of(nudge.by(), DIGITS),
                        "promised", signed(nudge.promised()));
    }

    private static String signed(double change) {
        return (change > 0 ? "+" : "") + Numbers.of(change, DIGITS);
    }
}
