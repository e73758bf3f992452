package tapedeck.data;

import java.util.List;
import java.util.Optional;
import tapedeck.array.Generator;
import tapedeck.array.NdArray;
import tapedeck.array.Shape;
import tapedeck.text.Message;

/**
 * The source of rows to learn from: made by a generator, or read from a table. What is asked before any row is there is known at once;
 * {@link #rows} may be slow and is asked once by whoever holds the rows. Immutable, for any thread.
 */
public interface Source {
    /** No class. */
    int NONE = -1;

    /** Its name for people. */
    Message title();

    /** Returns what is to be learned from the rows. */
    Task task();

    /** The names of the classes; empty for regression. */
    List<Message> classes();

    /** The class of rows of which there is nothing to say, or {@link #NONE}. */
    default int neutralClass() {
        return NONE;
    }

    /** Columns of the inputs. */
    int inputs();

    /** How many rows there are. */
    int size();

    /** Of the split into rows for training and for testing. */
    long seed();

    /** Reads or makes the rows: targets are one-hot of {@link #classes}, or one column for regression. */
    Dataset rows();

    /**
     * {@link #rows}, some for training and the others for testing.
     *
     * @param trainShare of the rows for training, between 0 and 1; without meaning for rows that are assigned already
     */
    default Dataset.Split split(double trainShare) {
        return rows().split(trainShare, Generator.manualSeed(seed()));
    }

    /** How many of the rows are for training. */
    default int trainRows(double trainShare) {
        return (int) Math.round(size() * trainShare);
    }

    /** The same rows with inputs of mean 0 and deviation 1; empty where they are so, or nothing can be done about it. Slow. */
    default Optional<Source> standardised() {
        return Optional.empty();
    }

    /** A row in few characters, such as the number that its binary digits encode. */
    String describe(NdArray inputs, int row);

    /** Rows worth seeing in their order, such as the numbers 0 to 99; none if there is no such order. */
    default Dataset gallery() {
        return new Dataset(NdArray.empty(Shape.of(0, inputs())),
                NdArray.empty(Shape.of(0, Math.max(1, classes().size()))));
    }
}
