package tapedeck.ui.race;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.race.Race;
import tapedeck.deck.race.Racer;
import tapedeck.text.Limits;
import tapedeck.text.Message;
import tapedeck.text.NumberInput;
import tapedeck.text.Numbers;

/** What is raced, and how it goes. No Nodes; on the FX thread only. */
final class RaceModel implements RunModel {
    private static final Limits COUNT = Limits.whole(2, RateList.MOST);
    private static final Limits ITERATIONS = Limits.whole(1, 1_000_000);

    private final Races races;
    private double from = 1e-3;
    private double to = 1;
    private int count = 8;
    private RateList rates = RateList.spread(from, to, count);
    private long iterations = 2_000;
    private @Nullable Race race;
    private List<Racer> racers = List.of();
    private boolean running;
    private boolean cancelled;

    RaceModel(Races races) {
        this.races = races;
    }

    // Fields: each takes a text and returns why it is refused, or empty.

    Optional<Message> setFrom(String text) {
        return NumberInput.of(text, RateList.RATE).give(rate -> spread(rate.doubleValue(), to, count));
    }

    Optional<Message> setTo(String text) {
        return NumberInput.of(text, RateList.RATE).give(rate -> spread(from, rate.doubleValue(), count));
    }

    Optional<Message> setCount(String text) {
        return NumberInput.of(text, COUNT).give(number -> spread(from, to, number.intValue()));
    }

    private Optional<Message> spread(double first, double last, int number) {
        if (first == from && last == to && number == count) {
            return Optional.empty(); // typed rates stand until something is changed here
        }
        if (first >= last) {
            return Optional.of(Message.of("race.from-below-to"));
        }
        from = first;
        to = last;
        count = number;
        rates = RateList.spread(from, to, count);
        return Optional.empty();
    }

    Optional<Message> setRates(String text) {
        return text.strip().equals(rates.text()) ? Optional.empty() : RateList.read(text, typed -> rates = typed);
    }

    Optional<Message> setIterations(String text) {
        return NumberInput.of(text, ITERATIONS).give(number -> {
            iterations = number.longValue();
            return Optional.empty();
        });
    }

    String fromText() {
        return Numbers.shortest(from);
    }

    String toText() {
        return Numbers.shortest(to);
    }

    String countText() {
        return Integer.toString(count);
    }

    String ratesText() {
        return rates.text();
    }

    String iterationsText() {
        return Long.toString(iterations);
    }

    // The race.

    @Override
    public void start() {
        close();
        Race next = races.race(rates.rates(), iterations);
        race = next;
        racers = next.view();
        running = true;
        cancelled = false;
    }

    @Override
    public void cancel() {
        Race now = race;
        if (running && now != null) {
            now.close();
            cancelled = true;
        }
    }

    @Override
    public boolean pulse() {
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
    public boolean isRunning() { return running; }

    /** Empty before the first race. */
    List<Racer> racers() {
        return racers;
    }

    /** Of the race that is shown. */
    long raceIterations() {
        Race now = race;
        return now == null ? iterations : now.iterations();
    }

    @Override
    public double progress() {
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
    public Message summary() {
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
    public void clear() {
        close();
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
