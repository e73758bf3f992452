package tapedeck.ui.findings;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import tapedeck.finding.Finding;
import tapedeck.finding.FindingSite;
import tapedeck.finding.Remedy;
import tapedeck.text.Message;
import tapedeck.ui.findings.FindingsModel.CheckState;
import tapedeck.ui.input.BarButtons;
import tapedeck.ui.link.DeckLink;
import tapedeck.ui.selection.SelectionModel;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;

/** A list of what is wrong: each finding with where it is, how sure it is, what it means and what to try. On the FX thread only. */
public final class FindingsPane extends VBox {
    private static final PseudoClass EMPTY = PseudoClass.getPseudoClass("empty");

    private final FindingsModel model;
    private final LiveTexts words;
    private final Appearance appearance;
    private final Consumer<Remedy.OfRun> tryOut;
    private final Consumer<FindingSite> goThere;
    private final Consumer<Remedy.Rewrite> rewrite;
    private final Label summary = text("", "muted");
    private final ProgressIndicator busy = new ProgressIndicator();
    private final HBox head = new HBox();
    private final VBox list = new VBox();
    private final VBox content = new VBox(list);

    /**
     * Of what {@code link} shows.
     *
     * @param selection in which a tensor is picked that is led to
     * @param reveal shows a line of the program, from 1
     * @param rewrite changes a line of the script as it is suggested, and runs that
     * @param race shows the curves, where what is tried goes beside the run as it is
     */
    public FindingsPane(LiveTexts words, Appearance appearance, DeckLink link, SelectionModel selection,
            IntConsumer reveal, Consumer<Remedy.Rewrite> rewrite, Runnable race) {
        this(words, appearance, link, new FindingNavigator(link, selection, reveal), rewrite, race);
    }

    private FindingsPane(LiveTexts words, Appearance appearance, DeckLink link, FindingNavigator pointing,
            Consumer<Remedy.Rewrite> rewrite, Runnable race) {
        this(words, appearance, new FindingsModel(link), remedy -> {
            link.tryOut(remedy);
            if (!(remedy instanceof Remedy.GoBack)) {
                race.run();
            }
        }, pointing::goTo, edit -> {
            rewrite.accept(edit);
            race.run();
        });
        link.follow(model::pulse);
        link.follow(pointing::pulse);
        content.getChildren().addFirst(new StoryCard(words, appearance, model.story().tellingProperty(),
                model.story()::tell, pointing::goTo, tryOut));
    }

    /**
     * A view of a model.
     *
     * @param tryOut does what a finding offers
     * @param goThere shows where it is
     * @param rewrite changes a line of the script
     */
    FindingsPane(LiveTexts words, Appearance appearance, FindingsModel model, Consumer<Remedy.OfRun> tryOut,
            Consumer<FindingSite> goThere, Consumer<Remedy.Rewrite> rewrite) {
        this.words = words;
        this.appearance = appearance;
        this.model = model;
        this.tryOut = tryOut;
        this.goThere = goThere;
        this.rewrite = rewrite;
        setId("findings");
        getStyleClass().add("findings");
        getStylesheets().add(Objects
                .requireNonNull(FindingsPane.class.getResource("/tapedeck/ui/findings/findings.css")).toExternalForm());
        head.getStyleClass().add("findings-head");
        busy.getStyleClass().add("findings-busy");
        busy.managedProperty().bind(busy.visibleProperty());
        HBox.setHgrow(summary, Priority.ALWAYS);
        summary.setMaxWidth(Double.MAX_VALUE);
        summary.setId("findings-summary");
        list.getStyleClass().add("findings-list");
        content.getStyleClass().add("findings-content");
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().addAll(head, scroll);
        model.checkStateProperty().subscribe(this::show);
        model.findingsProperty().subscribe(this::show);
        model.outdatedProperty().subscribe(this::show);
        model.sharedUntilProperty().subscribe(_ -> show());
        words.follow(this, this::show);
    }

    private void show() {
        CheckState state = model.checkStateProperty().get();
        busy.setVisible(state instanceof CheckState.Checking);
        busy.setProgress(busy.isVisible() ? ProgressIndicator.INDETERMINATE_PROGRESS : 0); // it moves unseen, too
        summary.setText(words.of(summary(state)));
        Message action = Message.of(state instanceof CheckState.Checked ? "findings.again" : "findings.look");
        Node look = new BarButtons(words).action("findings-look", action, model::look);
        look.setVisible(!(state instanceof CheckState.Checking));
        look.setManaged(look.isVisible());
        boolean empty = model.findingsProperty().get().isEmpty();
        pseudoClassStateChanged(EMPTY, empty);
        if (empty) {
            VBox alone = new VBox(busy, summary, look);
            alone.getStyleClass().add("findings-alone");
            head.getChildren().setAll(alone);
        } else {
            head.getChildren().setAll(busy, summary, look);
        }
        list.getChildren().setAll(model.findingsProperty().get().stream().map(this::card).toList());
    }

