package tapedeck.ui.tape;

import java.util.Optional;
import java.util.function.LongConsumer;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.text.TextAlignment;
import tapedeck.text.Message;
import tapedeck.ui.theme.LiveTexts;

/** Says how much of the past is kept, and offers other limits. */
final class MemoryLimitButton extends Button {
    private static final int[] MEGABYTES = {16, 64, 256, 1024};

    private final LiveTexts words;
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
        ContextMenu limits = new ContextMenu();
        for (int megabytes : MEGABYTES) {
            MenuItem item = new MenuItem();
            item.textProperty().bind(words.text("tape.keep", "size", megabytes));
            item.setOnAction(_ -> onLimit.accept((long) megabytes << 20));
            limits.getItems().add(item);
        }
        setOnAction(_ -> limits.show(this, Side.TOP, 0, 0));
        words.textsProperty().subscribe(this::say);
    }

    /** Has {@code action} told the limit that is chosen, in bytes. */
    void setOnLimit(LongConsumer action) {
        onLimit = action;
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
