package tapedeck.ui.output;

import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import tapedeck.deck.RunOutput;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** The tabs of what a program says besides its tape: each is there where there is something in it, or somebody looks at it. */
public final class OutputTabs {
    private final TabPane tabs;
    private final PlotsModel figures = new PlotsModel();
    private final OutputPane output;
    private final Tab printed;
    private final Tab plots;

    /** @param tabs where they stand, behind the first that is there */
    public OutputTabs(TabPane tabs, LiveTexts words, Appearance appearance) {
        this.tabs = tabs;
        output = new OutputPane(words);
        printed = new Tab(null, output);
        printed.textProperty().bind(words.textsProperty().flatMap(texts -> output.countProperty()
                .map(count -> texts.of(title(count.longValue())))));
        plots = new Tab(null, new PlotsPane(figures, words, appearance));
        plots.textProperty().bind(words.textsProperty().flatMap(texts -> figures.lookedProperty()
                .map(looked -> texts.of(Message.of("output.tab.plots", "figures", Numbers.count(looked.all()))))));
    }

    private static Message title(long lines) {
        return lines == 0 ? Message.of("output.tab.empty") : Message.of("output.tab", "lines", Numbers.count(lines));
    }

    /**
     * Shows what was said.
     *
     * @param speaks whether the program is one that can print
     * @param iteration that the viewer looks at while the program holds; 0 while it plays
     */
    public void show(boolean speaks, RunOutput.View said, long iteration) {
        output.show(said);
        if (!speaks || (output.countProperty().get() == 0 && !printed.isSelected())) {
            tabs.getTabs().remove(printed);
        } else {
            add();
        }
        figures.show(said, iteration);
        boolean drawn = figures.lookedProperty().get() != null;
        if (drawn != tabs.getTabs().contains(plots)) {
            if (drawn) {
                tabs.getTabs().add(Math.max(1, tabs.getTabs().indexOf(printed) + 1), plots);
                if (!tabs.isFocusWithin()) { // else somebody types, or reads
                    tabs.getSelectionModel().select(plots); // as a figure that is shown opens a window
                }
            } else {
                tabs.getTabs().remove(plots);
            }
        }
    }

    /** Returns whether what was printed is in front. */
    public boolean isInFront() { return printed.isSelected(); }

    private void add() {
        if (!tabs.getTabs().contains(printed)) {
            tabs.getTabs().add(1, printed);
        }
    }

    /** Brings what was printed to the front, also where that is nothing. */
    public void showPrinted() {
        add();
        tabs.getSelectionModel().select(printed);
    }
}
