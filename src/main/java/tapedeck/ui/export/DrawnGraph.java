package tapedeck.ui.export;

import tapedeck.export.page.GraphPlanner;
import tapedeck.export.picture.VectorPicture;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.TapeSnapshot;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Palette;
import tapedeck.ui.theme.Theme;

/** The graph as it can be taken along. On the FX thread. */
public interface DrawnGraph {
    /** As it is on the screen. */
    VectorPicture seen(Palette palette);

    /** All of it. */
    VectorPicture whole(Palette palette);

    /** All of that, drawn apart from the window in another theme. */
    VectorPicture apart(TapeSnapshot snapshot, LiveTexts words, Theme theme);

    /** Its places as data. */
    GraphPlanner planner();

    /** All of it step by step, as far as {@code captured} has come. */
    Film film(CapturedIteration captured, LiveTexts words, Theme theme);
}
