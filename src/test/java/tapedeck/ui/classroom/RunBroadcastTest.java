package tapedeck.ui.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.classroom.Classroom;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

/** What phones are sent of the run that the window shows, and when. */
class RunBroadcastTest implements RunBroadcast.ShownPicture {
    private static final Duration STEP = Duration.ofMillis(300);

    private final Classroom classroom = new Classroom(new Random(1));
    private final AtomicLong clock = new AtomicLong(1);
    private final List<Message> problems = new ArrayList<>();
    private final RunBroadcast broadcast = new RunBroadcast(this, problems::add, clock::get);
    private @Nullable Byte shown;
    private boolean isFree;
    private boolean isTooLarge;

    @Override
    public @Nullable Object identity() {
        return shown;
    }

    @Override
    public Optional<Callable<byte[]>> content() {
        Byte now = shown;
        boolean refuses = isTooLarge;
        return now == null ? Optional.empty() : Optional.of(() -> {
            if (refuses) {
                throw new ProgramException(Message.verbatim("too large"));
            }
            return new byte[]{now};
        });
    }

    @Override
    public boolean isFreeRun() { return isFree; }

    @AfterEach
    void close() {
        broadcast.close();
    }

    private void pulse(Duration later) {
        clock.addAndGet(later.toNanos());
        broadcast.pulse(classroom);
    }

    private void awaitSent(int expected) {
        await().untilAsserted(() -> {
            broadcast.pulse(classroom);
            assertThat(classroom.followed().content()).containsExactly(expected);
        });
    }

    private void follow(int picture) {
        broadcast.followingProperty().set(true);
        shown = (byte) picture;
        broadcast.pulse(classroom);
        awaitSent(picture);
    }

    @Test
    void nothingIsSentUnlessPhonesFollow_andTheyStopWhenTheyAreToldTo() {
        shown = 1;
        pulse(STEP);
        assertThat(classroom.snapshot().run()).isZero();
        follow(1);
        broadcast.followingProperty().set(false);
        pulse(Duration.ZERO);
        assertThat(classroom.snapshot().run()).isZero();
    }

    @Test
    void aStepIsSentOnceAndNotBeforeTheLastOneCanHaveBeenSeen() {
        follow(1);
        long number = classroom.snapshot().run();
        pulse(STEP);
        assertThat(classroom.snapshot().run()).as("the same picture").isEqualTo(number);
        shown = 2;
        pulse(STEP);
        awaitSent(2);
        shown = 3;
        pulse(STEP.minusMillis(1));
        assertThat(broadcast.isIdle()).as("too soon").isTrue();
        assertThat(classroom.snapshot().run()).isEqualTo(number + 1);
        pulse(Duration.ofMillis(1));
        awaitSent(3);
    }

    @Test
    void aFreeRunIsSentLessOftenAndWhereItStopsAtOnce() {
        follow(1);
        isFree = true;
        shown = 2;
        pulse(STEP);
        assertThat(broadcast.isIdle()).isTrue();
        isFree = false;
        pulse(Duration.ZERO);
        awaitSent(2);
    }

    @Test
    void whatIsTooLargeIsSaidOnceAndTheOldPictureGoes() {
        follow(1);
        isTooLarge = true;
        shown = 2;
        pulse(STEP);
        await().untilAsserted(() -> {
            broadcast.pulse(classroom);
            assertThat(classroom.snapshot().run()).isZero();
        });
        shown = 3;
        pulse(STEP);
        await().until(() -> {
            broadcast.pulse(classroom);
            return broadcast.isIdle();
        });
        assertThat(problems).containsExactly(Message.verbatim("too large"));
        isTooLarge = false;
        shown = 4;
        pulse(STEP);
        awaitSent(4);
    }

    @Test
    void withoutARunPhonesShowNone_andAnotherClassIsSentItAnew() {
        follow(1);
        shown = null;
        pulse(STEP);
        assertThat(classroom.snapshot().run()).isZero();
        follow(2);
        Classroom other = new Classroom(new Random(2));
        await().untilAsserted(() -> {
            broadcast.pulse(other);
            assertThat(other.followed().content()).containsExactly(2);
        });
    }
}
