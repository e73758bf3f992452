package tapedeck.ui.race;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.Racer;
import tapedeck.text.Message;
import tapedeck.text.Numbers;

/** What is raced, and how it goes. No Nodes; on the FX thread only. */
final class RaceModel extends RunModel<RaceForm> {
    private @Nullable Race race;
    private List<Racer> racers = List.of();
    private boolean running;
    private boolean cancelled;

    RaceModel(Races races) {
        super(races, RaceForm.first());
    }

    @Override
    void begin(Races with, RaceForm what) {
        Race next = with.race(what.rates().rates(), what.iterations());
        race = next;
        racers = next.view();
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
        racers = now.view();
        running = racers.stream().anyMatch(racer -> !racer.done());
        if (!running) {
            now.close();
        }
        return true;
    }

    @Override
    boolean isRunning() { return running; }

    /** Empty before the first race. */
    List<Racer> racers() {
        return racers;
    }

    /** Of the race that is shown. */
    long raceIterations() {
        Race now = race;
        return now == null ? form().iterations() : now.iterations();
    }

    @Override
    double progress() {
        return racers.stream()
                .mapToDouble(each -> each.done() ? 1 : each.iteration() / (double) raceIterations()).average()
                .orElse(0);
    }

    /** The racer with the least loss at present, or -1. */
    int leader() {
        int best = -1;
        for (int i = 0; i < racers.size(); i++) {
            Racer racer = racers.get(i);
            if (!racer.diverged() && racer.iteration() > 0 && Double.isFinite(racer.lastLoss())
                    && (best < 0 || racer.lastLoss() < racers.get(best).lastLoss())) {
                best = i;
            }
        }
        return best;
    }

    @Override
    Message summary() {
        if (racers.isEmpty()) {
            return Message.of("race.first");
        }
        for (Racer racer : racers) {
            if (racer.failure() != null) {
                return Message.of("race.failed", "why", racer.failure());
            }
        }
        long lost = racers.stream().filter(Racer::diverged).count();
        int best = leader();
        if (best < 0) {
            return running
                    ? Message.of("race.running", "diverged", lost)
                    : Message.of(lost > 0 ? "race.all-diverged" : "race.cancelled");
        }
        return Message.of(running ? "race.leading" : cancelled ? "race.led" : "race.best", "rate",
                Numbers.shortest(racers.get(best).rate()), "loss", Numbers.of(racers.get(best).lastLoss(), 4),
                "diverged", lost);
    }

    /** One sentence on a racer. */
    Message describe(int i) {
        Racer racer = racers.get(i);
        String rate = Numbers.shortest(racer.rate());
        return racer.diverged()
                ? Message.of("race.racer-diverged", "rate", rate, "iteration", racer.iteration())
                : Message.of("race.racer", "rate", rate, "iteration", racer.iteration(), "loss",
                        Numbers.of(racer.lastLoss(), 4), "best", Numbers.of(racer.bestLoss(), 4));
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
