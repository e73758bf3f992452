package tapedeck.program;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.data.Source;
import tapedeck.text.Message;

/**
 * The provenance of a {@link Program}: what it takes to make it again, and what can be changed about it. Programs of equal provenance
 * record the same tape: a place on it, such as the third Function, means the same on both.
 */
public sealed interface Provenance {
    /** A built-in lesson; with a blueprint if it trains a network that can be drawn otherwise. */
    record Lesson(String id, @Nullable Blueprint blueprint) implements Provenance {}

    /** A network that was drawn. */
    record Network(Blueprint blueprint) implements Provenance {}

    /** A script of the user's. */
    record Script(Path file) implements Provenance {
        @Override
        public boolean speaks() {
            return true;
        }

        @Override
        public @Nullable Blueprint blueprint() {
            return null;
        }
    }

    /** A recording of a run that was elsewhere. */
    record Recording(Path file) implements Provenance {
        @Override
        public boolean speaks() {
            return true;
        }

        @Override
        public @Nullable Blueprint blueprint() {
            return null;
        }
    }

    /** A table of the user's, with the network that learns from it. */
    record Table(Path file, Blueprint blueprint) implements Provenance {}

    /** The description of a network and of what it learns from, to be changed: equal ones make the same network. */
    interface Blueprint {
        /** Where its rows come from. */
        Source data();

        /** How many of the rows are for training. */
        int trainRows();

        /** How many numbers it is given, its layers make, and it gives, in this order. */
        List<Integer> widths();

        /** The same with this otherwise; empty where it is so, or it cannot be. May be slow. */
        default Optional<Blueprint> cured(NetworkRemedy cure) {
            return Optional.empty();
        }

        /** The same with so many neurons in each hidden layer, at least 1; empty where it has none, or cannot have so many. */
        default Optional<Blueprint> widened(int width) {
            return Optional.empty();
        }

        /** A Program that trains it, in the place of a lesson's. */
        Program drawn(String id, Message title, Settings defaults);
    }

    /** Returns what an editor can change, or null if there is nothing. */
    @Nullable
    Blueprint blueprint();

    /** Returns whether it prints and plots, and of its rows nothing is known but what its tape has. */
    default boolean speaks() {
        return false;
    }
}
