package tapedeck.export.handout;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tapedeck.export.handout.HandoutSheet.Item;
import tapedeck.lessons.Goal;
import tapedeck.lessons.Phrase;
import tapedeck.lessons.play.Handout;
import tapedeck.lessons.play.KnobWords;
import tapedeck.text.Texts;

/**
 * The questions and tasks of a lesson, with what has to be known before each, and room. What says how one came out stands at the back, and
 * what is only said after that is left out: it is the lesson's.
 */
final class Worksheet extends Composition {
    /** Lines to write code on where there is little room. */
    private static final int FEW = 4;
    /** Told since something was found out: what the next question may need. */
    private final List<Handout.Part> told = new ArrayList<>();
    /** The words to wrong answers to the last question; they stand below how it came out. */
    private List<Item> wrong = List.of();
    private int number;
    private boolean isAsked;

    Worksheet(Handout handout, Texts texts, GraphDrawing drawing) {
        super(handout, texts, drawing);
    }

    @Override
    void compose() throws InterruptedException {
        List<Item> head = new ArrayList<>();
        head.add(line(title(), Phrase.Style.STRONG, LineBreaker.Kind.TITLE)); // what it is about would answer some
        head.add(new Item.Lines(List.of(texts.of("handout.name"), texts.of("handout.date")), false, false));
        head.add(line(texts.of("handout.in-order"), Phrase.Style.PLAIN, LineBreaker.Kind.MUTED));
        sections.add(new HandoutSheet.Section(head));
        answers.add(new HandoutSheet.Section(List.of(
                line(texts.of("handout.answers"), Phrase.Style.STRONG, LineBreaker.Kind.TITLE),
                line(texts.of("handout.answers.about"), Phrase.Style.PLAIN, LineBreaker.Kind.MUTED))));
        for (Handout.Part part : handout.parts()) {
            if (part.space() instanceof Handout.Space.Free) {
                continue; // it answers nothing
            }
            if (isAsked && !isQuestion(part)) {
                explain(part);
            } else if (asks(part)) {
                ask(part);
            } else {
                tell(part);
            }
            isAsked = asks(part);
        }
        closeAnswer();
    }

    /** Returns whether it is asked on the front in any case: a task behind a question says how that came out, if it is not told alone. */
    private static boolean isQuestion(Handout.Part part) {
        return asks(part) && (part.isAlone() || !(part.space() instanceof Handout.Space.Task));
    }

    /** Returns whether the answer is something in the graph. */
    private static boolean isInGraph(Handout.Space space) {
        return switch (space) {
            case Handout.Space.Line(boolean inGraph) -> inGraph;
            case Handout.Space.Task(boolean inGraph) -> inGraph;
            default -> false;
        };
    }

    /** Returns whether curves are drawn to choose from: then none is to be sketched. */
    private static boolean asksForCurve(Handout.Space space) {
        return space instanceof Handout.Space.Boxes(List<Handout.Option> options)
                && options.stream().anyMatch(each -> each.curve() != null);
    }

    private void tell(Handout.Part part) throws InterruptedException {
        if (number == 0) {
            List<Item> items = new ArrayList<>(paragraphs(part.covered(), LineBreaker.Kind.BODY));
            items.addAll(listing(part.scene(), false));
            items.addAll(regions(part.scene()));
            sections.add(new HandoutSheet.Section(items));
            return;
        }
        if (part.scene().begins()) {
            told.clear();
        }
        told.add(part);
    }

    /** Says at the back how the last one came out. */
    private void explain(Handout.Part part) {
        addToAnswer(part.said().paragraphs().stream()
                .<Item>map(each -> new Item.Text(each, LineBreaker.Kind.SMALL, true)).toList());
        if (part.answer() != null) {
            addToAnswer(List.of(right(word(part), part.answer(), LineBreaker.Kind.SMALL, true)));
        }
        told.clear();
    }

    private void closeAnswer() {
        addToAnswer(wrong);
        wrong = List.of();
    }

    private void addToAnswer(List<Item> more) {
        List<Item> items = new ArrayList<>(answers.removeLast().items());
        items.addAll(more);
        answers.add(new HandoutSheet.Section(items));
    }

    private List<Handout.Part> context(Handout.Part part) {
        List<Handout.Part> all = List.copyOf(told);
        told.clear();
        if (part.isAlone() || all.isEmpty() || part.space() instanceof Handout.Space.Task
                || part.space() instanceof Handout.Space.Goal) {
            return List.of();
        }
        return all.getFirst().scene().begins() ? all : part.scene().begins() ? List.of() : List.of(all.getLast());
    }

