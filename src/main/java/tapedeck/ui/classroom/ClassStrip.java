package tapedeck.ui.classroom;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.classroom.ClassPhase;
import tapedeck.classroom.ClassQuestion;
import tapedeck.classroom.ClassSnapshot;
import tapedeck.classroom.Solution;
import tapedeck.classroom.TeacherQuestion;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.LiveTexts;

/** The strip below a window in which a class votes: the votes, how many have answered, what comes next, and where phones come to. On the FX thread only. */
public final class ClassStrip extends HBox {
    /** The stylesheet of all that a class shows. */
    static final String STYLES = Objects
            .requireNonNull(ClassStrip.class.getResource("/tapedeck/ui/classroom/classroom.css")).toExternalForm();
    private static final double QR = 8;
    private static final int DIGITS = 4;

    private final ClassModel model;
    private final LiveTexts words;
    private final VoteBars bars = new VoteBars();
    private final Label question = new Label();
    private final FlowPane options = new FlowPane();
    private final Label said = new Label();
    private final HandsRow hands;
    private final Label answered = new Label();
    private final Label of = new Label();
    private final Label clock = new Label();
    private final HBox legend = new HBox();
    private final Button other = new Button();
    private final Button next = new Button();
    private final QrView qr = new QrView(QR);
    private final Label address = new Label();

    /** A strip that is there as long as a class is. */
    public ClassStrip(ClassModel model, LiveTexts words) {
        this.model = model;
        this.words = words;
        setId("class-strip");
        getStyleClass().add("class-strip");
        getStylesheets().add(STYLES);
        managedProperty().bind(visibleProperty());
        visibleProperty().bind(model.openProperty().isNotNull());
        said.setId("class-said");
        said.getStyleClass().add("class-said");
        said.setWrapText(true);
        said.managedProperty().bind(said.textProperty().isNotEmpty());
        bars.managedProperty().bind(bars.visibleProperty());
        question.setId("class-question");
        question.getStyleClass().add("class-question");
        question.setWrapText(true);
        question.managedProperty().bind(question.textProperty().isNotEmpty());
        options.getStyleClass().add("class-options");
        options.managedProperty().bind(options.visibleProperty());
        hands = new HandsRow(model, words);
        VBox votes = new VBox(question, options, said, hands, bars);
        votes.setAlignment(Pos.CENTER_LEFT);
        votes.getStyleClass().add("class-votes");
        setHgrow(votes, Priority.ALWAYS);
        answered.setId("class-answered");
        answered.getStyleClass().add("class-number");
        of.setId("class-of");
        of.getStyleClass().add("class-quiet");
        HBox count = new HBox(answered, of);
        count.setAlignment(Pos.BASELINE_LEFT);
        count.getStyleClass().add("class-count-line");
        legend.getStyleClass().add("class-legend");
        legend.setAlignment(Pos.CENTER_LEFT);
        legend.managedProperty().bind(legend.visibleProperty());
        other.setId("class-other");
        next.setId("class-next");
        HBox moves = new HBox(other, next);
        moves.getStyleClass().add("class-moves");
        for (Button each : new Button[]{other, next}) {
            each.setMinWidth(USE_PREF_SIZE);
            each.managedProperty().bind(each.visibleProperty());
            each.disableProperty().bind(model.playingProperty().isNotNull());
        }
        clock.setId("class-clock");
        clock.getStyleClass().add("class-number");
        clock.managedProperty().bind(clock.visibleProperty());
        clock.visibleProperty().bind(model.secondsLeftProperty().greaterThanOrEqualTo(0));
        VBox desk = new VBox(clock, count, legend, moves);
        desk.getStyleClass().add("class-desk");
        desk.setAlignment(Pos.CENTER_LEFT);
        desk.setMinWidth(USE_PREF_SIZE);
        address.setId("class-address");
        address.getStyleClass().add("class-address");
        VBox where = new VBox(qr, address);
        where.setAlignment(Pos.CENTER);
        where.setMinWidth(USE_PREF_SIZE);
        where.getStyleClass().add("class-where");
        getChildren().addAll(votes, desk, where);
        setAlignment(Pos.CENTER_LEFT);
        model.openProperty().subscribe(this::invite);
        model.snapshotProperty().subscribe(this::show);
        model.handsProperty().subscribe(_ -> show(model.snapshotProperty().get()));
        model.secondsLeftProperty().subscribe(this::tick);
        words.follow(this, this::sayAgain);
    }

