package tapedeck.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/** The keys of the manual are those of the table of actions. */
class KeysPageTest {
    private static final Texts TEXTS = new Texts(Language.ENGLISH);

    @Test
    void listsEveryKeyAndWhatItDoes() throws IOException {
        KeyNames names = new KeyNames(TEXTS, false);
        List<String> expected = Stream.of(Action.values()).filter(each -> !each.keys().isEmpty())
                .map(each -> "| " + names.of(each.keys()).replace("Ctrl", "Ctrl/⌘") + " | " + does(each) + " |")
                .toList();
        List<String> page = Files.readAllLines(Path.of("src/site/markdown/keys.md"));
        int head = page.indexOf("| Key | does |");
        assertThat(head).isNotNegative();
        assertThat(page.subList(head + 2, page.size()).stream().takeWhile(line -> line.startsWith("|")))
                .containsExactlyElementsOf(expected);
    }

    private static String does(Action action) {
        String help = TEXTS.of(action.help());
        KeyCondition condition = KeyCondition.of(action);
        if (condition != KeyCondition.NONE) {
            return TEXTS.of(Message.of("action.keys.when", "help", help, "when", Message.of(condition.text())));
        }
        return action.context() == ActionContext.WINDOW ? help : TEXTS.of(action.context().text()) + ": " + help;
    }
}
