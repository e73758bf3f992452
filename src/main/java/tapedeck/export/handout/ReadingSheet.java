package tapedeck.export.handout;

import java.util.ArrayList;
import java.util.List;
import tapedeck.export.handout.HandoutSheet.Item;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.play.Handout;
import tapedeck.text.Texts;

/** All that a lesson says and shows, step by step, with its answers where they are found. */
final class ReadingSheet extends Composition {
    ReadingSheet(Handout handout, Texts texts, GraphDrawing drawing) {
        super(handout, texts, drawing);
    }

    @Override
    void compose() throws InterruptedException {
        List<Item> head = new ArrayList<>(paragraphs(handout.summary(), LineBreaker.Kind.MUTED));
        head.addFirst(line(title(), Phrase.Style.STRONG, LineBreaker.Kind.TITLE));
        sections.add(new HandoutSheet.Section(head));
        for (Handout.Part part : handout.parts()) {
            List<Item> items = new ArrayList<>(listing(part.scene(), false));
            items.addAll(paragraphs(context(part.said(), asks(part)), LineBreaker.Kind.BODY));
            if (!isDrawn(part.scene().graph())) {
                items.addAll(graph(part.scene(), false, false));
            }
            items.addAll(regions(part.scene()));
            if (asks(part)) {
                items.addAll(paragraphs(asked(part.said()), LineBreaker.Kind.ASKED));
            }
            if (part.space() instanceof Handout.Space.Boxes(List<Handout.Option> options)) {
                items.addAll(boxes(options));
            }
            if (part.answer() != null) {
                items.add(right(word(part), part.answer(), LineBreaker.Kind.BODY, false));
                items.addAll(code(part.answer()));
                items.addAll(wrong(part.answer()));
            }
            sections.add(new HandoutSheet.Section(items));
        }
    }
}
