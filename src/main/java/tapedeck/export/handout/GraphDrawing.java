package tapedeck.export.handout;

import java.util.Set;
import tapedeck.export.picture.VectorPicture;
import tapedeck.tape.TapeSnapshot;

/** Draws all of a graph, apart from any window. */
public interface GraphDrawing {
    /**
     * At rest, on white. Blocks.
     *
     * @param covered the numbers that are left out: {@code w.data}, {@code w.grad}
     */
    VectorPicture draw(TapeSnapshot graph, Set<String> covered) throws InterruptedException;
}
