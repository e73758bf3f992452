package tapedeck.ui.lesson;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;
import tapedeck.lessons.Lesson;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.lessons.claim.Observation;
import tapedeck.lessons.play.PyTorchText;

/**
 * Sets prose: paragraphs of text, with numbers of the run in their places. On the FX thread.
 *
 * @param told whose pictures are meant
 * @param seen what the numbers are taken from, or null before there is something
 */
record ProseFlow(Lesson told, @Nullable Observation seen) {
    /** A name of a gradient, as the cards colour it. */
    private static final Pattern GRADIENT = Pattern.compile("\\.grad(ient)?\\b|∂");

    /** A node for each paragraph. */
    List<TextFlow> paragraphs(Prose prose) {
        return prose.paragraphs().stream().map(this::paragraph).toList();
    }

    private TextFlow paragraph(Prose.Paragraph paragraph) {
        TextFlow flow = new TextFlow();
        flow.getStyleClass().add("lesson-paragraph");
        paragraph.phrases().forEach(phrase -> node(phrase).ifPresent(flow.getChildren()::add));
        return flow;
    }

    private Optional<Node> node(Phrase phrase) {
        return switch (phrase) {
            case Phrase.Words(String text, Phrase.Style style) -> Optional.of(text(text, style));
            case Phrase.Figure figure -> Optional.of(text(PyTorchText.inPlace(figure, seen), figure.style()));
            case Phrase.Picture(String file, String words) -> {
                Image image = new Image(told.folder().resolve(file).toUri().toString());
                if (image.isError()) {
                    yield Optional.of(text(words, Phrase.Style.EMPHASIS));
                }
                ImageView view = new ImageView(image);
                view.setPreserveRatio(true);
                view.setAccessibleText(words);
                yield Optional.of(view);
            }
        };
    }

    private static Text text(String words, Phrase.Style style) {
        Text text = new Text(words);
        if (style == Phrase.Style.CODE && GRADIENT.matcher(words).find()) {
            text.getStyleClass().add("grad");
        }
        text.getStyleClass().addAll("lesson-text", switch (style) {
            case PLAIN -> "plain";
            case STRONG -> "strong";
            case EMPHASIS -> "emphasis";
            case CODE -> "mono";
        });
        return text;
    }

    /** All of it on one line, for those who do not see it, and to be counted. */
    String plain(Prose prose) {
        List<String> words = new ArrayList<>();
        for (Prose.Paragraph paragraph : prose.paragraphs()) {
            StringBuilder line = new StringBuilder();
            for (Phrase phrase : paragraph.phrases()) {
                line.append(switch (phrase) {
                    case Phrase.Words(String text, var _) -> text;
                    case Phrase.Figure figure -> PyTorchText.inPlace(figure, seen);
                    case Phrase.Picture(var _, String said) -> said;
                });
            }
            words.add(line.toString());
        }
        return String.join("\n", words);
    }
}
