package tapedeck.export.picture;

import java.io.IOException;
import java.io.OutputStream;

/** Writes pictures in one format. */
public interface PlateWriter {
    /**
     * Writes a picture.
     *
     * @throws IOException if {@code out} does not take it
     */
    void write(VectorPicture picture, OutputStream out) throws IOException;
}
