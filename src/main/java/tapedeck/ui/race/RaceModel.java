package tapedeck.ui.race;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.RateRuns;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** The model of a race: its runs, and how they go. No Nodes; on the FX thread only. */
final class RaceModel extends RunModel<RaceForm> {
    /** So many rates can be named in a sentence. */
    private static final int FEW = 3;

    private @Nullable Race race;
    private List<RateRuns> racers = List.of();
    private boolean running;
    private boolean cancelled;

    RaceModel(Races races) {
        super(races, RaceForm.first());
    }

    @Override
    void begin(Races with, RaceForm what) {
        Race next = with.race(what.rates().rates(), what.iterations());
        race = next;
        racers = next.byRate();
        running = true;
        cancelled = false;
    }

    @Override
    void cancel() {
        Race now = race;
        if (running && now != null) {
            now.close();
            cancelled = true;
        }
    }

    @Override
    boolean pulse() {
        Race now = race;
        if (now == null || !running) {
            return false;
        }
        racers = now.byRate();
        running = racers.stream().anyMatch(racer -> !racer.done());
        if (!running) {
            now.close();
        }
        return true;
    }

    @Override
    boolean isRunning() { return running; }

    /** Empty before the first race. */
    List<RateRuns> racers() {
        return racers;
    }

    /** The rates that have raced, or would. */
    List<Double> rates() {
        return racers.isEmpty() ? form().rates().rates() : racers.stream().map(RateRuns::rate).toList();
    }

    /** Of the race that is shown. */
    long raceIterations() {
        Race now = race;
        return now == null ? form().iterations() : now.iterations();
    }

    @Override
    double progress() {
        return racers.stream().mapToDouble(each -> each.progress(raceIterations())).average().orElse(0);
    }

    /** The racer with the least loss at present, or -1. */
    int leader() {
        int best = -1;
        for (int i = 0; i < racers.size(); i++) {
            RateRuns racer = racers.get(i);
            if (!racer.diverged() && racer.iteration() > 0 && Double.isFinite(racer.loss())
                    && (best < 0 || racer.loss() < racers.get(best).loss())) {
                best = i;
            }
        }
        return best;
    }

    @Override
    Message summary() {
        if (racers.isEmpty()) {
            return Message.of("race.first", "seeds", races().seeds());
        }
        for (RateRuns racer : racers) {
            if (racer.failure() != null) {
                return Message.of("race.failed", "why", racer.failure());
            }
        }
        long lost = racers.stream().filter(RateRuns::diverged).count();
        int best = leader();
        if (best < 0) {
            return running
                    ? Message.of("race.running", "diverged", lost)
                    : Message.of(lost > 0 ? "race.all-diverged" : "race.cancelled");
        }
        RateRuns first = racers.get(best);
        List<RateRuns> alike = racers.stream().filter(each -> !each.diverged() && each.ties(first)).toList();
        String loss = Numbers.of(first.loss(), 4);
        Message result = alike.size() > 1
                ? Message.of(running ? "race.leading-tie" : cancelled ? "race.led-tie" : "race.best-tie", "rates",
                        rates(alike, racers.size()),
                        "loss", loss,
                        "diverged", lost)
                : Message.of(running ? "race.leading" : cancelled ? "race.led" : "race.best", "rate",
                        Numbers.shortest(first.rate()), "loss", loss, "diverged", lost);
        if (!running && !cancelled && first.iteration() < raceIterations()) {
            return Message.of("race.ended", "result", result, "iteration", first.iteration());
        }
        return first.runs().size() == 1 && !running ? Message.of("race.one-seed", "result", result) : result;
    }

    /** Returns which of so many they are; how many, where a list would be no answer and take a second line. */
    static Object rates(List<RateRuns> of, int all) {
        return of.size() > FEW
                ? Message.of("race.many", "count", of.size(), "rates", all)
                : of.stream().map(each -> Numbers.shortest(each.rate())).collect(Collectors.joining(", "));
    }

    /** Returns whether the leader is told from the others. */
    boolean isDecided() {
        int best = leader();
        return best >= 0
                && racers.stream().filter(each -> !each.diverged() && each.ties(racers.get(best))).count() == 1;
    }

    /** One sentence on a racer. */
    Message describe(int i) {
        RateRuns racer = racers.get(i);
        String rate = Numbers.shortest(racer.rate());
        return racer.diverged()
                ? Message.of("race.racer-diverged", "rate", rate, "iteration", racer.iteration())
                : Message.of("race.racer", "rate", rate, "iteration", racer.iteration(), "loss",
                        Numbers.of(racer.loss(), 4), "seeds", racer.runs().size(), "least",
                        Numbers.of(racer.least(), 4), "greatest", Numbers.of(racer.greatest(), 4));
    }

    @Override
    boolean isSame(RaceForm one, RaceForm other) {
        return one.isSameRace(other);
    }

    @Override
    Message describe(RaceForm what) {
        return Message.of("race.form", "rates", what.ratesText(), "iterations", what.iterations());
    }

    @Override
    void forget() {
        race = null;
        racers = List.of();
    }

    @Override
    public void close() {
        if (race != null) {
            race.close();
        }
        running = false;
    }
}
