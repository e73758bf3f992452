package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tapedeck.program.ProgramException;
import tapedeck.text.Message;

class ProgramLoadTest {
    private final ProgramLoad loading = new ProgramLoad();

    @AfterEach
    void forget() {
        Thread.interrupted();
    }

    @Test
    void whatIsGivenUpEndsAsThat_andLeavesTheThreadToOthers() {
        assertThatExceptionOfType(CancellationException.class).isThrownBy(() -> loading.reading(_ -> {
            loading.cancel();
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
            throw new ProgramException(Message.verbatim("it was interrupted"));
        }));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatWasGivenUpBeforeDoesNotBegin() {
        loading.cancel();
        assertThatExceptionOfType(CancellationException.class)
                .isThrownBy(() -> loading.reading(_ -> "begun"));
        assertThat(Thread.currentThread().isInterrupted()).isFalse();
    }

    @Test
    void whatFailsByItselfFailsAsThat() {
        ProgramException why = new ProgramException(Message.verbatim("no table"));
        assertThatExceptionOfType(ProgramException.class).isThrownBy(() -> loading.reading(_ -> {
            throw why;
        })).isSameAs(why);
        loading.cancel();
        assertThat(Thread.currentThread().isInterrupted()).as("it is over").isFalse();
    }
}
