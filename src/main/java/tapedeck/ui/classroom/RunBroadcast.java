package tapedeck.ui.classroom;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.Classroom;
import tapedeck.program.Failure;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;
import tapedeck.ui.work.Newest;

/** The run that the window shows, sent to phones while they follow, at a pace at which it can be seen. On the FX thread only. */
public final class RunBroadcast implements AutoCloseable {
    /** Between two pictures: of steps, and of a run that nobody steps through, whose iterations phones need not all see. */
    private static final long NANOS = Duration.ofMillis(300).toNanos();
    private static final long FREE_NANOS = Duration.ofSeconds(3).toNanos();

    private final ShownPicture picture;
    private final Consumer<Message> problem;
    private final LongSupplier clock;
    private final BooleanProperty following = new SimpleBooleanProperty(this, "following");
    private final Newest<Callable<byte[]>, byte[]> maker = new Newest<>("class-run", (job, _) -> job.call());
    private @Nullable Classroom classroom;
    private @Nullable Object sent;
    private long sentAt;
    private boolean isRefused;

    /** The picture of a run that the window shows. On the FX thread. */
    public interface ShownPicture {
        /** The same object as long as it is the same; null where no run is shown. */
        @Nullable
        Object identity();

        /** What phones are sent of it, slow to be called; empty where no run is shown. */
        Optional<Callable<byte[]>> content();

        /** Returns whether the run goes on by itself, by whole iterations. */
        boolean isFreeRun();
    }

    /**
     * @param problem is told once why phones cannot follow
     * @param clock nanoseconds
     */
    RunBroadcast(ShownPicture picture, Consumer<Message> problem, LongSupplier clock) {
        this.picture = picture;
        this.problem = problem;
        this.clock = clock;
    }

    /** Returns whether phones follow. */
    BooleanProperty followingProperty() {
        return following;
    }

    /** Sends what is to be sent; once a pulse. */
    void pulse(Classroom now) {
        if (now != classroom || !following.get()) {
            stop();
            classroom = now;
        }
        Newest.Done<Callable<byte[]>, byte[]> done = maker.poll();
        if (done != null) {
            take(done, now);
        }
        if (!following.get()) {
            return;
        }
        Object seen = picture.identity();
        long wait = picture.isFreeRun() ? FREE_NANOS : NANOS;
        if (seen == null) {
            stop();
        } else if (seen != sent && !maker.isBusy() && (sent == null || clock.getAsLong() - sentAt >= wait)) {
            sent = seen;
            sentAt = clock.getAsLong();
            picture.content().ifPresent(maker::submit);
        }
    }

    /** Returns whether nothing is being made. */
    boolean isIdle() { return !maker.isBusy(); }

    private void take(Newest.Done<Callable<byte[]>, byte[]> done, Classroom now) {
        byte[] made = done.result();
        now.follow(made == null ? new byte[0] : made); // what cannot be sent takes the old picture away: it is over
        if (made != null) {
            isRefused = false;
        } else if (!isRefused && done.failure() != null) {
            isRefused = true; // said once, not at each step
            problem.accept(done.failure() instanceof ProgramException why
                    ? why.message()
                    : Message.of("vote.follow.failed", "why", Failure.describe(done.failure())));
        }
    }

    private void stop() {
        if (sent != null && classroom != null) {
            maker.forget();
            classroom.follow(new byte[0]);
            sent = null;
            isRefused = false;
        }
    }

    @Override
    public void close() {
        maker.close();
    }
}