    private Message summary(CheckState state) {
        boolean ran = model.ranElsewhere();
        return switch (state) {
            case CheckState.NotChecked() -> Message.of(ran ? "findings.recorded.nothing" : "findings.nothing");
            case CheckState.Checking() -> Message.of(ran ? "findings.recorded.looking" : "findings.looking");
            case CheckState.Failed(Message why) -> Message.of("findings.failed", "why", why);
            case CheckState.Checked(long iterations, boolean judgeable, int count, Message unjudged) -> {
                Message looked = Message.of(ran
                        ? count == 0 ? "findings.recorded.none" : "findings.recorded.some"
                        : count == 0 ? "findings.none" : "findings.some", "n", count, "iterations", iterations);
                List<Message> all = new ArrayList<>();
                if (judgeable || count > 0) {
                    all.add(looked);
                }
                if (model.isInRunAlone()) {
                    all.add(Message.of("findings.live", "n", count));
                }
                if (model.outdatedProperty().get()) {
                    all.add(Message.of("findings.outdated"));
                }
                if (unjudged != null) {
                    all.add(unjudged);
                }
                if (model.isSilencing()) {
                    all.add(Message.of("findings.silenced"));
                }
                yield Message.sentences(all);
            }
        };
    }

    /** All that is told of one. */
    Parent card(Finding finding) {
        Label sure = text(words.of(Message.of(
                finding.certainty() == Finding.Certainty.SEEN ? "findings.seen" : "findings.likely")), "muted");
        Label id = text(finding.kind().id(), "mono", "muted");
        FlowPane top = new FlowPane(id, sure); // beside each other where there is room
        top.getStyleClass().add("findings-top");
        Message sentence = model.isShown(finding, finding.site().iteration())
                ? finding.sentence()
                : Message.of("findings.ofThen", "sentence", finding.sentence());
        VBox card = new VBox(top, text(words.of(sentence), "findings-sentence"),
                text(words.of(finding.kind().meaning()), "muted"));
        EvidencePane exhibit = new EvidencePane(words, appearance, finding);
        if (!exhibit.getChildren().isEmpty()) {
            card.getChildren().add(exhibit);
        }
        edits(finding).forEach(edit -> card.getChildren().add(suggested(edit)));
        card.getChildren().add(buttons(finding));
        card.getStyleClass().add("finding");
        return card;
    }

    /** Returns what stands there, and what is to stand there instead. */
    private static Node suggested(Remedy.Rewrite edit) {
        VBox both = new VBox();
        both.getStyleClass().add("findings-edit");
        edit.before().lines().forEach(line -> both.getChildren().add(text("− " + line.strip(), "mono", "before")));
        edit.after().lines().forEach(line -> both.getChildren().add(text("+ " + line.strip(), "mono", "after")));
        return both;
    }

    private FlowPane buttons(Finding finding) {
        BarButtons make = new BarButtons(words);
        String id = finding.kind().id();
        FlowPane buttons = new FlowPane();
        buttons.getStyleClass().add("findings-buttons");
        FindingSite site = finding.site();
        if (site.line() > 0 || (site.since() > 0 && model.isShown(finding, site.since()))) {
            Message where = site.line() > 0
                    ? Message.of("findings.line", "line", String.valueOf(site.line()))
                    : Message.of("findings.iteration", "iteration", site.since());
            buttons.getChildren().add(make.action("finding-place-" + id, where, () -> goThere.accept(site)));
        }
        edits(finding).forEach(edit -> buttons.getChildren()
                .add(make.action("finding-edit-" + id, edit.text(), () -> rewrite.accept(edit))));
        finding.remedies(Remedy.OfRun.class).stream().filter(each -> model.isShown(finding, lastShared(each)))
                .forEach(each -> buttons.getChildren()
                        .add(make.action("finding-try-" + id, each.text(), () -> tryOut.accept(each))));
        buttons.getChildren().add(make.action("finding-silence-" + id, Message.of("findings.silence"),
                () -> model.silence(finding.kind())));
        return buttons;
    }

    /** The best of its edits, if it has any. */
    private static Stream<Remedy.Rewrite> edits(Finding finding) {
        return finding.remedies(Remedy.Rewrite.class).stream().limit(1);
    }

    /** The last iteration of the run that is shown to which it leads; 0 if it begins anew. */
    private static long lastShared(Remedy.OfRun remedy) {
        return switch (remedy) {
            case Remedy.GoBack(long iteration) -> iteration;
            case Remedy.NewTake(long iteration, _) -> iteration;
            case Remedy.StartOver _,Remedy.Rebuild _ -> 0;
        };
    }

    /** Has it looked at, if it was not: a lesson leads here. */
    public void lookOnce() {
        model.lookOnce();
    }

    /** How many there are, quietly: not there while there is none. A click does {@code open}. */
    public Button count(Runnable open) {
        Button count = new Button();
        count.setId("findings-count");
        count.getStyleClass().add("small");
        count.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty()
                .bind(model.findingsProperty().flatMap(all -> words.text("findings.count", "n", all.size())));
        count.visibleProperty().bind(model.findingsProperty().map(all -> !all.isEmpty()));
        count.managedProperty().bind(count.visibleProperty());
        count.setOnAction(_ -> open.run());
        return count;
    }

    /** Ends what is looked at. */
    public void close() {
        model.close();
    }

    static Label text(String text, String... styles) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
