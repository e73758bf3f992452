package tapedeck.ui.start;

import java.util.Map;
import java.util.Objects;
import javafx.scene.layout.Region;
import tapedeck.lessons.Cover;
import tapedeck.ui.theme.Appearance;

/** The pictures on the lessons' tiles, for other places. On the FX thread only. */
public final class CoverPictures {
    private final Appearance appearance;
    private final Map<String, TilePicture> drawings = TilePicture.all();

    public CoverPictures(Appearance appearance) {
        this.appearance = appearance;
    }

    /** Returns a lesson's, as large as there is room. */
    public Region of(Cover cover) {
        return new Picture(appearance,
                Objects.requireNonNull(drawings.get(TilePicture.name(cover.picture())))::paint);
    }
}
