package tapedeck.ui.output;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import tapedeck.deck.Transcript;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.text.Words;

/** What a program says besides its tape, as tabs among others: each is there where there can be something in it. */
public final class OutputTabs {
    private final TabPane tabs;
    private final OutputPane output;
    private final Tab printed;

    /** @param tabs where they stand, behind the first that is there */
    public OutputTabs(TabPane tabs, Words words) {
        this.tabs = tabs;
        output = new OutputPane(words);
        printed = new Tab(null, output);
        printed.textProperty().bind(words.textsProperty().flatMap(texts -> output.countProperty()
                .map(count -> texts.of(title(count.longValue())))));
    }

    private static Message title(long lines) {
        return lines == 0 ? Message.of("output.tab.empty") : Message.of("output.tab", "lines", Numbers.count(lines));
    }

    /**
     * Shows what was said.
     *
     * @param speaks whether the program is one that can print
     */
    public void show(boolean speaks, Transcript.View said) {
        if (speaks != tabs.getTabs().contains(printed)) {
            if (speaks) {
                tabs.getTabs().add(1, printed);
                tabs.getSelectionModel().select(printed);
            } else {
                tabs.getTabs().remove(printed);
            }
        }
        output.show(said);
    }

    /** Brings what was printed to the front. */
    public void showPrinted() {
        tabs.getSelectionModel().select(printed);
    }
}
