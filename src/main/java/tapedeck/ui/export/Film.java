package tapedeck.ui.export;

import java.util.List;
import tapedeck.export.picture.VectorPicture;

/** Pictures one after the other, drawn one at a time so that the window goes on. On the FX thread. */
public interface Film {
    /** Returns whether every picture is drawn. */
    boolean isDone();

    /** Draws one more. */
    void next();

    /** All so far, of one size. */
    List<VectorPicture> frames();
}
