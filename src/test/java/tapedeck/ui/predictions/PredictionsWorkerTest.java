package tapedeck.ui.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import tapedeck.programs.Trained;
import tapedeck.text.Message;

class PredictionsWorkerTest {
    private static PredictionReply next(PredictionsWorker worker) throws InterruptedException {
        worker.await();
        return Objects.requireNonNull(worker.poll());
    }

    @Test
    void answersTheNewestQuestionOnce() throws Exception {
        Trained circles = Trained.lesson("circles", 5);
        CountDownLatch ready = new CountDownLatch(1);
        try (PredictionsWorker worker = new PredictionsWorker()) {
            worker.begin(() -> {
                try {
                    ready.await();
                } catch (InterruptedException _) {
                    Thread.currentThread().interrupt();
                }
                return circles.predictor();
            });
            for (int i = 1; i <= 50; i++) {
                worker.ask(i, circles.parameters());
            }
            assertThat(worker.poll()).isNull();
            ready.countDown();
            PredictionReply answer = next(worker);
            assertThat(answer.iteration() == 50 ? answer : next(worker)).extracting(PredictionReply::iteration)
                    .isEqualTo(50L);
            assertThat(worker.poll()).isNull();
        }
    }

    @Test
    void anAnswerOfAnEarlierRunIsDropped() throws Exception {
        Trained circles = Trained.lesson("circles", 5);
        Trained sine = Trained.lesson("sine", 5);
        try (PredictionsWorker worker = new PredictionsWorker()) {
            worker.begin(circles::predictor);
            worker.ask(5, circles.parameters());
            worker.begin(sine::predictor);
            worker.ask(6, sine.parameters());
            assertThat(next(worker)).isInstanceOfSatisfying(PredictionResult.class, answer -> {
                assertThat(answer.iteration()).isEqualTo(6);
                assertThat(answer.curve()).isNotNull();
            });
        }
    }

    @Test
    void aFailureIsAnAnswerAndTheNextQuestionIsAskedAllTheSame() throws Exception {
        Trained circles = Trained.lesson("circles", 5);
        AtomicInteger made = new AtomicInteger();
        try (PredictionsWorker worker = new PredictionsWorker()) {
            worker.begin(() -> {
                if (made.incrementAndGet() < 3) {
                    throw new StackOverflowError();
                }
                return circles.predictor();
            });
            for (int i = 1; i <= 2; i++) {
                worker.ask(i, circles.parameters());
                assertThat(next(worker))
                        .isEqualTo(new PredictionReply.Failed(i, Message.verbatim("StackOverflowError")));
            }
            worker.ask(3, circles.parameters());
            assertThat(next(worker)).isInstanceOf(PredictionResult.class);
        }
    }
}
