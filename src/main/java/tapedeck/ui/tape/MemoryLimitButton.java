package tapedeck.ui.tape;

import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.text.TextAlignment;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** Says how much of the past is kept once that is nearly all that there is room for, and offers other limits. */
final class MemoryLimitButton extends Button {
    private static final int[] MEGABYTES = {16, 64, 256, 1024};

    private final LiveTexts words;
    private final ContextMenu limits = new ContextMenu();
    private LongConsumer onLimit = _ -> {};
    private Optional<Message> kept = Optional.empty();

    MemoryLimitButton(LiveTexts words) {
        this.words = words;
        setId("kept");
        getStyleClass().setAll("kept"); // words that open a menu, not a button among words
        setWrapText(true);
        setTextAlignment(TextAlignment.RIGHT);
        Tooltip about = new Tooltip();
        about.textProperty().bind(words.text("tape.kept-help"));
        setTooltip(about);
        for (int megabytes : MEGABYTES) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(words.text("tape.keep", "size", megabytes));
            item.setOnAction(_ -> onLimit.accept((long) megabytes << 20));
            limits.getItems().add(item);
        }
        setOnAction(_ -> limits.show(this, Side.TOP, 0, 0));
        visibleProperty().bind(textProperty().isNotEmpty());
        words.textsProperty().subscribe(this::say);
    }

    /** Has {@code action} told the limit that is chosen, in bytes. */
    void setOnLimit(LongConsumer action) {
        onLimit = action;
    }

    /** Offers the limits at a place of the screen, where the button is not seen. */
    void offer(Node owner, double x, double y) {
        limits.show(owner, x, y);
    }

    /** Says {@code now}, or nothing. */
    void show(Optional<Message> now) {
        if (!now.equals(kept)) {
            kept = now;
            say();
        }
    }

    private void say() {
        setText(kept.map(words::of).orElse(""));
    }
}
