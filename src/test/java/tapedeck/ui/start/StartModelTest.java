package tapedeck.ui.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tapedeck.lessons.Lesson;
import tapedeck.programs.Catalogue;
import tapedeck.programs.ProgramEntry;

class StartModelTest {
    private final Catalogue catalogue = new Catalogue();
    private final ProgramEntry iris = catalogue.find("iris").orElseThrow();
    private final List<Object> told = new ArrayList<>();
    private final StartModel model = new StartModel(catalogue, new SimpleObjectProperty<>(List.of()),
            new StartModel.Choices() {
                @Override
                public void teach(Lesson lesson, int step) {
                    told.add(lesson);
                }

                @Override
                public void open(ProgramEntry lesson) {
                    told.add(lesson);
                }

                @Override
                public void openFile(Path file) {
                    told.add(file);
                }

                @Override
                public void giveUp(Opening what) {
                    told.add(what);
                }

                @Override
                public boolean isOpen() { return false; }
            });

    @BeforeEach
    void isShown() {
        model.shownProperty().set(true);
    }

    @Test
    void whatIsChosenTwiceIsOpenedOnceAndAnotherChoiceTakesItsPlace() {
        model.open(iris);
        model.open(iris);
        model.open(Path.of("a.py"));
        assertThat(told).containsExactly(iris, Path.of("a.py"));
        assertThat(model.openingProperty().get()).isEqualTo(new Opening.OfFile(Path.of("a.py")));
    }

    @Test
    void thePageStaysUntilItIsThereAndIfItWillNotCome() {
        model.open(iris);
        assertThat(model.shownProperty().get()).isTrue();
        model.failed();
        assertThat(model.shownProperty().get()).isTrue();
        assertThat(model.openingProperty().get()).isNull();
        model.open(iris);
        assertThat(told).as("it can be tried again").containsExactly(iris, iris);
        model.opened();
        assertThat(model.shownProperty().get()).isFalse();
        assertThat(model.openingProperty().get()).isNull();
    }

    @Test
    void goingBackGivesUpWhatIsOnItsWay() {
        model.open(iris);
        assertThat(model.back()).isTrue();
        assertThat(told).containsExactly(iris, new Opening.OfProgram(iris));
        assertThat(model.back()).as("nothing lies below").isFalse();
        assertThat(model.shownProperty().get()).isTrue();
    }

    @Test
    void whatIsOpenedElsewhereIsAwaitedOnlyWhileThePageIsSeen() {
        model.await(new Opening.OfProgram(iris));
        assertThat(model.openingProperty().get()).isNotNull();
        model.shownProperty().set(false);
        assertThat(model.openingProperty().get()).isNull();
        model.await(new Opening.OfProgram(iris));
        assertThat(model.openingProperty().get()).isNull();
    }
}
