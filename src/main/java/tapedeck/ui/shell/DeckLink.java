package tapedeck.ui.shell;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import org.jspecify.annotations.Nullable;
import tapedeck.deck.Captured;
import tapedeck.deck.Deck;
import tapedeck.deck.DeckState;
import tapedeck.deck.Granularity;
import tapedeck.deck.Metrics;
import tapedeck.deck.Program;
import tapedeck.deck.ProgramException;
import tapedeck.deck.Settings;
import tapedeck.deck.TapeReader;
import tapedeck.deck.TapeSnapshot;
import tapedeck.lesson.Lesson;
import tapedeck.ui.chart.ChartData;

/**
 * The one place where the window meets the deck's thread. Once a pulse it takes the deck's latest state and turns
 * it into what the views show; commands go the other way. The deck never waits for it, and what an older deck did
 * can no longer be seen once a newer one is there. On the FX thread only; it has no Nodes.
 */
public final class DeckLink {
    /** In free run the network is looked into this often. */
    private static final long LOOK_NANOS = 250_000_000;
    /** Measurements kept for the chart; beyond, every other one is dropped. */
    private static final int MEASURED = 2_000;

    private final Path home;
    private final ReadOnlyObjectWrapper<@Nullable DeckState> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable TapeSnapshot> snapshot = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ChartData> chart = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable Lesson> lesson = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyStringWrapper notice = new ReadOnlyStringWrapper("");
    private @Nullable Deck deck;
    private @Nullable TapeReader reader;
    private @Nullable Opening opening;
    private List<Metrics> measured = List.of();
    private long lookedAt;

    private record Opening(Lesson lesson, CompletableFuture<Program> program) {}

    /** @param home the folder that holds {@code sample-datasets} */
    public DeckLink(Path home) {
        this.home = home;
    }

    /** What the deck is doing; null before the first lesson is open. */
    public ReadOnlyObjectProperty<@Nullable DeckState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    /** The captured iteration to draw, or null. */
    public ReadOnlyObjectProperty<@Nullable TapeSnapshot> snapshotProperty() {
        return snapshot.getReadOnlyProperty();
    }

    /** What the loss chart draws, or null. */
    public ReadOnlyObjectProperty<@Nullable ChartData> chartProperty() {
        return chart.getReadOnlyProperty();
    }

    /** The lesson that is open, or null. */
    public ReadOnlyObjectProperty<@Nullable Lesson> lessonProperty() {
        return lesson.getReadOnlyProperty();
    }

    /** Something the user must know, or empty: a file that is wrong, a Program that failed. */
    public ReadOnlyStringProperty noticeProperty() {
        return notice.getReadOnlyProperty();
    }

    /** Loads a lesson in the background and starts it. Until it is there, and if it cannot be, all stays as it is. */
    public void open(Lesson next) {
        opening = new Opening(next, CompletableFuture.supplyAsync(() -> {
            try {
                return next.load(home);
            } catch (ProgramException e) {
                throw new CompletionException(e);
            }
        }));
    }

    /** Starts the open lesson over. */
    public void restart() {
        Lesson open = lesson.get();
        if (open != null) {
            open(open);
        }
    }

    /** Takes what is new. Once a pulse. */
    public void pulse(long now) {
        Opening pending = opening;
        if (pending != null && pending.program.isDone()) {
            opening = null;
            finish(pending);
        }
        Deck current = deck;
        if (current != null) {
            read(current);
            DeckState latest = state.get();
            if (latest != null && latest.isFreeRun() && now - lookedAt > LOOK_NANOS) {
                lookedAt = now;
                current.look();
            }
        }
    }

    private void finish(Opening done) {
        try {
            Program program = done.program.join();
            Settings settings = program.defaults().withEpochs(Integer.MAX_VALUE); // the viewer says when it is enough
            Deck next = new Deck(program, settings);
            show(done.lesson, next);
            next.playIntroduction();
            notice.set("");
        } catch (CompletionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            notice.set(cause instanceof ProgramException ? String.valueOf(cause.getMessage()) : String.valueOf(cause));
        }
    }

    /** Shows {@code next} and nothing more of the deck before, which ends. For pictures, the caller's own deck. */
    public void show(Lesson of, Deck next) {
        close();
        deck = next;
        reader = null;
        measured = List.of();
        snapshot.set(null);
        state.set(null);
        lesson.set(of);
        read(next);
    }

    private void read(Deck current) {
        DeckState latest = current.state();
        DeckState before = state.get();
        boolean wasAlive = before == null || before.status() != DeckState.Status.FAILED;
        if (wasAlive && latest.status() == DeckState.Status.FAILED) {
            notice.set("The program failed: " + latest.message());
        }
        readSnapshot(latest);
        Metrics metrics = latest.metrics();
        if (metrics != null && (measured.isEmpty() || !measured.getLast().equals(metrics))) {
            measured = appended(measured, metrics);
        }
        chart.set(new ChartData(current.losses(), measured, latest.rateChanges(), latest.learningRate(),
                latest.iteration(),
                latest.iterationsPerEpoch()));
        state.set(latest);
    }

    private void readSnapshot(DeckState latest) {
        Captured captured = latest.captured();
        if (captured == null) {
            return;
        }
        TapeReader current = reader;
        if (current == null || current.captured() != captured) {
            current = new TapeReader(captured);
            reader = current;
        } else if (current.playhead() == latest.playhead()) {
            return;
        }
        snapshot.set(current.at(latest.playhead()));
    }

    private static List<Metrics> appended(List<Metrics> before, Metrics next) {
        List<Metrics> result = new ArrayList<>(before.size() + 1);
        if (before.size() >= MEASURED) {
            for (int i = 0; i < before.size(); i += 2) {
                result.add(before.get(i));
            }
        } else {
            result.addAll(before);
        }
        result.add(next);
        return List.copyOf(result);
    }

    // Commands.

    /** Plays, or holds. */
    public void togglePlay() {
        DeckState latest = state.get();
        if (deck == null || latest == null) {
            return;
        }
        if (latest.status() == DeckState.Status.PLAYING) {
            deck.pause();
        } else {
            deck.play();
        }
    }

    /** Goes on as far as {@code granularity} and holds. */
    public void step(Granularity granularity) {
        if (deck != null) {
            deck.step(granularity);
        }
    }

    /** Plays at this speed; infinite is free run. */
    public void setSpeed(double speed) {
        if (deck != null) {
            deck.setSpeed(speed);
        }
    }

    /** Sets the learning rate from the next update on. */
    public void setLearningRate(double rate) {
        if (deck != null) {
            deck.setLearningRate(rate);
        }
    }

    /** Ends the deck. */
    public void close() {
        if (deck != null) {
            deck.close();
        }
    }
}
