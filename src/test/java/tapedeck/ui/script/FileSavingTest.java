package tapedeck.ui.script;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tapedeck.action.Action;
import tapedeck.file.Installation;
import tapedeck.programs.Catalogue;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.ui.FxTest;
import tapedeck.ui.action.Actions;
import tapedeck.ui.action.Buttons;
import tapedeck.ui.action.MenuItems;
import tapedeck.ui.editor.Buffer;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.theme.LiveTexts;

/** What ships is read, and never written: Ctrl+S there saves a copy, with which the window goes on. */
class FileSavingTest {
    private static final String TEXT = "a = 1\n";
    private static final String TYPED = "a = 9\n";

    @TempDir
    private Path folder;

    private final Actions actions = new Actions(new LiveTexts(Language.ENGLISH));
    private final List<String> asked = new ArrayList<>();
    private @Nullable Path chosen;

    private Path shipped() throws Exception {
        Path lesson = Files.createDirectories(folder.resolve("home/assets/lessons/one-neuron"));
        return Files.writeString(lesson.resolve("neuron.py"), TEXT);
    }

    /** A window in which that file is open and was typed in. */
    private Buffer typed(DeckLink link, Path file) {
        ScriptRuns scripting = new ScriptRuns(link, new Catalogue(), actions);
        new FileSaving(scripting, link.notices(), new Installation(folder.resolve("home")), (name, beside) -> {
            asked.add(name + " in " + beside);
            return chosen;
        }).bind(actions, () -> {}, () -> {});
        scripting.buffers().enter(file, TEXT);
        Buffer buffer = Objects.requireNonNull(scripting.buffers().find(file));
        buffer.type(TYPED);
        return buffer;
    }

    private void save() {
        actions.of(Action.SAVE).run();
    }

    @Test
    void aShippedProgramIsSavedAsAnother_whichIsWorkedOnFromThen() throws Exception {
        Path shipped = shipped();
        chosen = folder.resolve("mine.py");
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Buffer buffer = typed(link, shipped);
            assertThat(new Buttons(actions).icon(Action.SAVE).getAccessibleText()).contains("belongs to Tapedeck");
            MenuItems items = new MenuItems(actions);
            assertThat(items.item(Action.SAVE).getText()).isNotEqualTo(items.item(Action.SAVE_AS).getText());
            save();
            assertThat(shipped).hasContent(TEXT);
            assertThat(folder.resolve("mine.py")).hasContent(TYPED);
            assertThat(asked).singleElement().asString().startsWith("neuron.py in " + System.getProperty("user.home"));
            assertThat(buffer.place()).isEqualTo(folder.resolve("mine.py"));
            assertThat(new Buttons(actions).icon(Action.SAVE).getAccessibleText()).contains("in its file");
            buffer.type("a = 10\n");
            save();
            assertThat(asked).as("it has a file of its own now").hasSize(1);
            assertThat(folder.resolve("mine.py")).hasContent("a = 10\n");
            link.close();
            return link;
        });
    }

    @Test
    void nobodyWritesOverWhatShips_alsoWhoChoosesIt() throws Exception {
        Path shipped = shipped();
        chosen = shipped;
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            Buffer buffer = typed(link, shipped);
            save();
            assertThat(shipped).hasContent(TEXT);
            assertThat(link.notices().seen()).extracting(each -> each.message())
                    .containsExactly(Message.of("editor.ships", "file", shipped.toString()));
            assertThat(buffer.unsavedProperty().get()).isTrue();
            link.close();
            return link;
        });
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void alsoThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("link"), shipped().getParent());
        Installation installation = new Installation(folder.resolve("home"));
        assertThat(installation.contains(link.resolve("neuron.py"))).isTrue();
        assertThat(installation.contains(link.resolve("other/new.py"))).isTrue();
        assertThat(installation.contains(folder.resolve("home/../mine.py"))).isFalse();
        assertThat(installation.contains(folder.resolve("home/mine.py"))).as("a program beside what ships").isFalse();
        assertThat(new Installation(folder).contains(folder.resolve("mine.py"))).as("nothing is installed there")
                .isFalse();
    }

    @Test
    void whyItWasNotSavedIsSaidUntilItIsSaved() throws Exception {
        Path own = folder.resolve("own.py");
        Path inItsWay = Files.createDirectories(own.resolve("a folder"));
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            typed(link, own);
            link.notices().fail(Message.verbatim("something else"));
            save();
            assertThat(link.notices().seen()).extracting(each -> each.message().key())
                    .containsExactly(Message.verbatim("").key(), "editor.notSaved");
            Files.delete(inItsWay);
            Files.delete(own);
            save();
            assertThat(own).hasContent(TYPED);
            assertThat(link.notices().seen()).extracting(each -> each.message())
                    .containsExactly(Message.verbatim("something else"));
            link.close();
            return link;
        });
    }

    @Test
    void oneOfTheUsersOwnIsSavedWhereItIs() throws Exception {
        shipped();
        Path own = Files.writeString(folder.resolve("own.py"), TEXT);
        FxTest.call(() -> {
            DeckLink link = new DeckLink(Path.of(""));
            typed(link, own);
            save();
            assertThat(own).hasContent(TYPED);
            assertThat(asked).isEmpty();
            link.close();
            return link;
        });
    }
}
