package tapedeck.edit;

import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What a user does to one model: for tests that take back what he did.
 *
 * @param state all that can be taken back, a value compared by {@code equals}
 * @param change does something, in one step at most; what is so already is no step
 */
public record Hand(Supplier<?> state, Consumer<Random> change) {
    /** One of these. */
    public static <T> T any(List<T> of, Random random) {
        return of.get(random.nextInt(of.size()));
    }
}