    private void tick() {
        clock.setText(words.of("vote.clock", "seconds", model.secondsLeftProperty().get()));
    }

    private void sayAgain() {
        invite(model.openProperty().get());
        show(model.snapshotProperty().get());
    }

    private void invite(@Nullable OpenClass open) {
        qr.show(open == null ? "" : open.server().joinLink());
        address.setText(open == null
                ? ""
                : open.server().address() + "  ·  " + open.classroom().codes().join());
    }

    private void show(@Nullable ClassSnapshot now) {
        if (now == null) {
            return;
        }
        ClassPhase phase = now.phase();
        TeacherQuestion own = model.ownProperty().get();
        question.setText(own == null || now.question() == null
                ? "" // a lesson has it above
                : now.question().prompt().words(words.texts().language()));
        bars.show(now, own != null);
        hands.show(now, own != null);
        options.setVisible(own instanceof TeacherQuestion.Choose && phase instanceof ClassPhase.Open
                && !model.handsProperty().get());
        options.getChildren().setAll(own instanceof TeacherQuestion.Choose choose
                ? choose.answers().stream().map(ClassStrip::option).toList()
                : List.of());
        bars.setVisible(!bars.getChildren().isEmpty());
        said.setText(switch (phase) {
            case ClassPhase.Waiting _ -> words.of("vote.waiting");
            case ClassPhase.Open(int round) when now.turn().row() > 0 ->
                words.of(round == 1 ? "vote.row" : "vote.row.talk",
                        "row", now.turn().row());
            case ClassPhase.Open(int round) when round == 1 -> words.of(switch (now.question()) {
                case ClassQuestion.Draw _ -> "vote.draw";
                case ClassQuestion.Rate _ -> "vote.rate";
                case ClassQuestion.Choose _ when model.handsProperty().get() -> "vote.raise";
                case null, default -> "vote.open";
            });
            case ClassPhase.Open _ -> words.of("vote.talk");
            case ClassPhase.Closed _ -> "";
            case ClassPhase.Revealed _ -> now.solution() instanceof Solution.Value(double number, _, _, _)
                    ? words.of("vote.answer", "answer", Numbers.of(number, DIGITS))
                    : "";
        });
        boolean isAsked = !(phase instanceof ClassPhase.Waiting);
        answered.setText(words.of("vote.number", "count", isAsked ? now.answered() : now.participants()));
        of.setText(isAsked
                ? words.of("vote.answered", "all", now.participants())
                : words.of("vote.joined", "all", now.participants()));
        legend.setVisible(now.histograms().size() > 1 && !bars.getChildren().isEmpty());
        if (legend.isVisible()) {
            legend.getChildren().setAll(key("before", "vote.first"), key("now", "vote.second"));
        }
        ClassStep step = ClassStep.next(now);
        offer(next, step);
        next.getStyleClass().remove("accent");
        if (own != null || step != ClassStep.GO_ON) { // the lesson's Next is the filled one then
            next.getStyleClass().add("accent");
        }
        offer(other, ClassStep.other(now));
    }

    private static Label option(String text) {
        Label option = new Label("○ " + text);
        option.getStyleClass().add("class-option");
        return option;
    }

    private Label key(String kind, String text) {
        Label key = new Label(words.of(text));
        Region colour = new Region();
        colour.getStyleClass().addAll("class-key", kind);
        key.setGraphic(colour);
        return key;
    }

    private void offer(Button button, @Nullable ClassStep step) {
        button.setVisible(step != null);
        Optional.ofNullable(step).ifPresent(there -> {
            button.setText(words.of(there.text()));
            button.setOnAction(_ -> model.go(there));
        });
    }
}
