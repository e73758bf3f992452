package tapedeck.export.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.export.picture.Plate;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Series;

/**
 * What was done, to be read by others. Immutable.
 *
 * @param title of what ran
 * @param about what the graph is of: program, iteration, seed
 * @param runs every take
 * @param graph null if there is none yet
 * @param program its script, or why there is none
 */
public record Report(String title, String about, List<Run> runs, @Nullable Plate graph, String program) {
    public Report {
        runs = List.copyOf(runs);
    }

    /** The same with that as its program. */
    public Report with(String script) {
        return new Report(title, about, runs, graph, script);
    }

    /**
     * One take.
     *
     * @param argb of its curve
     * @param settings it was started with
     * @param seeded whether the seed is one of them; a script has its own
     * @param changes of these, in order
     * @param losses of its batches
     * @param measured on all rows, in order
     * @param notes of several lines; empty if there are none
     */
    public record Run(String name, int argb, Settings settings, boolean seeded, List<Change> changes,
            Series.View losses,
            List<Metrics> measured, String notes) {
        public Run {
            changes = List.copyOf(changes);
            measured = List.copyOf(measured);
        }

        /** NaN before anything was measured. */
        Metrics.Scores last() {
            return measured.isEmpty()
                    ? new Metrics.Scores(Double.NaN, Double.NaN, Double.NaN, Double.NaN)
                    : measured.getLast().scores();
        }
    }
}
