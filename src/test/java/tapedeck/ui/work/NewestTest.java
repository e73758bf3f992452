package tapedeck.ui.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NewestTest {
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final List<Integer> worked = new CopyOnWriteArrayList<>();
    private final List<Integer> givenUp = new CopyOnWriteArrayList<>();
    /** Doubles; the job 1 waits in the middle of its work, and asks then whether it was cancelled. */
    private final Newest<Integer, Integer> newest = new Newest<>("doubling", (job, cancelled) -> {
        worked.add(job);
        if (job == 1) {
            begun.countDown();
            mayEnd.await();
            if (cancelled.getAsBoolean()) {
                givenUp.add(job);
                throw new CancellationException();
            }
        }
        return 2 * job;
    });

    @AfterEach
    void close() {
        newest.close();
    }

    private void startJob1() throws InterruptedException {
        newest.submit(1);
        begun.await();
    }

    private Newest.Done<Integer, Integer> next() throws InterruptedException {
        newest.await();
        return Objects.requireNonNull(newest.poll());
    }

    @Test
    void aResultIsFetchedOnce() throws Exception {
        newest.submit(21);
        assertThat(next()).isEqualTo(new Newest.Done<>(21, 42, null));
        assertThat(newest.poll()).isNull();
        assertThat(newest.isBusy()).isFalse();
    }

    @Test
    void itIsBusyUntilTheResultIsFetched() throws Exception {
        assertThat(newest.isBusy()).isFalse();
        startJob1();
        assertThat(newest.isBusy()).isTrue();
        mayEnd.countDown();
        newest.await();
        assertThat(newest.isBusy()).isTrue();
        newest.poll();
        assertThat(newest.isBusy()).isFalse();
    }

    @Test
    void theJobAtWorkIsFinishedAndOfThoseThatWaitOnlyTheNewestIsDone() throws Exception {
        startJob1();
        for (int job = 2; job <= 50; job++) {
            newest.submit(job);
        }
        assertThat(newest.poll()).isNull();
        mayEnd.countDown();
        Newest.Done<Integer, Integer> done = next();
        if (done.job() == 1) {
            assertThat(done.result()).isEqualTo(2);
            done = next();
        }
        assertThat(done.result()).isEqualTo(100);
        assertThat(worked).containsExactly(1, 50);
        assertThat(givenUp).isEmpty();
    }

    @Test
    void replacedWorkIsCancelledAndItsResultDropped() throws Exception {
        startJob1();
        newest.replace(2);
        mayEnd.countDown();
        assertThat(next()).isEqualTo(new Newest.Done<>(2, 4, null));
        assertThat(newest.isBusy()).isFalse();
        assertThat(givenUp).containsExactly(1);
    }

    @Test
    void whatIsForgottenHasNoResult() throws Exception {
        startJob1();
        newest.submit(2);
        newest.forget();
        assertThat(newest.isBusy()).isFalse();
        mayEnd.countDown();
        newest.submit(3);
        assertThat(next().job()).isEqualTo(3);
        assertThat(worked).containsExactly(1, 3);
        newest.submit(4);
        newest.await();
        newest.forget();
        assertThat(newest.poll()).isNull();
    }

    @Test
    void cancelledWorkSaysSo() throws Exception {
        startJob1();
        newest.submit(2);
        newest.cancel();
        mayEnd.countDown();
        Newest.Done<Integer, Integer> done = next();
        assertThat(done.job()).isEqualTo(1);
        assertThat(done.result()).isNull();
        assertThat(done.failure()).isInstanceOf(CancellationException.class);
        newest.submit(3);
        assertThat(next().result()).isEqualTo(6);
        assertThat(worked).containsExactly(1, 3);
    }

    @Test
    void aJobThatStillWaitsCanBeCancelledToo() throws Exception {
        newest.prepare(() -> {
            try {
                mayEnd.await();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
        newest.submit(2);
        newest.cancel();
        assertThat(next().failure()).isInstanceOf(CancellationException.class);
        mayEnd.countDown();
        newest.submit(3);
        assertThat(next().result()).isEqualTo(6);
        assertThat(worked).containsExactly(3);
    }

    @Test
    void aFailureIsAResultAndTheNextJobIsDoneAllTheSame() throws Exception {
        AtomicInteger jobs = new AtomicInteger();
        try (Newest<String, String> failing = new Newest<>("failing", (job, _) -> switch (jobs.incrementAndGet()) {
            case 1 -> throw new StackOverflowError();
            case 2 -> throw new java.io.IOException("no file");
            default -> job;
        })) {
            failing.submit("a");
            failing.await();
            assertThat(Objects.requireNonNull(failing.poll()).failure()).isInstanceOf(StackOverflowError.class);
            failing.submit("b");
            failing.await();
            assertThat(Objects.requireNonNull(failing.poll()).failure()).hasMessage("no file");
            failing.submit("c");
            failing.await();
            assertThat(Objects.requireNonNull(failing.poll()).result()).isEqualTo("c");
        }
    }

    @Test
    void whatIsPreparedComesFirstAndEverythingIsDoneOnOneDaemon() throws Exception {
        AtomicReference<Thread> first = new AtomicReference<>();
        AtomicReference<Thread> second = new AtomicReference<>();
        try (Newest<String, Boolean> watched = new Newest<>("watched", (_, _) -> {
            second.set(Thread.currentThread());
            return first.get() != null;
        })) {
            watched.prepare(() -> first.set(Thread.currentThread()));
            watched.submit("");
            watched.await();
            assertThat(Objects.requireNonNull(watched.poll()).result()).isTrue();
        }
        Thread worker = Objects.requireNonNull(second.get());
        assertThat(worker).isSameAs(first.get()).isNotSameAs(Thread.currentThread());
        assertThat(worker.isDaemon()).isTrue();
        assertThat(worker.getName()).isEqualTo("watched");
    }

    @Test
    void whenClosedNothingIsDoneAnyMore() throws Exception {
        newest.submit(2);
        newest.await();
        newest.close();
        assertThat(newest.poll()).isNull();
        newest.submit(3);
        assertThat(newest.isBusy()).isFalse();
        newest.await();
        assertThat(newest.poll()).isNull();
    }

    @Test
    void aJobThatMayBeInterruptedIs_andTheNextOneIsNot() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        try (Newest<Integer, Boolean> reading = Newest.interrupting("reading", (job, _) -> {
            if (job == 1) {
                begun.countDown();
                never.await();
            }
            return Thread.currentThread().isInterrupted();
        })) {
            reading.submit(1);
            begun.await();
            reading.cancel();
            reading.await();
            assertThat(Objects.requireNonNull(reading.poll()).failure()).isInstanceOf(CancellationException.class);
            reading.submit(2);
            reading.await();
            assertThat(Objects.requireNonNull(reading.poll()).result()).isFalse();
        }
    }
}
