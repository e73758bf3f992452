package tapedeck.programs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.data.Dataset;
import tapedeck.program.Program;
import tapedeck.program.ProgramException;
import tapedeck.program.Provenance;
import tapedeck.programs.network.LossKind;
import tapedeck.programs.network.NetworkSpec;
import tapedeck.text.Message;

class CatalogueTest {
    private final Catalogue catalogue = new Catalogue();

    @TempDir
    private Path folder;

    private record Added(String id) implements ProgramEntry {
        @Override
        public Message title() {
            return Message.verbatim("of mine");
        }

        @Override
        public Program load(Path home) throws ProgramException {
            throw new ProgramException(Message.verbatim("not to be loaded"));
        }
    }

    @Test
    void anAddedLessonStandsBehindTheOthersAndIsFoundById() {
        int builtIn = catalogue.all().size();
        ProgramEntry mine = new Added("mine");
        catalogue.add(mine);
        assertThat(catalogue.all()).hasSize(builtIn + 1).last().isEqualTo(mine);
        assertThat(catalogue.find("mine")).contains(mine);
        assertThat(catalogue.ids()).endsWith(", mine");
        assertThat(catalogue.first().id()).isEqualTo("fizzbuzz");
        assertThat(new Catalogue().find("mine")).as("another catalogue").isEmpty();
    }

    @Test
    void anIdIsTakenOnce() {
        assertThatThrownBy(() -> catalogue.add(new Added("xor"))).isInstanceOf(IllegalArgumentException.class);
        assertThat(catalogue.find("xor").orElseThrow()).isNotInstanceOf(Added.class);
    }

    @Test
    void aTableOfNumbersThatCountIsLearnedFromTheirDigits() throws IOException, ProgramException {
        Path file = folder.resolve("Twelve.CSV");
        StringBuilder rows = new StringBuilder("number,class\n");
        for (int number = 1; number <= 12; number++) {
            rows.append(number).append(number % 3 == 0 ? ",fizz\n" : ",none\n");
        }
        Files.writeString(file, rows);
        ProgramEntry lesson = catalogue.ofFile(file);
        assertThat(lesson.title()).isEqualTo(Message.verbatim("Twelve.CSV"));
        assertThat(lesson).as("opened again").isEqualTo(catalogue.ofFile(file));
        Program program = lesson.load(Path.of("elsewhere"));
        assertThat(program.id()).isEqualTo("Twelve");
        Dataset.Split split = Objects.requireNonNull(program.predictor(program.defaults())).split();
        assertThat(split.train().inputs().shape().size(1)).as("of 12").isEqualTo(4);
        assertThat(split.train().size() + split.test().size()).isEqualTo(12);
    }

    @Test
    void anyOtherTableIsOpenedAsANetworkOnIt() throws IOException, ProgramException {
        Path file = Files.writeString(folder.resolve("trees.txt"), "height;kind\n1,5;ash\n2,5;elm\n".repeat(20)
                .replace("\nheight;kind", ""));
        Program program = catalogue.ofFile(file).load(Path.of("elsewhere"));
        assertThat(program.id()).isEqualTo("trees");
        assertThat(program.provenance()).isInstanceOfSatisfying(Provenance.Table.class, table -> {
            assertThat(table.file()).isEqualTo(file);
            assertThat(table.blueprint()).isInstanceOfSatisfying(NetworkSpec.class, spec -> {
                assertThat(spec.data().inputs()).isEqualTo(1);
                assertThat(spec.loss()).isEqualTo(LossKind.BCE_WITH_LOGITS);
                assertThat(spec.outputs()).isEqualTo(1);
                Dataset.Split split = spec.split();
                assertThat(split.train().size() + split.test().size()).isEqualTo(40);
                assertThat(spec.data().describe(split.train().inputs(), 0)).endsWith(": 1,5");
            });
        });
    }

    @Test
    void aTableThatCannotBeTrainedOnSaysWhatIsInTheWay() throws IOException {
        Path file = Files.writeString(folder.resolve("same.csv"), "height,kind\n1,ash\n2,ash\n");
        assertThatThrownBy(() -> catalogue.ofFile(file).load(folder)).isInstanceOfSatisfying(ProgramException.class,
                e -> assertThat(e.message()).isEqualTo(Message.of("lesson.table.notReady", "file", file.toString(),
                        "troubles", Message.of("prepare.target.oneClass", "column", "kind", "category", "ash"))));
    }

    @Test
    void aFileThatNobodyOpensSaysSoWhenItIsLoaded() throws IOException {
        Path file = Files.createFile(folder.resolve("notes.txt"));
        ProgramEntry lesson = catalogue.ofFile(file);
        assertThatThrownBy(() -> lesson.load(folder)).isInstanceOfSatisfying(ProgramException.class,
                e -> assertThat(e.message()).isEqualTo(Message.of("action.open.unknown", "file", file.toString(),
                        "kinds", Message.of("lesson.opens.table"))));
    }
}
