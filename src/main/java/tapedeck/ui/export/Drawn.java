package tapedeck.ui.export;

import tapedeck.export.picture.Plate;
import tapedeck.tape.Captured;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.text.Words;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

/** The graph as it can be taken along. On the FX thread. */
public interface Drawn {
    /** As it is on the screen. */
    Plate seen(Palette palette);

    /** All of it. */
    Plate whole(Palette palette);

    /** All of that, drawn apart from the window in another theme. */
    Plate apart(TapeSnapshot snapshot, Words words, Theme theme);

    /** All of it step by step, as far as {@code captured} has come. */
    Film film(Captured captured, Words words, Theme theme);
}
