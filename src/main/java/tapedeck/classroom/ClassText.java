package tapedeck.classroom;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.Prose;
import tapedeck.text.Language;
import tapedeck.text.Message;
import tapedeck.text.Texts;

/**
 * A text for all phones, each of which has its language. Immutable.
 *
 * @param proses in every language
 */
public record ClassText(Map<Language, Prose> proses) {
    public ClassText {
        proses = Map.copyOf(proses);
    }

    /** The text that a function says in each language. */
    public static ClassText of(Function<Language, Prose> said) {
        Map<Language, Prose> proses = new EnumMap<>(Language.class);
        for (Language each : Language.values()) {
            proses.put(each, said.apply(each));
        }
        return new ClassText(proses);
    }

    /** A message, as each language says it. */
    public static ClassText of(Message message) {
        return of(language -> prose(new Texts(language).of(message), Phrase.Style.PLAIN));
    }

    /** The same prose in every language. */
    public static ClassText same(Prose prose) {
        return of(_ -> prose);
    }

    /** A text without markup that is the same in every language: a name, a number. */
    public static ClassText plain(String text) {
        return same(prose(text, Phrase.Style.CODE));
    }

    private static Prose prose(String text, Phrase.Style style) {
        return new Prose(List.of(new Prose.Paragraph(1, List.of(new Phrase.Words(text, style)))));
    }

    /** Its prose in one language; empty where it says nothing. */
    public Prose in(Language language) {
        return proses.getOrDefault(language, new Prose(List.of()));
    }

    /** Returns its words in one language without any style, on one line. */
    public String words(Language language) {
        StringBuilder words = new StringBuilder();
        for (Prose.Paragraph each : in(language).paragraphs()) {
            words.append(words.isEmpty() ? "" : " ");
            each.phrases().forEach(phrase -> words.append(switch (phrase) {
                case Phrase.Words(String text, var _) -> text;
                case Phrase.Figure figure -> figure.text();
                case Phrase.Picture(String _, String stead) -> stead;
            }));
        }
        return words.toString();
    }
}
