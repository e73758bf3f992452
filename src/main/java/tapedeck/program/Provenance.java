package tapedeck.program;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where a {@link Program} comes from: what it takes to make it again, and what can be changed about it. Programs of equal
 * provenance record the same tape: a place on it, such as the third Function, means the same on both.
 */
public sealed interface Provenance {
    /** A built-in lesson; with a blueprint if it trains a network that can be drawn otherwise. */
    record Lesson(String id, @Nullable Blueprint blueprint) implements Provenance {}

    /** A network that was drawn. */
    record Network(Blueprint blueprint) implements Provenance {}

    /** A script of the user's. */
    record Script(Path file) implements Provenance {
        @Override
        public @Nullable Blueprint blueprint() {
            return null;
        }
    }

    /** A table of the user's, with the network that learns from it. */
    record Table(Path file, Blueprint blueprint) implements Provenance {}

    /** The description of a network that an editor can change: equal ones make the same network. */
    interface Blueprint {}

    /** What an editor can change, or null if there is nothing. */
    @Nullable
    Blueprint blueprint();
}
