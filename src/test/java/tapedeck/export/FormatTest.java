package tapedeck.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.action.Action;
import tapedeck.action.Menu;
import tapedeck.action.MenuEntry;
import tapedeck.deck.Moment;
import tapedeck.export.Format.Subject;
import tapedeck.export.picture.VectorPicture;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Language;
import tapedeck.text.Texts;
import tapedeck.ui.graph.Tapes;

/** Command, menu and texts have the formats of the table. */
class FormatTest {
    @Test
    void isFoundByItsWordAndByAFilesName() {
        for (Format format : Format.values()) {
            assertThat(Format.of(format.id())).contains(format);
            assertThat(Format.ids()).contains(format.id());
            assertThat(Format.ofFile("A." + format.extension())).isPresent();
        }
        assertThat(Format.of("jpeg")).isEmpty();
        assertThat(Format.ofFile("svg")).isEmpty();
    }

    @Test
    void eachIsInTheMenuAndHasAName() {
        assertThat(actions(Menu.EXPORTS).filter(each -> each != Action.EXPORT_LANDSCAPE)) // by its file's ending, one of five
                .as("each format's Action stands in Menu.EXPORTS, or in a menu within it, in the order of Format")
                .containsExactlyElementsOf(Stream.of(Format.values()).map(Format::action).toList());
        for (Language language : Language.values()) {
            for (Format format : Format.values()) {
                assertThat(new Texts(language).of(format.title())).isNotBlank();
            }
        }
    }

    @Test
    void eachThatIsAGraphAsTextIsWritten() throws Exception {
        TapeSnapshot tape = Tapes.at(new Moment.Backward(2), Tapes.layers());
        assertThat(Format.values()).filteredOn(each -> each.subject() == Subject.TAPE).isNotEmpty()
                .allSatisfy(each -> assertThat(TapeText.write(each, tape, "A title", "a caption")).isNotEmpty());
    }

    @Test
    void eachIsWrittenByTheClassOfItsSubject() throws Exception {
        VectorPicture picture = new VectorPicture(40, 20, 0xffffffff, List.of());
        TapeSnapshot tape = Tapes.at(new Moment.Backward(2), Tapes.layers());
        assertThat(formats(Subject.GRAPH))
                .allSatisfy(each -> assertThat(Plates.write(picture, each, 1, Long.MAX_VALUE)).isNotEmpty());
        assertThat(formats(Subject.NUMBERS))
                .allSatisfy(each -> assertThat(NumberFiles.write(each, tape)).isNotEmpty());
        assertThat(formats(Subject.CURVES))
                .allSatisfy(each -> assertThat(CurveTable.write(each, List.of())).isNotEmpty());
        assertThat(formats(Subject.PROGRAM))
                .allSatisfy(each -> assertThat(Exporter.of(each, new Texts(Language.ENGLISH))).isNotNull());
    }

    @Test
    void eachStandsInThePageOfCommands() throws Exception {
        String page = Files
                .readString(Path.of(System.getProperty("tapedeck.home", "."), "src/site/markdown/commands.md"));
        assertThat(Format.values())
                .allSatisfy(each -> assertThat(page).containsAnyOf("`" + each.id() + "`", "--as " + each.id()));
    }

    private static List<Format> formats(Subject subject) {
        return Stream.of(Format.values()).filter(each -> each.subject() == subject).toList();
    }

    private static Stream<MenuEntry> actions(Menu menu) {
        return menu.groups().stream().flatMap(List::stream)
                .flatMap(each -> each instanceof Menu within ? actions(within) : Stream.of(each));
    }

    @Test
    void whatIsWrittenInOneWayHasOneFormat() {
        for (Subject subject : List.of(Subject.PASS, Subject.SESSION, Subject.PREDICTIONS)) {
            assertThat(Format.values()).filteredOn(each -> each.subject() == subject)
                    .as("%s is written without asking for the format, in ExportCommand, RunFiles and Contents: for a "
                            + "second one let its writer have write(Format, …), as CurveTable has", subject)
                    .hasSize(1);
        }
    }
}
