package tapedeck.data.prepare;

import java.util.Map;

/** The choice of rows for testing in words: {@code stratified train=0.8 seed=1}, {@code by-column column=side value=test}. */
public final class SplitSyntax {
    private static final SplitChoice USUAL = SplitChoice.USUAL;
    private static final Map<String, SplitChoice.Kind> KINDS = StepArguments.words(SplitChoice.Kind.values());

    private SplitSyntax() {}

    /** As it is read again. */
    public static String text(SplitChoice split) {
        boolean byChance = split.kind() == SplitChoice.Kind.STRATIFIED || split.kind() == SplitChoice.Kind.RANDOM;
        return SyntaxLine.of(StepArguments.word(split.kind()))
                .when(byChance || split.kind() == SplitChoice.Kind.IN_ORDER || split.share() != USUAL.share(), "train",
                        StepArguments.number(split.share()))
                .when(byChance || split.seed() != USUAL.seed(), "seed", String.valueOf(split.seed()))
                .when(!split.column().isEmpty(), "column", split.column())
                .when(!split.value().isEmpty(), "value", split.value()).text();
    }

    /**
     * A choice that is written.
     *
     * @throws PreparationSyntaxException if it is none; the message says what there is
     */
    public static SplitChoice read(String text) throws PreparationSyntaxException {
        SyntaxLine line = SyntaxLine.parse(text);
        SplitChoice.Kind kind = KINDS.get(line.word());
        if (kind == null) {
            throw UnknownWordException.of("prepare.written.split", "prepare.written.split.near", line.word(),
                    KINDS.keySet());
        }
        StepArguments given = new StepArguments(line);
        SplitChoice split = new SplitChoice(kind, given.real("train", 0, 1, USUAL.share()),
                given.whole("seed", Long.MIN_VALUE, Long.MAX_VALUE, USUAL.seed()),
                given.text("column", kind == SplitChoice.Kind.BY_COLUMN ? null : ""), given.text("value", ""));
        given.end();
        return split;
    }
}
