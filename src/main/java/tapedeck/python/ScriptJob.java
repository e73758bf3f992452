package tapedeck.python;

import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tapedeck.python.plot.PlotFigure;

/**
 * The script that is to be run, with its arguments and streams.
 *
 * @param source the text of {@code file}
 * @param arguments after its name
 * @param out where it prints
 * @param err where it prints errors and warnings
 * @param plots takes its figures
 * @param in what it may read, or null
 * @param watched whether somebody wants to know which line prints
 */
record ScriptJob(Path file, String source, List<String> arguments, OutputStream out, OutputStream err,
        Consumer<PlotFigure> plots, @Nullable InputStream in, ScriptIterations iterations, boolean watched) {}
