package tapedeck.classroom;

import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tapedeck.text.Csv;
import tapedeck.text.Language;
import tapedeck.text.Texts;

/** All that a class has answered, to be kept if the teacher wants that. Immutable. */
public record ClassResults(List<Asked> questions) {
    /** Columns of the table, for programs: the same in every language. */
    private static final String HEAD = "question,text,round,participant,nickname,answer,right\n";

    public ClassResults {
        questions = List.copyOf(questions);
    }

    /**
     * A question and its votes.
     *
     * @param number from 1
     * @param solution null where nobody has said what is right
     * @param rounds the votes of each
     */
    public record Asked(int number, ClassQuestion question, @Nullable Solution solution, List<List<Vote>> rounds) {
        public Asked {
            rounds = rounds.stream().map(List::copyOf).toList();
        }

        /** The votes of each round, counted. */
        List<Histogram> histograms() {
            return IntStream.range(0, rounds.size()).mapToObj(i -> Histogram.of(i + 1, question,
                    rounds.get(i).stream().map(Vote::answer).toList(), solution)).toList();
        }
    }

    /**
     * A table with a line for each answer. Of a person it has the number in which he came, and the nickname.
     *
     * @param language of the questions' texts
     */
    public String csv(Language language) {
        StringBuilder csv = new StringBuilder(HEAD);
        for (Asked asked : questions) {
            for (int round = 1; round <= asked.rounds().size(); round++) {
                for (Vote vote : asked.rounds().get(round - 1)) {
                    csv.append(String.join(",", Integer.toString(asked.number()),
                            cell(asked.question().prompt().words(language)), Integer.toString(round),
                            Integer.toString(vote.participant().number()), cell(vote.participant().nickname()),
                            cell(text(vote.answer())), right(asked, vote))).append('\n');
                }
            }
        }
        return csv.toString();
    }

    /** A page for people, of which nothing is a person's. */
    public String page(Language language) {
        return ResultsPage.of(this, new Texts(language));
    }

    /** A spreadsheet takes a text that begins so for a formula, and would compute what a phone has sent. */
    private static String cell(String text) {
        boolean isFormula = (!text.isEmpty() && "=+@\t".indexOf(text.charAt(0)) >= 0)
                || text.matches("-(?![0-9.]+(e-?[0-9]+)?$).*");
        return Csv.cell(isFormula ? "'" + text : text);
    }

    private static String text(Answer answer) {
        return switch (answer) {
            case Answer.Chosen(String key) -> key;
            case Answer.Typed(double number) -> Csv.number(number);
            case Answer.Pointed(String name) -> name;
            case Answer.Rated(double rate) -> Csv.number(rate);
            case Answer.Drawn(List<Double> heights) ->
                String.join(" ", heights.stream().map(Csv::number).toList());
        };
    }

    private static String right(Asked asked, Vote vote) {
        if (asked.solution() == null) {
            return "";
        }
        return switch (asked.solution().judge(vote.answer()).outcome()) {
            case RIGHT -> "1";
            case WRONG -> "0";
            case BEST, OPEN -> "";
        };
    }
}
