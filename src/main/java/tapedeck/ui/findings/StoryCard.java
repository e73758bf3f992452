package tapedeck.ui.findings;

import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import tapedeck.finding.Remedy;
import tapedeck.finding.postmortem.CauseVerdict.Certainty;
import tapedeck.finding.postmortem.RunStory;
import tapedeck.finding.postmortem.StoryLine;
import tapedeck.text.Message;
import tapedeck.ui.findings.PostMortemModel.Telling;
import tapedeck.ui.input.BarButtons;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/**
 * The card of how the run went wrong, line for line, each of which leads to its place; not there where nothing did. On the FX thread
 * only.
 */
final class StoryCard extends VBox {
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");

    private final ReadOnlyObjectProperty<Telling> telling;
    private final Runnable tell;
    private final LiveTexts words;
    private final RacedPlot plot;
    private final Consumer<StoryLine> goThere;
    private final Consumer<Remedy.OfRun> tryOut;

    /**
     * A view of what is told.
     *
     * @param tell finds it out
     * @param goThere shows where a line happened
     * @param tryOut begins the run in which all is well as a take
     */
    StoryCard(LiveTexts words, Appearance appearance, ReadOnlyObjectProperty<Telling> telling, Runnable tell,
            Consumer<StoryLine> goThere, Consumer<Remedy.OfRun> tryOut) {
        plot = new RacedPlot(words, appearance);
        this.tryOut = tryOut;
        this.words = words;
        this.telling = telling;
        this.tell = tell;
        this.goThere = goThere;
        setId("findings-story");
        getStyleClass().addAll("finding", "findings-story");
        managedProperty().bind(visibleProperty());
        telling.subscribe(_ -> show());
        words.follow(this, this::show);
    }

    private void show() {
        Telling now = telling.get();
        setVisible(!(now instanceof Telling.Nothing));
        getChildren().setAll(title(now instanceof Telling.Working));
        switch (now) {
            case Telling.Nothing() -> {
                // it is not seen
            }
            case Telling.Offered() -> getChildren().addAll(text(Message.of("findings.story.offer"), "muted"),
                    new BarButtons(words).action("findings-tell", Message.of("findings.story.tell"), tell));
            case Telling.Working() -> getChildren().add(text(Message.of("findings.story.working"), "muted"));
            case Telling.Unexplained(Message why) ->
                getChildren().add(text(Message.of("findings.story.untold", "why", why), "muted"));
            case Telling.Explained(RunStory story) -> tell(story);
        }
    }

    private HBox title(boolean works) {
        HBox title = new HBox(text(Message.of("findings.story.title"), "findings-sentence"));
        title.getStyleClass().add("findings-head");
        if (works) {
            ProgressIndicator busy = new ProgressIndicator();
            busy.getStyleClass().add("findings-busy");
            title.getChildren().addFirst(busy);
        }
        return title;
    }

    private void tell(RunStory story) {
        story.lines().forEach(each -> getChildren().add(line(each)));
        boolean shown = story.verdict().certainty() == Certainty.SHOWN;
        Label certainty = text(Message.of(switch (story.verdict().certainty()) {
            case SHOWN -> "findings.story.shown";
            case SUSPECTED -> "findings.story.suspected";
            case OPEN -> "findings.story.open";
        }), "findings-certainty");
        certainty.pseudoClassStateChanged(SHOWN, shown);
        certainty.setMinWidth(USE_PREF_SIZE);
        Label verdict = text(story.verdict().sentence());
        HBox.setHgrow(verdict, Priority.ALWAYS);
        HBox last = new HBox(certainty, verdict);
        last.getStyleClass().add("findings-verdict");
        getChildren().add(last);
        if (shown && story.verdict().other().points() > 1) {
            plot.show(story);
            getChildren().add(plot);
        }
        Remedy.OfRun remedy = story.verdict().remedy();
        if (remedy != null) {
            getChildren().add(new BarButtons(words).action("findings-story-try", remedy.text(),
                    () -> tryOut.accept(remedy)));
        }
    }

    private Button line(StoryLine line) {
        Button button = new Button(words.of(line.line() == 0
                ? line.sentence()
                : Message.of("findings.story.at", "sentence", line.sentence(), "line", String.valueOf(line.line()))));
        Label iteration = new Label(words.of(Message.of("findings.story.iteration", "iteration", line.iteration())));
        iteration.getStyleClass().addAll("mono", "muted");
        button.setGraphic(iteration);
        button.setMnemonicParsing(false);
        button.setWrapText(true);
        button.setMinHeight(USE_PREF_SIZE);
        button.setMaxWidth(Double.MAX_VALUE);
        button.getStyleClass().addAll("flat", "story-line");
        button.setOnAction(_ -> goThere.accept(line));
        return button;
    }

    private Label text(Message message, String... styles) {
        return FindingsPane.text(words.of(message), styles);
    }
}
