package tapedeck.tape;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;

/**
 * An entry of a program's {@code state_dict}, as a recording keeps it: a parameter or a buffer. Immutable; its numbers are read
 * from the recording when somebody asks for them.
 *
 * @param name its key; empty for a parameter of no module, which goes by its tensor's name
 * @param tensor the id of the leaf that it is; -1 for a buffer
 * @param shape the sizes
 * @param dtype PyTorch's word, {@code bfloat16}
 * @param numbers reads them; null where the recording does not have all of them
 */
public record StateEntry(String name, long tensor, Shape shape, String dtype, @Nullable Numbers numbers) {
    /** The numbers of an entry, on demand. */
    @FunctionalInterface
    public interface Numbers {
        /**
         * Reads all of them, in the entry's shape. Blocks.
         *
         * @throws IOException if they cannot be read any more
         */
        NdArray read() throws IOException;
    }

    /** With the numbers that an update gave it; with none if those are not all of them. */
    StateEntry updated(NdArray after) {
        return new StateEntry(name, tensor, shape, dtype, after.shape().equals(shape) ? () -> after : null);
    }
}
