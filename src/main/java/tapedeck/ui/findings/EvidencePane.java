package tapedeck.ui.findings;

import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import tapedeck.array.NdArray;
import tapedeck.explain.ElementPlace;
import tapedeck.finding.Finding;
import tapedeck.finding.FoundTensor;
import tapedeck.finding.Trial;
import tapedeck.tape.Series;
import tapedeck.text.Message;
import tapedeck.text.Numbers;
import tapedeck.ui.theme.Appearance;
import tapedeck.ui.theme.LiveTexts;
import tapedeck.ui.theme.Thumbnail;

/**
 * The pane of what a finding was found in, to be looked at: the numbers of its tensor and their gradient; else, or where other runs were
 * made to see, how the loss went, and how it went in the best of those. On the FX thread only.
 */
final class EvidencePane extends VBox {
    private static final int LEAST = 2;

    private final LiveTexts words;
    private final Appearance appearance;

    /** Of one finding; empty where there is nothing but its sentence. */
    EvidencePane(LiveTexts words, Appearance appearance, Finding finding) {
        this.words = words;
        this.appearance = appearance;
        getStyleClass().add("findings-exhibit");
        Optional<FoundTensor> exhibit = FoundTensor.of(finding).filter(each -> each.tensor().data().numel() > 1);
        Optional<Trial> better = FoundTensor.better(finding);
        exhibit.ifPresent(this::numbers);
        Series.View losses = finding.evidence().losses();
        if (losses.points() >= LEAST && (exhibit.isEmpty() || better.isPresent())) {
            RacedPlot plot = new RacedPlot(words, appearance);
            plot.show(losses, Message.of("findings.plot.run"),
                    better.map(each -> new RacedPlot.Other(each.losses(),
                            each.held() || each.rate() == finding.evidence().startRate()
                                    ? Message.of("findings.plot.kept", "rate", each.rate())
                                    : Message.of("findings.plot.rate", "rate", each.rate())))
                            .orElse(null),
                    1, finding.sentence());
            getChildren().add(plot);
        }
    }

    private void numbers(FoundTensor of) {
        String name = ElementPlace.name(of.tensor());
        FlowPane both = new FlowPane(
                part(name + " " + ElementPlace.shape(of.tensor()), of.tensor().data()));
        if (of.tensor().requiresGrad()) {
            both.getChildren().add(part(of.gradient(), of.grad()));
        }
        both.getStyleClass().add("findings-parts");
        Label when = new Label(words.of(Message.of("findings.exhibit.iteration", "iteration", of.iteration())));
        when.getStyleClass().add("muted");
        getChildren().addAll(both, when);
    }

    private VBox part(String title, @Nullable NdArray numbers) {
        double most = numbers == null ? 0 : Thumbnail.scale(numbers);
        String scale = numbers == null ? "None" : most == 0 ? "0" : "±" + Numbers.of(most, 2);
        Label name = new Label(title);
        Label ends = new Label(scale);
        name.getStyleClass().add("mono");
        ends.getStyleClass().addAll("mono", "muted");
        HBox head = new HBox(name, ends);
        head.getStyleClass().add("findings-head");
        return new VBox(head, new NumbersPicture(appearance, numbers, title + " " + scale));
    }
}
