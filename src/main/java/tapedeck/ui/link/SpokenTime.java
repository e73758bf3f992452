package tapedeck.ui.link;

import java.util.regex.Pattern;
import tapedeck.deck.ReadingTime;
import tapedeck.explain.Narration;
import tapedeck.explain.StateLine;
import tapedeck.tape.TapeSnapshot;
import tapedeck.text.Texts;
import tapedeck.ui.theme.LiveTexts;

/** The time to read a sentence and its formula aloud, in the language of the window. Made on the FX thread; for any. */
public final class SpokenTime implements ReadingTime {
    /** Of somebody who reads to others. */
    private static final double WORDS_PER_SECOND = 180 / 60.0;
    private static final double LEAST = 3;
    private static final Pattern WORD = Pattern.compile("\\S*[\\p{L}\\p{N}]\\S*");

    private volatile Texts texts;

    /** @param words in which it is said */
    public SpokenTime(LiveTexts words) {
        texts = words.texts();
        words.textsProperty().subscribe(next -> texts = next);
    }

    @Override
    public double seconds(TapeSnapshot at) {
        String sentence = texts.of(Narration.of(at));
        return seconds(StateLine.of(at, null).stream().findFirst().map(line -> line.formula() + " " + sentence)
                .orElse(sentence));
    }

    /** At 180 words a minute, and at least three: one has to look where it happened. */
    static double seconds(String sentence) {
        return Math.max(LEAST, WORD.matcher(sentence).results().count() / WORDS_PER_SECOND);
    }
}
