package tapedeck.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.deck.Moment;
import tapedeck.deck.Staging;
import tapedeck.export.handout.GraphDrawing;
import tapedeck.export.page.GraphPlanner;
import tapedeck.export.picture.VectorPicture;
import tapedeck.export.report.Outcome;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Settings;
import tapedeck.programs.ProgramEntry;
import tapedeck.text.Language;
import tapedeck.text.Message;

/** The commands' way to the window's classes: made by {@code Main}, so that the commands know nothing of JavaFX. */
public interface Screen {
    /**
     * A picture of the window.
     *
     * @param width in pixels
     * @param height in pixels
     */
    record Picture(ProgramEntry lesson, Moment moment, int width, int height, Looks looks, Language language,
            Path out) {}

    /** The ways to be in the window. */
    enum Way {
        data, watch, step, train
    }

    /**
     * The look of the window.
     *
     * @param way it is in, or null: the one in which one sees that moment
     * @param present whether as before a class
     */
    record Looks(boolean dark, @Nullable Way way, boolean present) {}

    /**
     * The graph at a moment.
     *
     * @param moment it is checked to have come; null for wherever the run is brought
     * @param width of the window it is laid out for, in pixels
     * @param height of the window it is laid out for, in pixels
     * @param whole whether all of it, or what such a window shows
     * @param staging brings a run there
     */
    record Graph(ProgramEntry lesson, @Nullable Moment moment, int width, int height, boolean dark, boolean whole,
            Language language, Staging staging) {}

    /**
     * The place at which a window opens.
     *
     * @param at where it holds, or null: it begins as lessons do
     * @param pick the name of the tensor that is picked, or null
     * @param settings what the program is begun with, of its own
     * @param weights that it begins with; none if as the program makes them
     * @param loaded what was made of the lesson already, so that it is not read again; or null
     */
    record Place(@Nullable Moment at, @Nullable String pick, UnaryOperator<Settings> settings, List<NdArray> weights,
            @Nullable Program loaded) {
        /** Nothing was said. */
        static final Place USUAL = new Place(null, null, UnaryOperator.identity(), List.of(), null);

        /** Nothing was said, and it is loaded. */
        static Place of(Program loaded) {
            return new Place(null, null, UnaryOperator.identity(), List.of(), loaded);
        }
    }

    /** Why no window can be opened here, and what to install: one line. None if one can. */
    Optional<Message> obstacle();

    /**
     * Refuses where no window can be opened.
     *
     * @throws ProgramException with {@link #obstacle}
     */
    default void checkWindow() throws ProgramException {
        Optional<Message> obstacle = obstacle();
        if (obstacle.isPresent()) {
            throw new ProgramException(obstacle.get());
        }
    }

    /**
     * Opens the window and returns when it is closed.
     *
     * @param lesson to begin with
     * @param place where
     * @param language that was asked for, if one was
     */
    void open(ProgramEntry lesson, Place place, Path home, Optional<Language> language);

    /** The same with what there is to begin with. */
    void open(Path home, Optional<Language> language);

    /** The same with a file of any kind, or the folder of a lesson; what is wrong with it is said in the window. */
    void open(Path file, Path home, Optional<Language> language);

    /**
     * The same with a class that phones can join.
     *
     * @param lesson the folder of the lesson that is taught; none for what there is to begin with
     */
    void openClass(Optional<Path> lesson, Path home, Optional<Language> language);

    /**
     * Renders the window without a display.
     *
     * @throws ProgramException if the lesson cannot be loaded, the moment never comes, or the file cannot be written
     */
    void snapshot(Picture picture, Path home) throws ProgramException;

    /**
     * Draws the graph as data, without a display.
     *
     * @throws ProgramException if the lesson cannot be loaded, or the moment never comes
     */
    VectorPicture draw(Graph graph, Path home) throws ProgramException;

    /**
     * Makes a report: a page of HTML.
     *
     * @throws IOException if it becomes too large
     */
    byte[] report(Outcome outcome, Language language) throws IOException, InterruptedException;

    /**
     * Draws graphs apart, on white, without a display: each as {@code GraphDrawing} is asked for it.
     *
     * @param language of what stands on them
     */
    GraphDrawing drawing(Language language);

    /** Places what a graph consists of, for pages: no display is needed. */
    GraphPlanner planner();

    /**
     * Draws the graph step by step, up to the moment, without a display.
     *
     * @throws ProgramException if the lesson cannot be loaded, or the moment never comes
     */
    List<VectorPicture> film(Graph graph, Path home) throws ProgramException;
}
