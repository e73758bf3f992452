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

/** The README's keys are those of the table of actions. */
class ReadmeTest {
    private static final Texts TEXTS = new Texts(Language.ENGLISH);

    @Test
    void listsEveryKeyAndWhatItDoes() throws IOException {
        KeyNames names = new KeyNames(TEXTS, false);
        List<String> expected = Stream.of(Action.values()).filter(each -> !each.keys().isEmpty())
                .map(each -> "| " + names.of(each.keys()).replace("Ctrl", "Ctrl/⌘") + " | " + does(each) + " |")
                .toList();
        List<String> readme = Files.readAllLines(Path.of("README.md"));
        int head = readme.indexOf("| Key | does |");
        assertThat(head).isNotNegative();
        assertThat(readme.subList(head + 2, readme.size()).stream().takeWhile(line -> line.startsWith("|")))
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
