package tapedeck.ui.editor;

import java.util.Collection;
import java.util.stream.Stream;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;

/** Colours the lines of an area as they change, and underlines what is wrong in one. On the FX thread only. */
final class Colouring {
    private final CodeArea area;
    private @Nullable MistakePlace wrong;

    Colouring(CodeArea area) {
        this.area = area;
        area.plainTextChanges().subscribe(this::style);
    }

    /** Underlines this, and no more what was before; null underlines nothing. */
    void underline(@Nullable MistakePlace next) {
        MistakePlace before = wrong;
        wrong = next;
        if (before != null) {
            style(before.line() - 1, before.line() - 1);
        }
        if (next != null) {
            style(next.line() - 1, next.line() - 1);
        }
    }

    private void style(PlainTextChange change) {
        if (area.getLength() > 0) {
            style(area.offsetToPosition(change.getPosition(), Bias.Backward).getMajor(),
                    area.offsetToPosition(change.getInsertionEnd(), Bias.Backward).getMajor());
        }
    }

    private void style(int first, int last) {
        if (last >= area.getParagraphs().size() || first < 0) {
            return;
        }
        int from = area.getAbsolutePosition(first, 0);
        int to = area.getAbsolutePosition(last, area.getParagraphLength(last));
        if (to > from) {
            area.setStyleSpans(from, Highlighter.of(area.getText(from, to)));
        }
        MistakePlace mistake = wrong;
        if (mistake != null && mistake.line() > first && mistake.line() <= last + 1) {
            mark(mistake);
        }
    }

    private void mark(MistakePlace mistake) {
        int at = mistake.line() - 1;
        String line = area.getText(at);
        boolean whole = mistake.to() <= mistake.from();
        int from = whole
                ? line.length() - line.stripLeading().length()
                : Math.min(mistake.from(), line.length());
        int to = whole ? line.stripTrailing().length() : Math.min(mistake.to(), line.length());
        if (to > from) {
            area.setStyleSpans(at, from, area.getStyleSpans(at, from, to).mapStyles(Colouring::wrong));
        }
    }

    private static Collection<String> wrong(Collection<String> styles) {
        return Stream.concat(styles.stream(), Stream.of("mistake")).toList();
    }
}
