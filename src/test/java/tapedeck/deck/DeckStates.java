package tapedeck.deck;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.breakpoints.Stop;
import tapedeck.program.Hyperparameters;
import tapedeck.program.Knobs;
import tapedeck.program.Metrics;
import tapedeck.tape.CapturedIteration;
import tapedeck.tape.Changes;
import tapedeck.text.Message;

/** Makes a state that no deck has been in: in its first iteration and free run, but for what is said. */
public final class DeckStates {
    private final DeckState.Status status;
    private final Hyperparameters inForce;
    private Hyperparameters wanted;
    private @Nullable Message failure;
    private long iteration = 1;
    private int epoch = 1;
    private int iterationsPerEpoch = 1;
    private double loss = 1;
    private long request;
    private int rows;
    private List<String> groups = List.of();
    private Knobs knobs = Knobs.NONE;
    private Tempo tempo = Tempo.free();
    private @Nullable Metrics metrics;
    private List<Metrics> measured = List.of();
    private Changes changes = Changes.NONE;
    private @Nullable CapturedIteration captured;
    private int place;
    private boolean live = true;
    private long replaying;
    private @Nullable Stop stop;

    public DeckStates(DeckState.Status status, Hyperparameters inForce) {
        this.status = status;
        this.inForce = inForce;
        wanted = inForce;
    }

    public DeckState state() {
        return new DeckState(
                new DeckState.Position(status, failure, iteration, epoch, iterationsPerEpoch, 0, null),
                new DeckState.RunSettings(inForce, wanted, request, tempo, rows, groups, knobs, changes,
                        List.of()),
                new DeckState.PlayheadView(captured, place, live, replaying,
                        new History.View(0, 0, History.DEFAULT_LIMIT), null),
                new DeckState.Measurements(loss, metrics, measured, List.of()),
                new DeckState.Stops(stop, List.of()));
    }

    public DeckStates wanted(Hyperparameters next) {
        wanted = next;
        return this;
    }

    public DeckStates failure(Message why) {
        failure = why;
        return this;
    }

    public DeckStates iteration(long last) {
        iteration = last;
        return this;
    }

    public DeckStates epoch(int last) {
        epoch = last;
        return this;
    }

    public DeckStates iterationsPerEpoch(int many) {
        iterationsPerEpoch = many;
        return this;
    }

    public DeckStates loss(double last) {
        loss = last;
        return this;
    }

    public DeckStates request(long number) {
        request = number;
        return this;
    }

    public DeckStates rows(int many) {
        rows = many;
        return this;
    }

    public DeckStates groups(List<String> names) {
        groups = names;
        return this;
    }

    public DeckStates knobs(Knobs own) {
        knobs = own;
        return this;
    }

    public DeckStates tempo(Tempo at) {
        tempo = at;
        return this;
    }

    public DeckStates metrics(@Nullable Metrics shown) {
        metrics = shown;
        return this;
    }

    public DeckStates measured(List<Metrics> all) {
        measured = all;
        return this;
    }

    public DeckStates changes(Changes all) {
        changes = all;
        return this;
    }

    public DeckStates captured(@Nullable CapturedIteration shown, int events) {
        captured = shown;
        place = events;
        return this;
    }

    public DeckStates live(boolean isLive) {
        live = isLive;
        return this;
    }

    public DeckStates replaying(long again) {
        replaying = again;
        return this;
    }

    public DeckStates stop(@Nullable Stop why) {
        stop = why;
        return this;
    }
}
