package tapedeck.classroom.server;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tapedeck.classroom.ClassSnapshot;
import tapedeck.classroom.Classroom;
import tapedeck.classroom.PacedSnapshots;

/**
 * All pages that are open. A thread of its own tells them what has changed, at the pace at which that can be seen: phones only what they
 * show, so that no vote is told to the other phones. For any thread.
 */
final class EventStreams implements AutoCloseable {
    /** A phone and its spare tabs. */
    private static final int MOST_OF_ONE = 3;
    private static final int MOST_REMOTES = 8;

    private final Classroom classroom;
    private final Duration beat;
    private final Map<String, List<EventStream>> phones = new ConcurrentHashMap<>();
    private final List<EventStream> remotes = new ArrayList<>();
    private final Thread feed;
    private volatile RemoteView view = RemoteView.NONE;
    private volatile SharedState shared = new SharedState(0, "");

    /**
     * The state that all phones show, as they are sent it.
     *
     * @param shown the version of the class that it is of, by {@link ClassSnapshot#shown}
     */
    private record SharedState(long shown, String json) {}

    /** @param beat how often a page is given a sign of life */
    EventStreams(Classroom classroom, Duration beat) {
        this.classroom = classroom;
        this.beat = beat;
        feed = Thread.ofPlatform().daemon().name("class-feed").unstarted(this::feed);
    }

    void start() {
        feed.start();
    }

    /** A phone listens. */
    void addPhone(String id, Response response, Callback whole) {
        EventStream stream = new EventStream(response, whole, () -> classroom.connected(id, -1));
        classroom.connected(id, 1);
        List<EventStream> older = new ArrayList<>();
        phones.compute(id, (_, streams) -> with(stream, streams == null ? List.of() : streams, MOST_OF_ONE, older));
        older.forEach(EventStream::end);
        stream.send(() -> ofPhone(id));
    }

    /** A remote listens. */
    void addRemote(Response response, Callback whole) {
        EventStream stream = new EventStream(response, whole, () -> {});
        List<EventStream> older = new ArrayList<>();
        synchronized (remotes) {
            List<EventStream> all = with(stream, remotes, MOST_REMOTES, older);
            remotes.clear();
            remotes.addAll(all);
        }
        older.forEach(EventStream::end);
        stream.send(this::ofRemote);
    }

    private static List<EventStream> with(EventStream stream, List<EventStream> others, int most,
            List<EventStream> tooOld) {
        List<EventStream> all = new ArrayList<>(others);
        all.add(stream);
        all.removeIf(EventStream::isOver);
        while (all.size() > most) {
            tooOld.add(all.removeFirst());
        }
        return List.copyOf(all);
    }

    /** Shows this on remotes, too. */
    void show(RemoteView shown) {
        boolean isNew = !shown.equals(view);
        view = shown;
        if (isNew) {
            remotes().forEach(each -> each.send(this::ofRemote));
        }
    }

    private String ofRemote() {
        return ClassJson.text(ClassJson.ofRemote(classroom.snapshot(), view, classroom.participants()));
    }

    private String ofPhone(String id) {
        OptionalInt left = classroom.snapshot().secondsLeft(System.nanoTime());
        return "{\"class\":" + ofPhones() + ",\"own\":" + ClassJson.text(ClassJson.own(classroom.own(id)))
                + (left.isPresent() ? ",\"left\":" + left.getAsInt() : "") + "}";
    }

    /** Writes it once for all phones: of two threads that find none both write the same. */
    private String ofPhones() {
        ClassSnapshot seen = classroom.snapshot();
        SharedState written = shared;
        if (written.shown != seen.shown()) {
            written = new SharedState(seen.shown(), ClassJson.text(ClassJson.ofPhones(seen)));
            shared = written;
        }
        return written.json;
    }

    private List<EventStream> remotes() {
        synchronized (remotes) {
            return List.copyOf(remotes);
        }
    }

    private void feed() {
        long version = 0;
        long shown = 0;
        long beaten = System.nanoTime();
        try {
            while (true) {
                boolean isChanged = classroom.awaitChange(version, beat);
                ClassSnapshot seen = classroom.snapshot();
                if (isChanged) {
                    remotes().forEach(each -> each.send(this::ofRemote));
                }
                if (seen.shown() != shown) {
                    phones.forEach((id, streams) -> streams.forEach(each -> each.send(() -> ofPhone(id))));
                }
                version = seen.version();
                shown = seen.shown();
                if (System.nanoTime() - beaten >= beat.toNanos()) {
                    beat();
                    beaten = System.nanoTime();
                }
                Thread.sleep(PacedSnapshots.PACE);
            }
        } catch (InterruptedException _) {
            // the class is over
        }
    }

    private void beat() {
        phones.values().forEach(streams -> streams.forEach(EventStream::beat));
        remotes().forEach(EventStream::beat);
        phones.values().removeIf(streams -> streams.stream().allMatch(EventStream::isOver));
    }

    /** Ends all streams. */
    @Override
    public void close() {
        feed.interrupt();
        phones.values().forEach(streams -> streams.forEach(EventStream::end));
        remotes().forEach(EventStream::end);
    }
}