    private void ask(Handout.Part part) throws InterruptedException {
        number++;
        List<Item> before = new ArrayList<>();
        for (Handout.Part each : context(part)) {
            before.addAll(paragraphs(each.covered(), LineBreaker.Kind.BODY));
        }
        before.addAll(paragraphs(context(part.covered(), true), LineBreaker.Kind.BODY));
        before.addAll(regions(part.scene()));
        boolean takesComputer = part.space() instanceof Handout.Space.Task(boolean inGraph) && !inGraph;
        boolean isNamed = takesComputer; // not marked in a picture
        if (part.space() instanceof Handout.Space.Goal(Goal.Means _, int lines)) {
            takesComputer = true;
            before.addAll(lines == 0 ? List.of() : listing(part.scene(), true));
        } else if (!takesComputer) {
            before.addAll(listing(part.scene(), false, !isInGraph(part.space()))); // a cause in the graph is to be looked for
            boolean isAbove = isShown(part.scene());
            List<Item> graph = isAbove ? List.of() : graph(part);
            before.addAll(graph);
            isNamed = isInGraph(part.space()) && !isAbove && graph.isEmpty();
            takesComputer = isNamed && !part.isAlone();
        }
        List<Item> items = new ArrayList<>();
        items.add(line(takesComputer ? texts.of("handout.computer", "number", number) : String.valueOf(number),
                Phrase.Style.STRONG, LineBreaker.Kind.HEAD));
        items.addAll(before);
        items.addAll(paragraphs(asked(part.covered()), LineBreaker.Kind.ASKED));
        space(part, isNamed, items);
        sections.add(new HandoutSheet.Section(items));
        closeAnswer();
        answers.add(new HandoutSheet.Section(
                Stream.concat(Stream.of(right(number + "\u2003" + (isGoal(part) ? word(part) : ""), part.answer(),
                        LineBreaker.Kind.SMALL, false)),
                        code(part.answer()).stream()).toList()));
        wrong = wrong(part.answer());
    }

    /** The graph, where it has to be marked or was not drawn yet; none where it tells how much was asked for. */
    private List<Item> graph(Handout.Part part) throws InterruptedException {
        return !part.scene().isCounted() && (isInGraph(part.space()) || !isDrawn(part.scene().graph()))
                ? graph(part.scene(), true, !isInGraph(part.space()))
                : List.of();
    }

    /** Room to note what reached a goal. */
    private List<Item> toReach(Goal.Means by, int lines) {
        return switch (by) {
            case Goal.Means.Knobs(List<String> names) -> List.of(new Item.Lines(
                    Stream.concat(names.stream().map(name -> texts.of(KnobWords.onPaper(name)) + " ="),
                            Stream.of(texts.of("handout.iterations")))
                            .toList(),
                    false, false));
            case Goal.Means.Line(int line) ->
                List.of(new Item.Lines(List.of(texts.of("handout.line", "line", line)), false, false));
            case Goal.Means.Code _ -> IntStream.range(0, lines)
                    .<Item>mapToObj(line -> new Item.Lines(List.of(""), line >= FEW, false)).toList();
        };
    }

    private void space(Handout.Part part, boolean isNamed, List<Item> items) {
        String name = texts.of(!isNamed ? "handout.mark" : part.isAlone() ? "handout.answer" : "handout.called");
        switch (part.space()) {
            case Handout.Space.None _,Handout.Space.Free _ -> {
                // nothing is asked
            }
            case Handout.Space.Goal(Goal.Means by, int lines) -> items.addAll(toReach(by, lines));
            case Handout.Space.Task(boolean inGraph) -> items.add(new Item.Lines(
                    List.of(inGraph ? name : texts.of("handout.notes")), false, !inGraph));
            case Handout.Space.Line(boolean inGraph) -> {
                items.add(inGraph
                        ? new Item.Lines(List.of(name), false, false)
                        : new Item.Squares(texts.of("handout.answer")));
            }
            case Handout.Space.Boxes(List<Handout.Option> options) -> {
                items.addAll(boxes(options.stream().map(each -> new Handout.Option(each.mark(), each.covered(),
                        each.covered(), each.curve())).toList()));
                items.add(new Item.Lines(List.of(texts.of("handout.because")), true, true));
            }
            case Handout.Space.Places(List<String> names) -> {
                items.add(line(texts.of("handout.order"), Phrase.Style.PLAIN, LineBreaker.Kind.MUTED));
                items.add(new Item.Places(names));
            }
        }
        if (part.drawsCurve() && !asksForCurve(part.space())) {
            items.add(new Item.Axes(texts.of("handout.axis.iteration"), texts.of("handout.axis.loss")));
        }
    }
}
