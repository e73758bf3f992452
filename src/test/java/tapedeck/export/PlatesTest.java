package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tapedeck.export.picture.VectorPicture;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

class PlatesTest {
    /** Twice as large in both directions 4 MB of pixels. */
    private static final VectorPicture PICTURE = new VectorPicture(512, 512, 0xffffffff, List.of());
    private static final long PIXELS = 4L << 20;

    @Test
    void pixelsThatDoNotFitAreRefusedWithBothNumbers() throws Exception {
        assertThat(Plates.write(PICTURE, Format.PNG, 2, PIXELS)).isNotEmpty();
        assertThatThrownBy(() -> Plates.write(PICTURE, Format.PNG, 2, PIXELS - 1))
                .isInstanceOfSatisfying(ProgramException.class, refusal -> assertThat(refusal.message())
                        .isEqualTo(Message.of("export.picture.tooLarge", "needs", 4L, "has", 3L)));
        VectorPicture huge = new VectorPicture(40_000, 20_000, 0xffffffff, List.of());
        assertThatThrownBy(() -> Plates.write(huge, Format.PNG, 1, Long.MAX_VALUE))
                .as("no array holds them").isInstanceOf(ProgramException.class);
        assertThat(Plates.write(huge, Format.SVG, 4, 0)).as("without pixels").isNotEmpty();
    }

    /** Each is compared with the one before. */
    @Tag("long")
    @Test
    void aFilmNeedsThePixelsOfTwoPictures() throws Exception {
        List<VectorPicture> film = List.of(PICTURE, PICTURE, PICTURE);
        assertThat(Plates.film(film, 1, PIXELS / 2)).isNotEmpty();
        assertThatThrownBy(() -> Plates.film(film, 1, PIXELS / 2 - 1))
                .isInstanceOfSatisfying(ProgramException.class, refusal -> assertThat(refusal.message())
                        .isEqualTo(Message.of("export.picture.filmTooLarge", "needs", 2L, "has", 1L)));
        List<VectorPicture> huge = List.of(new VectorPicture(40_000, 20_000, 0xffffffff, List.of()));
        assertThatThrownBy(() -> Plates.film(huge, 1, Long.MAX_VALUE)).as("no array holds them")
                .isInstanceOf(ProgramException.class);
    }
}
