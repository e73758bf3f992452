package tapedeck.view.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongToDoubleFunction;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.takes.Take;
import tapedeck.deck.takes.TakeNotes;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Metrics;
import tapedeck.program.Settings;
import tapedeck.tape.Change;
import tapedeck.tape.Changes;
import tapedeck.tape.Series;
import tapedeck.text.Message;

/** Takes made up for tests and pictures. */
public final class Takes {
    /** Fifteen batches of 64. */
    static final int ROWS = 960;

    private Takes() {}

    /** Only this take, which is the current one. */
    public static ChartData one(Take take) {
        return new ChartData(List.of(take), take.id());
    }

    /** Of these batch losses, with nothing measured. */
    static Take take(int id, int iterations, LongToDoubleFunction loss, Change... changes) {
        return take(id, null, iterations, loss, 0, changes);
    }

    /** Measured every so many iterations, or never if that is 0: what {@code loss} is there, a little more for test. */
    public static Take take(int id, Take.@Nullable Branch branch, int iterations, LongToDoubleFunction loss,
            int measured,
            Change... changes) {
        Series series = new Series();
        List<Metrics> metrics = new ArrayList<>();
        for (long i = 0; i <= iterations; i++) {
            if (i > 0) {
                series.append(loss.applyAsDouble(i));
            }
            if (measured > 0 && i % measured == 0) {
                double train = loss.applyAsDouble(i);
                metrics.add(new Metrics(i,
                        new Metrics.Scores(train, 1.2 * train, 1 / (1 + train), 0.9 / (1 + train))));
            }
        }
        Hyperparameters last = changes.length == 0 ? Hyperparameters.of(0.1) : changes[changes.length - 1].after();
        return new Take(id, Message.verbatim("take " + id), id - 1, true, Message.verbatim("test"),
                new Settings(1, 0.1, 1), branch,
                series.view(),
                metrics, Changes.of(List.of(changes)), last, ROWS, iterations, 1, TakeNotes.BLANK);
    }

    /** One whose script set its rate itself. */
    static Take own(int iterations, Changes.Rate... rates) {
        return own(iterations, List.of(), rates);
    }

    /** One whose script set its rate itself, and somebody something else. */
    static Take own(int iterations, List<Change> changes, Changes.Rate... rates) {
        Take take = take(1, iterations, _ -> 1);
        Hyperparameters last = changes.isEmpty()
                ? Hyperparameters.of(rates[rates.length - 1].to())
                : changes.getLast().after();
        return new Take(take.id(), take.name(), take.colour(), true, take.program(), take.settings(), null,
                take.losses(), List.of(), new Changes(changes, List.of(rates)), last, ROWS, iterations, 1,
                TakeNotes.BLANK);
    }

    static Take visible(Take take, boolean visible) {
        return new Take(take.id(), take.name(), take.colour(), visible, take.program(), take.settings(), take.branch(),
                take.losses(), take.measured(), take.changes(), take.inForce(), take.rows(),
                take.iteration(), take.seconds(), take.page());
    }

    /** Before an iteration, from one rate to another. */
    public static Change rate(long iteration, double from, double to) {
        return new Change(iteration, Hyperparameters.of(from), Hyperparameters.of(to));
    }
}
