package tapedeck.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LessonProgressTest {
    private final LessonProgress learned = new LessonProgress();

    @Test
    void aLessonIsGoneOnWithWhereItWasLeft() {
        assertThat(learned.step("paths-add")).isZero();
        learned.reached("paths-add", 3);
        learned.reached("one-neuron", 1);
        assertThat(learned.step("paths-add")).isEqualTo(3);
        assertThat(learned.step("one-neuron")).isEqualTo(1);
        assertThat(learned.isDone("paths-add")).isFalse();
    }

    @Test
    void whatIsDoneStaysDoneAndBeginsAnew() {
        learned.reached("paths-add", 3);
        learned.finished("paths-add");
        learned.reached("paths-add", 2);
        assertThat(learned.isDone("paths-add")).isTrue();
        assertThat(learned.step("paths-add")).isZero();
    }

    @Test
    void itIsKeptAsText() {
        learned.reached("paths-add", 3);
        learned.finished("one-neuron");
        LessonProgress later = new LessonProgress();
        later.lessonsProperty().set(learned.lessonsProperty().get());
        assertThat(later.step("paths-add")).isEqualTo(3);
        assertThat(later.isDone("one-neuron")).isTrue();
    }

    @Test
    void whatIsKeptWronglyIsNothing() {
        learned.lessonsProperty().set("=\nx\npaths-add=99999999999\none-neuron=-1");
        assertThat(learned.step("paths-add")).isZero();
        assertThat(learned.step("one-neuron")).isZero();
    }
}
